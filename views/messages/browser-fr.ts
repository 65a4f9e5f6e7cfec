import type { browserEn } from './browser-en.ts'
import type { MessagesLike } from './message-shape.ts'

/** What is said of what a reader's own browser keeps. */
export const browserFr: MessagesLike<typeof browserEn> = {
  appearance: 'Apparence',
  appearanceDevice: 'Comme l’appareil',
  appearanceLight: 'Clair',
  appearanceDark: 'Sombre',

  recentTitle: 'Vos dernières questions',
  recentNote: 'Elles restent dans ce navigateur.',
  recentMore: { one: 'et {count} autre question', other: 'et {count} autres questions' },
  recentForget: 'Les oublier',
}
