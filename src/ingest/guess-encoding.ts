import chardet from 'chardet'
import {
  decodeAs,
  multiByteEncodings,
  type SingleByteEncoding,
  singleByteEncodings,
} from './encoding-tables.ts'
import { judgeDecoding } from './judge-decoding.ts'

/** How much of a text is judged: letters beyond ASCII are counted in hundreds by then. */
const judgedBytes = 200_000
/** Encodings of other languages are taken only where they read clearly better: half of their letters are ours. */
const otherMargin = 0.15
/** From this mean on, no other reading is looked for. */
const clear = 0.6
/** Below this mean, what was read is no language. */
const readable = 0.02
/** What the detector must be sure of, in hundredths, to read a text as Chinese, Japanese or Korean: */
const sure = { mostlyHigh: 90, unreadableElse: 50 }
/** The share of bytes beyond ASCII that texts of small alphabets never have between Latin words, and such texts do. */
const highShare = 0.3

/** An encoding in which bytes read as language; or the one that is suspected though they don't. */
export interface EncodingGuess {
  encoding: string
  readable: boolean
}

interface Candidate {
  encoding: SingleByteEncoding
  score: number
  characters: number
}

function judge(encoding: SingleByteEncoding, sample: Uint8Array): Candidate {
  return { encoding, ...judgeDecoding(decodeAs(encoding.name, sample), encoding) }
}

/** The best candidate; of equals the first, since the list has the usual ones first. */
const best = (candidates: Candidate[]): Candidate | undefined =>
  candidates.reduce<Candidate | undefined>(
    (found, candidate) => (found && found.score >= candidate.score ? found : candidate),
    undefined,
  )

/** Whether bytes are whole characters of an encoding. */
function isValid(encoding: string, bytes: Uint8Array): boolean {
  try {
    decodeAs(encoding, bytes, { fatal: true })
    return true
  } catch {
    return false
  }
}

/** The encoding of Chinese, Japanese or Korean that the detector is sure of, or null. */
function asianEncoding(sample: Uint8Array, bytes: Uint8Array, confidence: number): string | null {
  const found = chardet.analyse(sample).find(({ name }) => multiByteEncodings.has(name))
  return found && found.confidence >= confidence && isValid(found.name, bytes)
    ? found.name.toLowerCase()
    : null
}

/** Tells the encoding of a text that states none, by the letters and signs that it would have in each. */
export function guessEncoding(bytes: Uint8Array): EncodingGuess {
  const sample = bytes.subarray(0, judgedBytes)
  const high = sample.filter((byte) => byte >= 0x80).length
  const asian = high > sample.length * highShare ? asianEncoding(sample, bytes, sure.mostlyHigh) : null
  if (asian) return { encoding: asian, readable: true }
  const candidates = singleByteEncodings.map((encoding) => judge(encoding, sample))
  const ours = best(candidates.filter(({ encoding }) => encoding.ours)) as Candidate
  const others = best(candidates.filter(({ encoding }) => !encoding.ours)) as Candidate
  const margin = Math.max(1.5, ours.characters * otherMargin)
  const chosen = others.score > ours.score + margin ? others : ours
  const mean = chosen.score / Math.max(1, chosen.characters)
  const fallback = mean >= clear ? null : asianEncoding(sample, bytes, sure.unreadableElse)
  return { encoding: fallback ?? chosen.encoding.name, readable: fallback !== null || mean >= readable }
}

/** Whether bytes read as language in the encoding that a file declares. */
export function readsAs(declared: string, bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, judgedBytes)
  const canonical = declared.toLowerCase().replace('iso-8859-1', 'windows-1252')
  const known = singleByteEncodings.find(({ name }) => name === canonical)
  const text = decodeAs(declared, sample)
  if (!known) return !text.includes('\ufffd')
  const { score, characters } = judgeDecoding(text, known)
  return score >= characters * readable
}
