import type { pinnedEn } from './pinned-en.ts'

/** De las búsquedas conservadas, en español. */
export const pinnedEs: Record<keyof typeof pinnedEn, string> = {
  pinnedTitle: 'Una búsqueda conservada',
  pinnedTotals: 'El {on} encontraba {before} pasajes; ahora encuentra {now}.',
  pinnedSame: 'Los documentos son los mismos que entonces.',
  pinnedChanged: 'Los documentos han cambiado desde entonces.',
  pinnedIncomplete: 'Hay más: se comparan los 500 primeros de entonces y de ahora.',
  pinnedNew: 'Nuevo desde entonces',
  pinnedGone: 'Desaparecido desde entonces',
  pinnedNothingNew: 'Nada nuevo.',
  pinnedNothingGone: 'No ha desaparecido nada.',
  pinnedGoneDocument: 'su documento ya no está',
  pinnedGonePassage: 'ya no figura en su documento',
  pinnedGoneSearch: 'sigue ahí, pero esta búsqueda ya no lo encuentra',
  pinnedSameVersion: 'Los documentos son los que nombra esta dirección.',
  pinnedOtherVersion:
    'Los documentos han cambiado desde que se escribió esta dirección; no dice qué se encontraba entonces.',
  pinnedNote:
    'La dirección de esta página conserva lo encontrado: guárdela en sus marcadores y vuelva para ver lo nuevo.',
  pinnedSearch: 'Buscar ahora',
  pinnedAgain: 'Conservar lo que se encuentra ahora',
}
