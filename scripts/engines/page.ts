/** What the checks ask of a browser, whichever protocol it is driven by. */

export interface Size {
	readonly width: number;
	readonly height: number;
}

export interface Page {
	goto(url: string): Promise<void>;
	reload(): Promise<void>;
	/** Runs a function in the page, with one argument of plain data, and waits for what it promises. */
	run<In, Out>(script: (input: In) => Out | Promise<Out>, input: In): Promise<Out>;
	/** Moves the mouse to a place of the window, in CSS pixels. */
	hover(x: number, y: number): Promise<void>;
	press(key: Key): Promise<void>;
	/** A click of the reader's own, which may open what a script's click may not. */
	click(selector: string): Promise<void>;
	/** PNG of the window. */
	shot(): Promise<Buffer>;
	resize(size: Size): Promise<void>;
}
export type Key = 'ArrowRight' | 'ArrowLeft' | 'End' | 'Escape';

export interface Engine {
	readonly name: 'Chromium' | 'Firefox' | 'WebKit';
	readonly version: string;
	/** The narrowest window that it opens, in pixels. */
	readonly least: number;
	/** A window of its own: reduced motion, light or dark. */
	open(size: Size, dark?: boolean): Promise<Page>;
	close(): Promise<void>;
}

/** Where an engine is looked for, and what installs it. */
export interface Finder {
	readonly name: Engine['name'];
	readonly fix: string;
	/** `null` where it is not installed. */
	start(): Promise<Engine | null>;
}
