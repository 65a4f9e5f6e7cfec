/**
 * How many results are kept: more than the different words of a large corpus use often, few enough to stay within some
 * megabytes in each thread.
 */
const maxKept = 50_000

/**
 * The same function, which works out what it has worked out lately only once. For pure functions of a text whose
 * results nobody changes.
 * @param most how many results are kept: fewer where they are of longer texts than words
 * @param maxChars what is worked out of longer texts isn't kept
 */
export function remembered<Text extends string, T>(
  make: (text: Text) => T,
  most = maxKept,
  maxChars = Number.POSITIVE_INFINITY,
): (text: Text) => T {
  const kept = new Map<Text, T>()
  return (text) => {
    if (text.length > maxChars) return make(text)
    const known = kept.get(text)
    if (known !== undefined) return known
    const made = make(text)
    // Words follow Zipf's law: whatever is used often is back at once.
    if (kept.size >= most) kept.clear()
    kept.set(text, made)
    return made
  }
}
