import type { manageEn } from './manage-en.ts'
import type { MessagesLike } from './message-shape.ts'

/** What is said to those who add documents, and look at what readers did not find. */
export const manageEs: MessagesLike<typeof manageEn> = {
  uploadsReading: 'Se lee {name}…',
  uploadsPublishing: 'Se publica {name}…',
  uploadsPublished: 'publicado',
  uploadsLook: 'Verlo',
  uploadsReplaces: 'ya hay un documento con ese nombre: vea antes este',
  uploadsTooMany: 'Son más de {most} archivos. Envíelos en varias veces.',
  uploadsPublish: { one: 'Publicar este', other: 'Publicar estos {count}' },
  uploadsList: 'Archivos leídos',

  gapsTitle: 'Buscado y no encontrado',
  gapsNote:
    'Búsquedas y preguntas sin resultado, contadas solo por sus palabras: no se guarda nada de quien las hizo. Lo que ya se encuentra no figura aquí.',
  gapsShow: 'Mostrar la lista',
  gapsClosed: 'La lista se muestra a quien tiene la clave de este servidor (ADMIN_TOKEN), y no hay ninguna.',
  gapsRefused: 'La lista no se muestra',
  gapsNone: 'Nada: todo lo que se buscó se encuentra.',
  gapsCount: { one: 'Buscado una vez', other: 'Buscado {count} veces' },
  gapsLast: 'la última el {day}',
  gapsMissing: 'En ningún documento: {words}',
  gapsNoWord: 'Cada palabra está en algún documento: los documentos no dicen esto.',
  gapsProposals: 'Filas para data/tables/terminology con las que se encontraría algo:',
  gapsGained: { one: '{count} pasaje más', other: '{count} pasajes más' },
  gapsByTranslation: 'se traducen una a otra por una tercera lengua',
  gapsBySpelling: 'se escriben casi igual',
  gapsByMeaning: 'se usan igual: compruebe que significan lo mismo',
}
