export declare function keptIn(dir: string): Record<string, string>;
export declare function tellWorker(dir: string): void;
