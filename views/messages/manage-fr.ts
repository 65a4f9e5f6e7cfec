import type { manageEn } from './manage-en.ts'
import type { MessagesLike } from './message-shape.ts'

/** What is said to those who add documents, and look at what readers did not find. */
export const manageFr: MessagesLike<typeof manageEn> = {
  uploadsReading: 'Lecture de {name}…',
  uploadsPublishing: 'Publication de {name}…',
  uploadsPublished: 'publié',
  uploadsLook: 'Le voir',
  uploadsReplaces: 'un document de ce nom existe déjà\u00a0: voyez d’abord celui-ci',
  uploadsTooMany: 'Cela fait plus de {most} fichiers. Envoyez-les en plusieurs fois.',
  uploadsPublish: { one: 'Publier celui-ci', other: 'Publier ces {count} fichiers' },
  uploadsList: 'Fichiers lus',

  gapsTitle: 'Demandé et introuvable',
  gapsNote:
    'Les recherches et les questions restées sans résultat, comptées par leurs seuls mots\u00a0: rien n’est conservé de qui les a posées. Ce qui se trouve désormais n’y figure plus.',
  gapsShow: 'Afficher la liste',
  gapsClosed:
    'La liste est montrée à qui possède le jeton de ce serveur (ADMIN_TOKEN), et aucun n’est défini.',
  gapsRefused: 'La liste n’est pas montrée',
  gapsNone: 'Rien\u00a0: tout ce qui a été demandé se trouve.',
  gapsCount: { one: 'Demandé une fois', other: 'Demandé {count} fois' },
  gapsLast: 'la dernière fois le {day}',
  gapsMissing: 'Dans aucun document\u00a0: {words}',
  gapsNoWord: 'Chaque mot figure dans un document\u00a0: les documents ne disent pas cela.',
  gapsProposals: 'Lignes pour data/tables/terminology qui feraient trouver quelque chose\u00a0:',
  gapsGained: { one: '{count} passage de plus', other: '{count} passages de plus' },
  gapsByTranslation: 'ils se traduisent l’un l’autre par une troisième langue',
  gapsBySpelling: 'ils s’écrivent presque de même',
  gapsByMeaning: 'ils s’emploient de même\u00a0: vérifiez qu’ils veulent dire la même chose',
}
