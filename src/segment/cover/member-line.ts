import { nameKey } from '../../model/fold.ts'
import { findCountryCode } from '../../names/country-names.ts'
import { keysOf } from '../text/document-words.ts'

const members = new Set(keysOf('members'))

/** Whether a name is that of a Member: a country, or what the tables name so. */
export const isMemberName = (name: string) => members.has(nameKey(name)) || findCountryCode(name) !== null

/** Whether a line is nothing but the name of a Member, or of two. */
export const isMemberLine = (line: string) =>
  line.length <= 80 && !/^\d/.test(line) && line.split(/\s[-–/]\s/).every((name) => isMemberName(name.trim()))
