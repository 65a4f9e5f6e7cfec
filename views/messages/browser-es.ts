import type { browserEn } from './browser-en.ts'
import type { MessagesLike } from './message-shape.ts'

/** What is said of what a reader's own browser keeps. */
export const browserEs: MessagesLike<typeof browserEn> = {
  appearance: 'Apariencia',
  appearanceDevice: 'Como el dispositivo',
  appearanceLight: 'Claro',
  appearanceDark: 'Oscuro',

  recentTitle: 'Sus últimas preguntas',
  recentNote: 'Se guardan solo en este navegador.',
  recentMore: { one: 'y {count} pregunta más', other: 'y {count} preguntas más' },
  recentForget: 'Olvidarlas',
}
