import { valueTable } from './value-tables.ts'

const partner = new RegExp(valueTable.partners.join('|'), 'iu')
/** Whether a text says with whom something was done: "in partnership with". */
export const namesPartner = (text: string) => partner.test(text)
