/** What plugins aim at in other people's code, by its path, and whether the build has come to it. */
export class Targets {
	readonly #seen = new Set<RegExp>();
	readonly #all: readonly RegExp[];

	constructor(...all: readonly RegExp[]) {
		this.#all = all;
	}

	/** Whether a module is a target; it counts as seen. */
	hit(id: string): boolean {
		const found = this.#all.filter((target) => target.test(id));
		for (const target of found) this.#seen.add(target);
		return found.length > 0;
	}

	/**
	 * For the end of a build, which begins anew.
	 *
	 * @throws Error naming the targets that no module was.
	 */
	close(plugin: string): void {
		const missed = this.#all.filter((target) => !this.#seen.has(target)).map(String);
		this.#seen.clear();
		if (missed.length) throw new Error(`${plugin}: no module is called ${missed.join(' or ')}`);
	}
}
