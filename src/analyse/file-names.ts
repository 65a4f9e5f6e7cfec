import { foldDiacritics } from '../model/fold.ts'

/** Term of the name of a file in the document that was read from it. */
export const ownFileTerm = (name: string) => `$=file:${foldDiacritics(name)}`

/** A name without its ending is one where it is no mere word: "omd-2019", not "report". */
const tellsFile = /[\d_-]/

/** The terms of a document's file, with and without its ending. */
export function termsOfFile(file: string): string[] {
  const name = file.slice(file.lastIndexOf('/') + 1)
  const stem = name.replace(/\.[^.]{1,5}$/, '')
  return (tellsFile.test(stem) ? [...new Set([name, stem])] : [name]).map(ownFileTerm)
}
