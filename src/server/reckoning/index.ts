/** Figures of the prose that tell how they were reckoned. */
export * from './amount';
export * from './rows';
export * from './across';
export * as as from './figure';
export type { Figure } from './figure';
