import { foldDiacritics } from '../../model/fold.ts'

/** A programme's name as questions are compared with it: folded, its words only. */
export const programmeKey = (name: string) =>
  foldDiacritics(name)
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? ''
