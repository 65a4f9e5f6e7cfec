/** Marks of bold text. */
export const boldMarker = /\*\*/g
/** A mark of a Markdown heading. */
export const headingMark = /^\s*#{1,6}\s+/
export const oneLine = (text: string) => text.trim().replace(/\s+/g, ' ')
