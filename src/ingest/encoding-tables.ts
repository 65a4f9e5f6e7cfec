import { z } from 'zod'
import { windows1252 } from '../model/mojibake.ts'
import { readLanguageTables, readTable } from '../tables/read-table.ts'

const table = readTable(
  'analyse/encodings.json',
  z.object({
    singleByte: z.array(
      z.object({
        encoding: z.string(),
        letters: z.array(z.string()).optional(),
        table: z.string().length(128).optional(),
      }),
    ),
    multiByte: z.array(z.string()),
  }),
)
const languages = Object.values(
  readLanguageTables('letters', z.object({ letters: z.string(), rare: z.string(), words: z.string() })),
)
const ourLetters = new Set(languages.flatMap(({ letters }) => [...letters]))
/** Letters of names and of borrowed words. */
const ourRareLetters = new Set(languages.flatMap(({ rare }) => [...rare]))

/** Letters that are a word by themselves: French "à". */
export const letterWords: ReadonlySet<string> = new Set(languages.flatMap(({ words }) => [...words]))

/** An encoding of one byte a character, with the letters that texts of a language in it have. */
export interface SingleByteEncoding {
  name: string
  letters: ReadonlySet<string>
  /** Letters that are in few words. */
  rare: ReadonlySet<string>
  /** Whether the languages of Passerelle are usually written in it. */
  ours: boolean
}

/** Each encoding once for every language, or group of languages, that is written in it. */
export const singleByteEncodings: SingleByteEncoding[] = table.singleByte.flatMap(
  ({ encoding, letters }): SingleByteEncoding[] =>
    letters
      ? letters.map((list) => ({
          name: encoding,
          letters: new Set(list),
          rare: new Set<string>(),
          ours: false,
        }))
      : [{ name: encoding, letters: ourLetters, rare: ourRareLetters, ours: true }],
)
export const multiByteEncodings: ReadonlySet<string> = new Set(table.multiByte)

const ownTables = new Map(table.singleByte.map((row) => [row.encoding, row.table]))
/** Other names of encodings that Node.js doesn't know. */
const aliases: Record<string, string> = { cp850: 'ibm850', cp437: 'ibm437', cp852: 'ibm852', '850': 'ibm850' }

/** Decodes bytes. @throws RangeError where the encoding is unknown; TypeError for wrong bytes if that is fatal. */
export function decodeAs(name: string, bytes: Uint8Array, options: { fatal?: boolean } = {}): string {
  const encoding = aliases[name.toLowerCase()] ?? name.toLowerCase()
  const upperHalf = ownTables.get(encoding)
  if (upperHalf) {
    const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
    return latin.replace(/[\u0080-\u00ff]/g, (letter) => upperHalf[letter.charCodeAt(0) - 0x80] ?? letter)
  }
  const decoder = new TextDecoder(encoding, options)
  const text = decoder.decode(bytes)
  if (decoder.encoding !== 'windows-1252') return text
  // Some releases of Node.js give the control characters of Latin-1 instead.
  return text.replace(/[\u0080-\u009f]/g, (control) => windows1252[control.charCodeAt(0) - 0x80] ?? control)
}
