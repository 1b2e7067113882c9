/** What a service worker sees of itself, as far as it is used: the types of a page and of a worker exclude each other. */

interface Lasting extends Event {
	waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Lasting {
	readonly request: Request;
	respondWith(answer: Promise<Response>): void;
}
interface Scope {
	readonly registration: { readonly scope: string };
	readonly clients: {
		claim(): Promise<void>;
		matchAll(which: { type: 'window'; includeUncontrolled: true }): Promise<readonly unknown[]>;
	};
	skipWaiting(): Promise<void>;
	addEventListener(type: 'install' | 'activate', hear: (event: Lasting) => void): void;
	addEventListener(type: 'fetch', hear: (event: Asked) => void): void;
}

export const scope = self as unknown as Scope;
