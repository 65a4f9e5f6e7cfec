/** Endings that correspond between French, English and Spanish words of one origin, evened out, longest first. */
const endings: [RegExp, string][] = [
  [/(?:ations?|aciones|acion)$/, 'ation'],
  [/(?:tions?|ciones|cion|xion|xions)$/, 'tion'],
  [/(?:iques?|icals?|ics?|icos?|icas?)$/, 'ic'],
  [/(?:ites?|ities|ity|idades|idad)$/, 'ity'],
  [/(?:tes|ties|ty|tades|tad|dades|dad|te)$/, 'ty'],
  [/(?:ismes?|isms?|ismos?)$/, 'ism'],
  [/(?:istes?|ists?|istas?)$/, 'ist'],
  [/(?:ologues?|ologists?|ologistes?|ologos?|ologas?)$/, 'ologist'],
  [/(?:ologies?|ology|ologie|ologias?)$/, 'ology'],
  [/(?:aires?|ary|aries|arios?|arias?)$/, 'ary'],
  [/(?:oires?|ory|ories|orios?|orias?)$/, 'ory'],
  [/(?:eurs?|ors?|ores|ers?|euses?|rices?)$/, 'or'],
  [/(?:euses?|eux|ous|osos?|osas?)$/, 'ous'],
  [/(?:ements?|ments?|mientos?|amentos?)$/, 'ment'],
  [/(?:ences?|ancy|ency|encies|ances?|encias?|ancias?)$/, 'ence'],
  [/(?:ifs?|ives?|ivos?|ivas?)$/, 'ive'],
  [/(?:els?|als?|elles?|ales?|aux)$/, 'al'],
  [/(?:ables?|ibles?)$/, 'able'],
  [/(?:iser|ize|ise|izar|ized|ised|isee?s?)$/, 'ise'],
  [/(?:ures?|uras?)$/, 'ure'],
  [/(?:ies?|y|ias?)$/, 'y'],
  [/(?:es|s|e|os|as|o|a)$/, ''],
]

/** Words shorter than this agree by chance. */
export const minCognateChars = 5

/** Spellings of one sound, Greek and Latin ones evened out. */
const spellings: [RegExp, string][] = [
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/qu|k/g, 'c'],
  [/y/g, 'i'],
  [/^es(?=[pt])/, 's'],
]

/**
 * What a folded word shares with its cognates: doubled letters single, Greek and Latin spellings evened out, the ending
 * replaced by its correspondence (-tion/-ción, -ique/-ic, -té/-ty …).
 */
export function cognateKey(folded: string): string {
  const single = folded.replace(/(.)\1/g, '$1')
  const found = endings.find(([ending]) => (ending.exec(single)?.index ?? 0) >= 3)
  const [ending, replacement] = found ?? [/$/, '']
  const head = single.slice(0, ending.exec(single)?.index)
  return spellings.reduce((text, [spelling, letter]) => text.replace(spelling, letter), head) + replacement
}
