/** Written as `offline.html`: the service worker answers with it, without a network, for every page that is not kept. */
export const trailingSlash = 'never';
