import type { pinnedEn } from './pinned-en.ts'

/** Des recherches conservées, en français. */
export const pinnedFr: Record<keyof typeof pinnedEn, string> = {
  pinnedTitle: 'Une recherche conservée',
  pinnedTotals: 'Le {on}, elle trouvait {before} passages\u00a0; elle en trouve {now} maintenant.',
  pinnedSame: 'Les documents sont les mêmes qu’alors.',
  pinnedChanged: 'Les documents ont changé depuis.',
  pinnedIncomplete: 'Il y en a davantage\u00a0: les 500 premiers d’alors et de maintenant sont comparés.',
  pinnedNew: 'Nouveau depuis',
  pinnedGone: 'Disparu depuis',
  pinnedNothingNew: 'Rien de nouveau.',
  pinnedNothingGone: 'Rien n’a disparu.',
  pinnedGoneDocument: 'son document n’est plus là',
  pinnedGonePassage: 'il ne figure plus dans son document',
  pinnedGoneSearch: 'il est toujours là, mais cette recherche ne le trouve plus',
  pinnedSameVersion: 'Les documents sont ceux que désigne cette adresse.',
  pinnedOtherVersion:
    'Les documents ont changé depuis que cette adresse a été écrite\u00a0; elle ne dit pas ce qui était trouvé alors.',
  pinnedNote:
    'L’adresse de cette page conserve ce qui a été trouvé\u00a0: gardez-la dans vos signets et revenez voir ce qui est nouveau.',
  pinnedSearch: 'Rechercher maintenant',
  pinnedAgain: 'Conserver ce qui se trouve maintenant',
}
