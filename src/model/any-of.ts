/** A pattern that matches any of some words, written as they are; longer ones first. Without words it never matches. */
export function anyOf(words: readonly string[]): string {
  if (words.length === 0) return '(?!)'
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  return `(?:${escaped.sort((a, b) => b.length - a.length).join('|')})`
}
