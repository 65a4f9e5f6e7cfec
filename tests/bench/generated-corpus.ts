import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { tablesDir } from '../../src/config.ts'
import { randomNumbers } from '../../src/evaluation/ranking-figures.ts'

type Language = 'fr' | 'en'
type Random = () => number

/** The words of the dictionary, in a language: enough of them for a vocabulary as long-tailed as that of real text. */
export async function vocabulary(language: Language): Promise<string[]> {
  const text = await readFile(join(tablesDir, 'translate', 'dictionary.tsv'), 'utf8')
  const column = language === 'fr' ? 1 : 2
  const cells = text.split('\n').slice(1)
  return cells.flatMap((line) => (line.split('\t')[column] ?? '').split(' | ')).filter((word) => word !== '')
}

const glue: Record<Language, string[]> = {
  fr: ['de la', 'les', 'pour', 'dans', 'avec', 'et', 'sur le', 'des', 'par', 'une'],
  en: ['of the', 'the', 'for', 'in', 'with', 'and', 'on the', 'from', 'by', 'a'],
}
const countries = ['Ghana', 'Kenya', 'Cambodia', 'Bahamas', 'Peru', 'Togo', 'Jordan', 'Samoa', 'Chad', 'Fiji']
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September']

class Writer {
  private readonly words: string[]
  private readonly language: Language
  private readonly random: Random

  constructor(language: Language, words: string[], random: Random) {
    this.words = words
    this.language = language
    this.random = random
  }

  number(below: number): number {
    return Math.floor(this.random() * below)
  }

  pick<T>(list: T[]): T {
    return list[this.number(list.length)] as T
  }

  /** Words as frequent as in text: a few very often, most of them rarely. */
  sentence(length: number): string {
    const parts: string[] = []
    for (let i = 0; i < length; i++) {
      const rank = Math.floor(this.words.length * this.random() ** 3)
      parts.push(i % 2 === 0 ? this.pick(glue[this.language]) : (this.words[rank] ?? ''))
    }
    const text = parts.join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)} ${1990 + this.number(40)}.`
  }
}

function record(writer: Writer): string {
  const [day, month, year] = [1 + writer.number(20), writer.pick(months), 2005 + writer.number(20)]
  return [
    `Name of programme or project\t${writer.sentence(6)}`,
    `Date and end date\t${day} ${month} ${year} - ${day + 4} ${month} ${year}`,
    `Beneficiary country or countries\t${writer.pick(countries)}; ${writer.pick(countries)}`,
    `Brief description\t${writer.sentence(24)}`,
    `Beneficiary institution or audience\t${writer.sentence(6)}`,
    'Technical cooperation provider(s)\tThe World Customs Organization',
    `Outputs or impact\t${writer.sentence(30)}`,
    `Website for further information\thttps://example.org/activities/${writer.number(1e6)}`,
    `Contact point for further information\tMs Person (person${writer.number(500)}@example.org)`,
  ].join('\n')
}

function documentText(writer: Writer, paragraphs: number, records: number): string {
  const blocks = [`**${writer.sentence(8).toUpperCase()}**`, '1 OVERVIEW']
  for (let i = 1; i <= paragraphs; i++) {
    if (i % 8 === 0) blocks.push(`1.${i / 8} ${writer.sentence(3)}`)
    blocks.push(`${i}. ${writer.sentence(30)} ${writer.sentence(24)}`)
  }
  blocks.push('ANNEX')
  for (let i = 0; i < records; i++) blocks.push(record(writer))
  return `${blocks.join('\n\n')}\n`
}

const contents = { paragraphs: 30, records: 20 }
/** With those of the cover. */
export const passagesOfDocument = 53

/** Writes synthetic documents of 30 paragraphs and 20 records each into a folder, half of them in French. */
export async function generateCorpus(folder: string, documents: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  const words = { fr: await vocabulary('fr'), en: await vocabulary('en') }
  for (let i = 0; i < documents; i++) {
    const language = i % 2 === 0 ? 'fr' : 'en'
    const writer = new Writer(language, words[language], randomNumbers(i + 1))
    const name = `report-${String(i).padStart(4, '0')}-${language}.txt`
    await writeFile(join(folder, name), documentText(writer, contents.paragraphs, contents.records))
  }
}
