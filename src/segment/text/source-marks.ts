/** Marks of bold text. */
export const boldMarker = /\*\*/g
/** A mark of a Markdown heading. */
export const headingMark = /^\s*#{1,6}\s+/
