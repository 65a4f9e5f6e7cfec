import { nameWords } from './name-tables.ts'

/** Whether a text says with whom something was done: "in partnership with". */
export const namesPartner = (text: string) => nameWords.partners.test(text)
