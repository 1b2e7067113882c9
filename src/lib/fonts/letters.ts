const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');

/** What the site sets, and what its typefaces are cut down to: a line with any other letter falls to another face. */
export const letters = `${ascii}–—‘’“”…×−·•→←↑↓≤≥≈±°€éèüöäçñíáóúğ\u00a0\u2009`;
