/** Into how many parts examples are cut: each is judged by what was learned of the others. */
export const foldCount = 5

/** A number from 0 to 2³² − 1 that is always the same for a text (FNV-1a). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) {
    hash ^= character.codePointAt(0) as number
    hash = Math.imul(hash, 0x01000193)
  }
  return hash >>> 0
}

/** The part that an article belongs to: questions about one article, in any language, are never parted. */
export const foldOf = (article: string) => hashText(article) % foldCount
