import type { MessagesLike } from './message-shape.ts'
import type { uploadsEn } from './uploads-en.ts'

/** Ce qui se dit quand plusieurs fichiers sont ajoutés à la fois. */
export const uploadsFr: MessagesLike<typeof uploadsEn> = {
  uploadsReading: 'Lecture de {name}…',
  uploadsPublishing: 'Publication de {name}…',
  uploadsPublished: 'publié',
  uploadsLook: 'Le voir',
  uploadsReplaces: 'un document de ce nom existe déjà\u00a0: voyez d’abord celui-ci',
  uploadsTooMany: 'Cela fait plus de {most} fichiers. Envoyez-les en plusieurs fois.',
  uploadsPublish: { one: 'Publier celui-ci', other: 'Publier ces {count} fichiers' },
  uploadsList: 'Fichiers lus',
}
