import type { MessagesLike } from './message-shape.ts'
import type { uploadsEn } from './uploads-en.ts'

/** Lo que se dice cuando se añaden varios archivos a la vez. */
export const uploadsEs: MessagesLike<typeof uploadsEn> = {
  uploadsReading: 'Se lee {name}…',
  uploadsPublishing: 'Se publica {name}…',
  uploadsPublished: 'publicado',
  uploadsLook: 'Verlo',
  uploadsReplaces: 'ya hay un documento con ese nombre: vea antes este',
  uploadsTooMany: 'Son más de {most} archivos. Envíelos en varias veces.',
  uploadsPublish: { one: 'Publicar este', other: 'Publicar estos {count}' },
  uploadsList: 'Archivos leídos',
}
