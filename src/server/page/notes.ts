import { createContext, type Snippet } from 'svelte';

/** Notes that words of a piece of prose open, in their order; `Noted.svelte` renders them behind it. */
export const [getNotes, setNotes] = createContext<Snippet[]>();
