import { aboutFr } from './about-fr.ts'
import { activitiesFr } from './activities-fr.ts'
import { askFr } from './ask-fr.ts'
import { documentsFr } from './documents-fr.ts'
import type { Messages } from './en.ts'
import { errorsFr } from './errors-fr.ts'
import { factsFr } from './facts-fr.ts'
import { helpFr } from './help-fr.ts'
import { manageFr } from './manage-fr.ts'
import { remarksFr } from './remarks-fr.ts'
import { searchFr } from './search-fr.ts'

/** The French interface. */
export const fr = {
  appName: 'Passerelle',
  tagline:
    'Recherches et questions dans les documents de coopération technique du Conseil des ADPIC, en anglais, français et espagnol',
  skipToContent: 'Aller au contenu',
  siteNavigation: 'Site',
  navSearch: 'Recherche',
  navDocuments: 'Documents',
  interfaceLanguage: 'Langue de l’interface',
  footer:
    'Les citations figurent exactement comme dans la source. Aucune phrase n’est écrite par un modèle de langue.',

  ...aboutFr,
  ...askFr,
  ...helpFr,
  ...searchFr,
  ...documentsFr,
  ...manageFr,
  ...errorsFr,
  ...activitiesFr,

  searchTitle: 'Recherche',
  searchTitleFor: '{query} – recherche',
  searchLabel: 'Rechercher dans les documents',
  searchButton: 'Rechercher',
  failureOffline:
    'Vous êtes hors connexion. Votre texte est conservé ; envoyez-le dès que la connexion est rétablie.',
  failureUnreachable: 'Le serveur est injoignable. Votre texte est conservé.',
  failureRefused: 'La réponse n’est pas arrivée : erreur {status}. Votre texte est conservé.',
  failureForeign: 'Un autre programme a répondu à la place du serveur. Votre texte est conservé.',
  tryAgain: 'Réessayer',
  resultsHeading: 'Résultats',
  clipped: '…',
  showIn: 'Afficher en {language}',
  askedDocuments: 'Dans ces documents seulement :',
  paratext: 'Hors du texte : couverture, en-têtes, menus',
  colon: '\u00a0: ',
  sortLabel: 'Trier par',
  sortRelevance: 'Pertinence',
  sortDate: 'Date, de la plus ancienne',
  sortNewest: 'Date, de la plus récente',

  filters: 'Filtres',
  translationOf: 'pour « {word} »',
  switchOff: 'Ne plus chercher : {label}',
  switchOn: 'Chercher à nouveau : {label}',
  glossLabel: 'Termes clés',
  glossNote: 'tirés de la terminologie, ce n’est pas une traduction du texte',
  filtersActive: 'Filtres actifs',
  removeFilter: 'Retirer le filtre : {label}',
  clearFilters: 'Retirer tous les filtres',
  applyFilters: 'Appliquer les filtres',
  showMore: 'Afficher les {count}',
  facetLanguage: 'Langue',
  facetKind: 'Nature',
  facetCountry: 'Pays',
  facetYear: 'Année',
  facetProgramme: 'Programme',
  facetDocument: 'Document',
  period: 'Période',
  periodFrom: 'à partir du {from}',
  periodTo: 'jusqu’au {to}',
  kindParagraph: 'Paragraphe',
  kindRecord: 'Activité de l’annexe',
  kindFootnote: 'Note de bas de page',
  kindHeading: 'Titre de section',
  kindDocument: 'Document',
  languageUnknown: 'indéterminée',

  numberParagraph: '§ {number}',
  numberRecord: 'Annexe {number}',
  numberFootnote: 'Note {number}',
  unnumbered: 'Paragraphe sans numéro',
  paragraphNumber: 'Paragraphe {number}',

  dates: 'Dates',
  countries: 'Pays',
  link: 'Lien',

  pages: 'Pages de résultats',
  previousPage: 'Précédent',
  nextPage: 'Suivant',
  pageRange: '{first}–{last} sur {total}',

  browseAll: 'Parcourir tous les passages',
  readDocuments: 'Lire les documents',

  tryFewerWords: 'Essayez des mots moins nombreux ou plus généraux, ou vérifiez l’orthographe.',

  segmentationTitle: 'Comment « {title} » a été lu',
  segmentationLink: 'Comment ce document a été lu',
  segmentationNote:
    'Chaque passage avec sa nature, son numéro, sa ligne dans la source, sa langue, et la marge par laquelle cette langue l’emporte (de 0 à 1).',
  segmentationBack: 'Lire le document',
  line: 'Ligne {line}',
  margin: 'marge {margin}',
  marginNone: 'sans marge : langue connue par ses mots ou ses voisins',
  fieldsFrom: 'Les champs et leur provenance',
  fieldValue: 'Valeur imprimée',
  fieldEmpty: 'vide',
  fieldPlace: 'caractères {start} à {end} de l’activité',
  readAs: 'lu : {value}',
  noCountryCode: 'sans code de pays',
  sourceText: 'L’activité entière, telle qu’elle est imprimée',
  fieldLabel: 'Libellé imprimé',
  fieldName: 'Champ',
  fields: {
    programme: 'programme',
    dates: 'dates',
    countries: 'pays',
    description: 'description',
    audience: 'public',
    providers: 'prestataires',
    outputs: 'résultats',
    urls: 'liens',
    contacts: 'contacts',
    extra: 'gardé à part',
  },
  warningsHeading: 'Avertissements',
  noWarnings: 'Rien n’était douteux.',

  uploadTitle: 'Ajouter un document',
  uploadLink: 'Ajouter un document',
  uploadNote:
    'Le fichier est lu, puis montré tel qu’il a été compris ; rien n’est publié avant votre accord.',
  uploadClosed: 'L’ajout de documents est désactivé sur ce serveur. ADMIN_TOKEN l’active.',
  uploadToken: 'Jeton de ce serveur (ADMIN_TOKEN)',
  tokenNote: 'Le réglage de ce nom, connu de la personne qui gère le serveur. Il n’est pas conservé.',
  uploadFile: 'Fichier',
  uploadFormats:
    'Word (.docx, .docm, .doc), .odt, .rtf, PDF avec du texte, HTML, .epub, texte, Markdown, tableaux (.xlsx, .csv) ou messages (.eml) ; {megabytes} Mo au plus',
  uploadButton: 'Lire le fichier',
  uploadProgress: 'Avancement de l’envoi',
  uploadReading: 'Le fichier est envoyé ; le serveur le lit…',
  uploadUnreachable: 'Le serveur est injoignable. Le fichier n’a pas été pris : réessayez dans un instant.',
  uploadRefused: 'Le document n’a pas été pris',
  draftTitle: 'Avant la publication',
  draftNote: 'Voici comment le fichier a été lu. Rien n’est encore publié.',
  draftReplace: 'Remplacer le document qui porte déjà ce nom de fichier ({file})',
  draftPublish: 'Publier',
  draftDiscard: 'Abandonner',

  deleteTitle: 'Supprimer ce document ?',
  deleteLink: 'Supprimer ce document',
  deleteNote:
    'Son fichier {file} est effacé du dossier des données, et ses passages ne peuvent plus être trouvés. C’est irréversible.',
  deleteClosed: 'La suppression de documents est désactivée sur ce serveur. ADMIN_TOKEN l’active.',
  deleteButton: 'Supprimer définitivement',
  deleteCancel: 'Le garder',
  deleteRefused: 'Le document n’a pas été supprimé',
  deleted: 'Le document « {id} » a été supprimé.',

  ...factsFr,

  qualityTitle: 'Qualité des données',
  qualityNote: 'Ce qu’un documentaliste corrigerait dans les sources. Rien n’est modifié automatiquement.',
  qualityNone: 'Rien à corriger.',
  qualityEmptyField: 'Champs vides',
  qualityOddProvider: 'Prestataires inhabituels',
  qualityNearDuplicate: 'Activités presque identiques',
  qualityContradictoryDates: 'Dates qui se contredisent',
  qualityDeadStructure: 'Parties vides',
  qualityWarning: 'Avertissements à la lecture',
  qualityAll: 'Toutes les natures',
  qualityPages: 'Pages de constats',
  qualityOfDocument: 'Ce qu’un documentaliste y corrigerait ({count})',
  qualityMore: 'et {count} autres',

  errorNotFoundTitle: 'Page introuvable',
  errorNotFound: 'Rien ne se trouve à cette adresse. Le document a peut-être été renommé ou retiré.',
  errorInvalidTitle: 'Cette recherche n’est pas lisible',
  errorInvalid: 'L’adresse contient quelque chose que la recherche ne comprend pas :',
  errorMethodTitle: 'Impossible ici',
  errorMethod: 'Cette adresse ne peut qu’être lue.',
  errorRefusedTitle: 'Cela n’a pas été fait',
  errorServerTitle: 'Un incident est survenu',
  errorServer:
    'La recherche n’a pas pu aboutir. Réessayez dans un instant ; ce que vous avez saisi est toujours dans le champ.',
  backToSearch: 'Retour à la recherche',
  invalidQuery: 'le texte est trop long\u00a0: raccourcissez-le, une question à 500 caractères',
  invalidDate: 'une date s’écrit AAAA-MM-JJ',
  invalidPeriod: 'la période finit avant de commencer',
  invalidCountry: 'un pays est donné par son code à trois lettres, par exemple GHA',
  invalidChoice: 'cette valeur ne fait pas partie des choix possibles',
  invalidNumber: 'donnez un nombre entier, dans les limites',
  unknownParameter: 'ce paramètre n’existe pas',
  givenTwice: 'ce paramètre ne peut être donné qu’une fois',

  apiTitle: 'Données pour les programmes',
  apiNote:
    'Ce que montrent les pages, les programmes le reçoivent en JSON\u00a0; lire ne demande aucune clé.',
  apiExample: 'Exemple',

  passages: { one: '{count} passage', other: '{count} passages' },
  noPassages: 'Aucun passage',
  annexEntries: { one: '{count} activité en annexe', other: '{count} activités en annexe' },
  paragraphs: { one: '{count} paragraphe', other: '{count} paragraphes' },
  footnotes: { one: '{count} note', other: '{count} notes' },

  remarks: remarksFr,
} satisfies Messages
