import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/ingest/decode-text.ts'

const french = 'À l’été, où l’élève a reçu un prêt: «une œuvre». Côte d’Ivoire.'
const hex = (text: string) => Buffer.from(text.replace(/\s/g, ''), 'hex')

describe('the encoding of a text that states none is told by its letters', () => {
  const samples: [string, Buffer, string][] = [
    [
      'macintosh',
      Buffer.concat([
        Buffer.from('El pa'),
        hex('92'),
        Buffer.from('s present'),
        hex('97'),
        Buffer.from(' su gu'),
        hex('92'),
        Buffer.from('a'),
      ]),
      'El país presentó su guía',
    ],
    [
      'ibm850',
      Buffer.concat([
        Buffer.from('La dur'),
        hex('82'),
        Buffer.from('e du cong'),
        hex('82'),
        Buffer.from(' est pr'),
        hex('82'),
        Buffer.from('vue '),
        hex('85'),
        Buffer.from(' Gen'),
        hex('8a'),
        Buffer.from('ve'),
      ]),
      'La durée du congé est prévue à Genève',
    ],
    [
      'iso-8859-15',
      Buffer.concat([
        Buffer.from('Une '),
        hex('bd'),
        Buffer.from('uvre vaut 300 '),
        hex('a4'),
        Buffer.from('.'),
      ]),
      'Une œuvre vaut 300 €.',
    ],
    ['windows-1250', hex('5a61bff3b3e62067ea9f6c9c206a61 9ff1'), 'Zażółć gęźlś jaźń'],
    ['koi8-r', hex('f3c5cdc9cec1d220d020cdc1d2cbc1cd'), 'Семинар п маркам'],
    [
      'shift_jis',
      hex(
        '8e9696b18bc782cd938c8b9e82c58fa4955782c98ad682b782e98ca48f4382f08ec08e7b82b582bd814293f18f5c96bc82cc904588f582aa8e5189c182b582bd8142',
      ),
      '事務局は東京で商標に関する研修を実施した。二十名の職員が参加した。',
    ],
  ]
  it.each(samples)('%s', (encoding, bytes, text) => {
    const read = decodeText(bytes)
    expect([read.encoding, read.text]).toEqual([encoding, text])
    expect(read.warnings).toMatchObject([{ code: 'told-encoding', values: { encoding } }])
  })

  it('Windows-1252, the usual one, goes without saying', () => {
    const bytes = Buffer.from(french.replaceAll('’', '\u0092').replace('œ', '\u009c'), 'latin1')
    expect(decodeText(bytes)).toEqual({ text: french, encoding: 'windows-1252', warnings: [] })
  })
})

it('takes no plus sign of a page for UTF-7 whose run is no whole characters', () => {
  const page = '<script type="application/ld+json">{}</script><img type="image/svg+xml">'
  expect(decodeText(Buffer.from(page))).toEqual({ text: page, encoding: 'utf-8', warnings: [] })
})

it('reads UTF-32 and UTF-7, with a mark or without', () => {
  const wide = (bigEndian: boolean, mark: boolean) => {
    const codes = [...(mark ? ['\ufeff'] : []), ...french].map((letter) => letter.codePointAt(0) ?? 0)
    const bytes = Buffer.alloc(codes.length * 4)
    for (const [at, code] of codes.entries()) {
      if (bigEndian) bytes.writeUInt32BE(code, at * 4)
      else bytes.writeUInt32LE(code, at * 4)
    }
    return bytes
  }
  for (const bigEndian of [true, false]) {
    for (const mark of [true, false]) expect(decodeText(wide(bigEndian, mark)).text).toBe(french)
  }
  expect(decodeText(Buffer.from('La coop+AOk-ration, une +AFM-')).text).toBe('La coop+AOk-ration, une +AFM-')
  expect(decodeText(Buffer.from('La coop+AOk-ration +- l+AOk-gale')).text).toBe('La coopération + légale')
  expect(decodeText(Buffer.from('tel. +33 1 42, C++')).text).toBe('tel. +33 1 42, C++')
})

it('believes a declared encoding in which a text reads as language, and no other', () => {
  const bytes = Buffer.from('Za\u00bf\u00f3\u00b3\u00e6', 'latin1')
  expect(decodeText(bytes, 'iso-8859-2').text).toBe('Zażółć')
  expect(decodeText(Buffer.from('caf\u00e9', 'latin1'), 'utf-16').text).toBe('café')
  expect(decodeText(Buffer.from('caf\u00e9', 'latin1'), 'no-such').text).toBe('café')
})

it('reads a text that was encoded twice', () => {
  const twice = Buffer.from(
    Buffer.from(french)
      .toString('latin1')
      .replace(/[\u0080-\u009f]/g, (letter) =>
        new TextDecoder('windows-1252').decode(Buffer.from(letter, 'latin1')),
      ),
  )
  expect(decodeText(twice)).toMatchObject({ text: french, warnings: [{ code: 'told-encoding' }] })
})

it('refuses what makes no words in any encoding, and names the nearest', () => {
  const noise = Buffer.from(Array.from({ length: 400 }, (_, at) => 0x80 + ((at * 73) % 128)))
  expect(() => decodeText(noise)).toThrow(
    /no words in any encoding that is known \([\w-]+ comes nearest\); save it as/,
  )
})
