import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tablesDir } from '../config.ts'
import { PasserelleError } from '../errors.ts'
import { type ContentLanguage, contentLanguages } from '../model/language.ts'

/** One way of writing a name or term. */
export interface NameForm {
  text: string
  /** Also an ordinary word, or shared with another entry: never certain by itself. */
  ambiguous: boolean
}

export interface TableRow {
  id: string
  forms: Record<ContentLanguage, NameForm[]>
  /** What follows the forms, if anything: the members of a region or group. */
  rest: string[]
}

function readForms(cell: string): NameForm[] {
  return cell
    .split('|')
    .map((form) => form.trim())
    .filter((form) => form !== '' && form !== '~')
    .map((form) => ({ text: form.replace(/^~\s*/, ''), ambiguous: form.startsWith('~') }))
}

/**
 * Reads a table of names: a header, then an identifier, the forms in French, English and Spanish (parted by `|`, `~`
 * before an ambiguous one), and for some tables members (parted by spaces).
 * @throws PasserelleError naming the line that has too few columns.
 */
export function readNameTable(path: string): TableRow[] {
  const [, ...lines] = readFileSync(join(tablesDir, path), 'utf8').trimEnd().split('\n')
  return lines.map((line, i) => {
    const [id, ...cells] = line.split('\t')
    if (!id || cells.length < contentLanguages.length) {
      throw new PasserelleError(
        `data/${path}:${i + 2}: give an identifier and forms in ${contentLanguages.join(', ')}`,
      )
    }
    const forms = {
      fr: readForms(cells[0] ?? ''),
      en: readForms(cells[1] ?? ''),
      es: readForms(cells[2] ?? ''),
    }
    return { id, forms, rest: (cells[3] ?? '').split(' ').filter((member) => member !== '') }
  })
}
