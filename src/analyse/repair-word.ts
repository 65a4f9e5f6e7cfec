import { accentedWords } from '../tables/accented-words.ts'

/** `coopration` → `coopération`: known words by what is left of them when accented letters are lost. */
const byRemains = new Map(accentedWords.map((word) => [word.replace(/[^\p{ASCII}]/gu, ''), word]))

/** The word that a form is when its accented letters were lost, or the form itself. Repairs serve finding only. */
export const repairLostLetters = (form: string) => byRemains.get(form) ?? form
