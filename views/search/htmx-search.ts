/** Links that change the search without leaving the page: what is typed now goes along. */
export const htmxLink = { 'hx-target': '#results', 'hx-sync': '#search:replace', 'hx-include': '#q' }
