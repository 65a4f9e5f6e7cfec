import { expect, it } from 'vitest'
import { extractText } from '../../src/ingest/extract-text.ts'
import { limits } from '../../src/ingest/limits.ts'

const text = 'Coopération technique: l’Office a aidé onze Membres à Lomé.'
const read = async (bytes: Uint8Array, name = 'a.txt') => (await extractText(name, bytes)).text
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16()

it('reads UTF-8 and UTF-16 with a byte order mark or without, and Windows-1252', async () => {
  expect(await read(Buffer.from(text))).toBe(text)
  expect(await read(Buffer.from(`\ufeff${text}`))).toBe(text)
  expect(await read(Buffer.from(`\ufeff${text}`, 'utf16le'))).toBe(text)
  expect(await read(swapped(Buffer.from(`\ufeff${text}`, 'utf16le')))).toBe(text)
  expect(await read(Buffer.from(text, 'utf16le'))).toBe(text)
  expect(await read(swapped(Buffer.from(text, 'utf16le')))).toBe(text)
  const windows = Buffer.from(text.replace('’', '\u0092'), 'latin1')
  expect(await read(windows)).toBe(text)
  expect(await read(windows, 'notes.md')).toBe(text)
})

it('warns of broken UTF-8 and keeps what can be read', async () => {
  const broken = Buffer.concat([Buffer.from(`${text} ${text} ${text}`), Buffer.from([0xc3])])
  const { text: kept, warnings } = await extractText('a.txt', broken)
  expect(kept.startsWith(text)).toBe(true)
  expect(warnings).toMatchObject([{ code: 'broken-characters', values: {} }])
})

it('refuses what is no text, too large or of another format, with the remedy', async () => {
  const failure = (bytes: Uint8Array, name = 'a.txt') =>
    extractText(name, bytes).catch((error) => error.message)
  expect(await failure(Buffer.from([1, 0, 2, 3]))).toMatch(/^a\.txt: it holds null characters/)
  expect(await failure(new Uint8Array(limits.fileBytes + 1))).toBe('a.txt: it is larger than 50 MB; split it')
  expect(await failure(Buffer.alloc(limits.textChars + 1, 'a'))).toMatch(
    /a\.txt: it holds more than \d+ characters; split it/,
  )
  expect(await failure(Buffer.from(text), 'a.exe')).toMatch(/a\.exe: it is no document; use \.txt/)
})
