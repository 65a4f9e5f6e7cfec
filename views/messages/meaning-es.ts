import type { meaningEn } from './meaning-en.ts'

/** What is found for what it means. */
export const meaningEs: Record<keyof typeof meaningEn, string> = {
  nearInMeaning: 'cercano por el sentido',
  nearInMeaningNote: 'No contiene ninguna de sus palabras',
}
