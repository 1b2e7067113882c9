/** Size of every card, in pixels: what Open Graph's readers show whole. */
export const cardSize = { width: 1200, height: 630 } as const;
