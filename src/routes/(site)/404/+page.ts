/** Written as `404.html`, which static hosts answer with for every address they do not have. */
export const trailingSlash = 'never';
