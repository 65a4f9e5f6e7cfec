const segmenters = new Map<string, Intl.Segmenter>()

/** What cuts texts of a language (BCP 47) into sentences; each is made once. */
export function sentenceSegmenter(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language)
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
    segmenters.set(language, segmenter)
  }
  return segmenter
}
