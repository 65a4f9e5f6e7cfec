import { expect, it } from 'vitest'
import { corpusOf } from '../fixtures/documents.ts'

/** A word, a passage that says it amid others, and short ones that say what it may be translated as, often. */
const baits: [word: string, language: 'fr' | 'en' | 'es', literal: string, ...baits: string[]][] = [
  [
    'pièce',
    'fr',
    'Chaque visiteur qui monte au premier étage traverse une pièce peinte en bleu avant de gagner la terrasse.',
    'Coins, coins.',
    'The exhibit was a voucher.',
  ],
  [
    'titre',
    'fr',
    'Le journal du matin donne ce récit en page deux, sous un titre que personne au village ne comprend.',
    'Title to land: title by purchase.',
    'The mean was made.',
  ],
  [
    'charge',
    'fr',
    'Le mulet du meunier portait vers la vallée une charge de bois que deux hommes auraient laissée.',
    'Offices depend on offices.',
    'Load after load.',
  ],
  [
    'siège',
    'fr',
    'Au fond du wagon de queue, une dame âgée cherchait un siège près de la fenêtre du couloir.',
    'Head to head.',
    'The seat of the head, seats.',
  ],
  [
    'voie',
    'fr',
    'Les enfants du bourg suivaient chaque soir une voie bordée de saules qui descend vers la rivière.',
    'The way, the highway and the seaway.',
    'Roads and ways.',
  ],
  [
    'moyen',
    'fr',
    'La grand-mère de Lucie trouvait toujours un moyen de faire rire les voisins pendant les veillées.',
    'On average, an average conveyance.',
    'The mean.',
  ],
  [
    'mesure',
    'fr',
    'Le tailleur prit une mesure de plus avant de couper le drap gris que la mariée avait choisi.',
    'To that extent, action was taken.',
    'Actions and steps.',
  ],
  [
    'arrêt',
    'fr',
    'Un arrêt de dix minutes était prévu dans la petite gare où le chef vendait des poires.',
    'Orders and interim orders.',
    'Arrested, under garnishment.',
  ],
  [
    'marchés',
    'fr',
    'Les maraîchers des collines voisines descendaient aux marchés avec leurs ânes et leurs paniers de figues.',
    'Contracts under contract.',
    'The contracts were signed.',
  ],
  [
    'board',
    'en',
    'Under the old oak a carpenter laid a board across two barrels so that the pedlars could eat.',
    'La commission du conseil.',
    'Conseils et bureaux, bord à bord.',
  ],
  [
    'draft',
    'en',
    'All winter long a cold draft came in under the kitchen door and made the candles of the house flicker.',
    "L'ébauche d'une ébauche.",
    'Des projets, un projet.',
  ],
  [
    'share',
    'en',
    'When the harvest was in, every family that had helped carried home its share of the walnuts.',
    "L'action suit l'action.",
    'Un partage, des partages.',
  ],
  [
    'seal',
    'en',
    'At low tide a grey seal came up beside the jetty and looked at the fishermen for a while.',
    'Le sceau des sceaux.',
    'Scellés, scellés.',
  ],
  [
    'matter',
    'en',
    'Whether the lamp burns until dawn or goes out at midnight does not matter to the lighthouse keeper.',
    'Questions sur questions.',
    "L'objet d'une affaire.",
  ],
  [
    'terms',
    'en',
    'The two sisters who ran the bakery had been on good terms with the miller since their childhood.',
    'Un mandat, des mandats.',
    'Modalités et conditions.',
  ],
  [
    'duty',
    'en',
    'The youngest of the lifeguards remained on duty although the beach had been empty since the storm.',
    'Fonctions et attributions.',
    'Un devoir, un droit.',
  ],
  [
    'derecho',
    'es',
    'El camino que va derecho hacia la ermita pasa entre olivos viejos y muros de piedra seca.',
    'Law and law.',
    'Rights, rights.',
  ],
  [
    'banco',
    'es',
    'Los ancianos del pueblo se sentaban cada tarde en un banco de madera frente a la fuente.',
    'Bank to bank.',
    'Une banque, des banques.',
  ],
]

const names = { fr: 'RAPPORT DU VILLAGE', en: 'REPORT OF THE VILLAGE', es: 'INFORME DEL PUEBLO' }

it('finds a word where it stands before what it may be translated as', async () => {
  const literals = (language: string) => baits.filter(([, own]) => own === language).map(([, , text]) => text)
  const others = (own: string) =>
    baits.filter(([, language]) => language === own).flatMap(([, , , ...texts]) => texts)
  const numbered = (texts: string[]) => texts.map((text, at) => `${at + 1}. ${text}\n`).join('\n')
  const { search } = await corpusOf({
    'fr.txt': `IP/C/W/921\n\n${names.fr}\n\n${numbered([...literals('fr'), ...others('en')])}`,
    'en.txt': `IP/C/W/922\n\n${names.en}\n\n${numbered([...literals('en'), ...others('fr'), ...others('es')])}`,
    'es.txt': `IP/C/W/923\n\n${names.es}\n\n${numbered(literals('es'))}`,
  })
  const wrong: string[] = []
  for (const [word, language, literal] of baits) {
    const { hits } = await search({ q: word }, language === 'es' ? undefined : language)
    const at = hits.findIndex(({ snippet }) => literal.includes(snippet.text.slice(0, 30).trim()))
    if (at !== 0)
      wrong.push(`${word}: ${hits.slice(0, 3).map(({ snippet, score }) => `${snippet.text} ${score}`)}`)
  }
  expect(wrong).toEqual([])
})
