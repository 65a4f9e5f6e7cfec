/** What changes the search without leaving the page: what is typed now goes along. */
export const htmxSearch = { 'hx-target': '#results', 'hx-sync': '#search:replace', 'hx-include': '#q' }

/** What a link to another search has beside its `href`. */
export const htmxSearchLink = (address: string) => ({ 'hx-get': address, ...htmxSearch })
