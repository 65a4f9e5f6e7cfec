import type { aboutEn } from './about-en.ts'
import type { MessagesLike } from './message-shape.ts'

/** What is said of the site itself, and of what a reader’s own browser keeps. */
export const aboutFr: MessagesLike<typeof aboutEn> = {
  aboutNavigation: 'À propos du site',
  aboutTitle: 'À propos',
  rightsTitle: 'Droits',
  aboutWhat:
    'Passerelle cherche dans les documents de coopération technique présentés au Conseil des ADPIC de l’Organisation mondiale du commerce, et répond aux questions à leur sujet. Elle lit le français, l’anglais et l’espagnol : une question dans une langue trouve ce qui est écrit dans les autres.',
  aboutQuotes: 'Des citations, rien d’autre',
  aboutQuotesText:
    'Chaque réponse s’appuie sur des phrases des documents, citées mot pour mot avec le numéro de leur paragraphe ou de leur fiche. Les titres et les tableaux sont composés selon des règles à partir de ces fiches ; aucun modèle de langue n’écrit de phrase. Quand les documents ne le disent pas, Passerelle l’indique.',
  aboutInside: 'Ce que contient le site',
  aboutInsideText: '{documents} et {activities}, indexés le {date}.',
  aboutInsideUndated: '{documents} et {activities}.',
  aboutYears: 'Les documents vont de {first} à {last}.',
  rightsText:
    'Les textes appartiennent à ceux qui les ont présentés : citez-les comme ici, avec l’organisation, la cote et la date. Pour ce qui importe, vérifiez dans le fichier original, lié à chaque document.',
  rightsProgram: 'Le programme est un logiciel libre sous licence MIT.',
  aboutOperator: 'Qui exploite ce site',
  aboutOperatorText: 'Ce serveur est exploité par {name}.',
  aboutOperatorUnknown:
    'L’exploitant de ce serveur n’a pas donné son nom. SITE_OPERATOR et SITE_CONTACT disent qui il est et comment le joindre.',
  aboutContact: 'Contact',
  aboutPrivacy: 'Ce qui est conservé',
  aboutPrivacyText:
    'Une conversation est conservée dans son adresse. Votre navigateur liste les conversations et les recherches que vous avez faites, jusqu’à ce que vous les effaciez. Ni compte ni traceur ; des témoins (cookies) retiennent la langue et le thème. Ce qui est cherché sans être trouvé peut être compté, et un avis sur une réponse est conservé avec sa question ; rien sur la personne qui demande.',
  offlineTitle: 'Vous êtes hors connexion',
  offlineText:
    'Cette page a besoin de la connexion. L’adresse reste la même : rechargez-la une fois la connexion rétablie.',
  apiProblems: 'Problèmes',
  apiProblemsNote:
    'Les erreurs sont des « problèmes » selon la RFC 9457. Leur texte peut changer ; leur code reste, comme ceux des défauts dans « errors ».',

  appearance: 'Apparence',
  appearanceDevice: 'Comme l’appareil',
  appearanceLight: 'Clair',
  appearanceDark: 'Sombre',

  recentTitle: 'Vos dernières questions',
  recentNote: 'Elles restent dans ce navigateur.',
  recentMore: { one: 'et {count} autre question', other: 'et {count} autres questions' },
  recentForget: 'Les oublier',
}
