const segmenters = new Map<string, Intl.Segmenter>()

function segmenterOf(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language)
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
    segmenters.set(language, segmenter)
  }
  return segmenter
}

/** What begins an item of a list: a bullet, "(a)", "2." */
const item = /^[^\S\n]*(?:[-–—•*▪‣]|\(?[\p{L}\d]{1,3}[.)])\s/u
const lineBreak = /\r?\n/g
/** Whether a sentence goes on over a line break, as it does in hard-wrapped text. */
function goesOn(before: string, after: string): boolean {
  if (before.trim() === '' || after.trim() === '' || /[.!?:;…]\s*$/.test(before) || item.test(after))
    return false
  return /^\s*[\p{Ll}("“«]/u.test(after) || /(?<![\p{L}\p{N}])\p{Ll}[\p{Ll}'’]*,?\s*$/u.test(before)
}

/** A text of the same length in which line breaks within sentences are spaces. */
function unwrap(text: string): string {
  const lines = text.split(lineBreak)
  const breaks = [...text.matchAll(lineBreak)].map(([found]) => found)
  return lines
    .map((line, i) => {
      const next = lines[i + 1]
      if (next === undefined) return line
      return line + (goesOn(line, next) ? ' '.repeat(breaks[i]?.length ?? 1) : breaks[i])
    })
    .join('')
}

/** The sentences of a text in a language (BCP 47), in order, with what stands between them. */
export function segmentSentences(text: string, language: string): Intl.SegmentData[] {
  return [...segmenterOf(language).segment(text.includes('\n') ? unwrap(text) : text)]
}
