import type { meaningEn } from './meaning-en.ts'

/** What is found for what it means. */
export const meaningFr: Record<keyof typeof meaningEn, string> = {
  nearInMeaning: 'proche par le sens',
  nearInMeaningNote: 'Aucun de vos mots n’y figure',
}
