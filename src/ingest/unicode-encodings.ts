import { countEach } from '../model/count-each.ts'

/** How much of a text is looked at. */
const sampleBytes = 4000

/** Fewer bytes tell nothing. */
const leastBytes = 8

const marks: { encoding: string; bytes: number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-32le', bytes: [0xff, 0xfe, 0, 0] },
  { encoding: 'utf-32be', bytes: [0, 0, 0xfe, 0xff] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

/** The encoding that a byte order mark states, or null. */
export const markedEncoding = (bytes: Uint8Array): string | null =>
  marks.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte))?.encoding ?? null

/** UTF-16 or UTF-32 without a byte order mark: most characters share their upper bytes, which are null or nearly so. */
export function wideEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, sampleBytes - (sampleBytes % 4))
  if (sample.length < leastBytes || bytes.length % 2 !== 0 || !sample.includes(0)) return null
  const counts = [0, 1, 2, 3].map((place) => countEach(sample.filter((_, at) => at % 4 === place)))
  const quarter = sample.length / 4
  const nulls = counts.map((places) => (places.get(0) ?? 0) / quarter)
  const [first = 0, second = 0, third = 0, fourth = 0] = nulls
  if (bytes.length % 4 === 0 && first > 0.9 && second > 0.9 && fourth < 0.1) return 'utf-32be'
  if (bytes.length % 4 === 0 && fourth > 0.9 && third > 0.9 && first < 0.1) return 'utf-32le'
  /** Whether these bytes are the upper ones: null for spaces, else of one block of letters. */
  const upper = (a: number, b: number) => {
    const places = [...(counts[a] ?? []), ...(counts[b] ?? [])]
    const sums = new Map<number, number>()
    for (const [byte, count] of places) sums.set(byte, (sums.get(byte) ?? 0) + count)
    const top = [...sums.values()].sort((x, y) => y - x).slice(0, 2)
    return (sums.get(0) ?? 0) > 0 && top.reduce((sum, count) => sum + count, 0) > sample.length * 0.45
  }
  if (first + third < 0.02 && upper(1, 3)) return 'utf-16le'
  return second + fourth < 0.02 && upper(0, 2) ? 'utf-16be' : null
}

/** Decodes UTF-32, which no decoder of the platform does; what is no character becomes U+FFFD. */
export function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pieces: string[] = []
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, littleEndian)
    const valid = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    if (code !== 0xfeff || at > 0) pieces.push(valid ? String.fromCodePoint(code) : '\ufffd')
  }
  return pieces.join('')
}

const shifted = /\+([A-Za-z0-9+/]*)(-?)/g

/** The characters of a shifted run of UTF-7, or null where it is none. */
function shiftedText(run: string): string | null {
  // Whole characters, with no more than the bits left over that fill the last sign: "svg+xml" is none.
  const characters = Math.floor((run.length * 6) / 16)
  if (characters === 0 || run.length !== Math.ceil((characters * 16) / 6)) return null
  const bytes = Buffer.from(run, 'base64')
  if (bytes.length > characters * 2 && bytes.at(-1) !== 0) return null
  const text = bytes
    .subarray(0, bytes.length - (bytes.length % 2))
    .swap16()
    .toString('utf16le')
  return /^[\u00a0-\u024f\u0370-\u04ff\u2010-\u203a\u20ac\u4e00-\u9fff ]+$/.test(text) ? text : null
}

/** A text of ASCII characters that is UTF-7, decoded: every plus sign in it begins a run of other letters. */
export function decodeUtf7(ascii: string): string | null {
  let runs = 0
  let foreign = false
  const text = ascii.replace(shifted, (whole, run: string, end: string) => {
    if (run === '' && end === '-') return '+'
    const decoded = shiftedText(run)
    if (decoded === null) foreign = true
    runs += 1
    return decoded ?? whole
  })
  return runs > 0 && !foreign ? text : null
}
