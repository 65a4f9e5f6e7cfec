/** The part of the page that filters change. */
export const activitiesId = 'activities'

/** What a link to other filters has beside its `href`, so that htmx swaps the pictures in place. */
export const htmxFilter = (address: string) => ({ 'hx-get': address, 'hx-target': `#${activitiesId}` })
