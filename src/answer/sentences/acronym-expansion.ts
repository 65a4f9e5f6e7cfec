/** What an acronym may stand for: words with its initials, small words between them ("rules of origin" for ROO is none). */
function expansionPattern(acronym: string): RegExp {
  const word = (letter: string) => `${letter}[\\p{L}\\p{M}'’-]+`
  const between = "(?:[\\s/-]+(?:of|the|and|for|on|de|du|des|la|le|les|et|pour|d['’]|l['’]))*[\\s/-]+"
  return new RegExp(`(?<!\\p{L})${[...acronym].map(word).join(between)}`, 'u')
}

const isAcronym = (text: string) => /^\p{Lu}{2,6}$/u.test(text)

/** Whether a sentence spells out one of the acronyms among some words. */
export const spellsOut = (text: string, words: readonly string[]): boolean =>
  words.some((word) => isAcronym(word) && expansionPattern(word).test(text))
