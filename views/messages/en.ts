import { remarkTexts } from '../../src/model/remark.ts'
import { aboutEn } from './about-en.ts'
import { activitiesEn } from './activities-en.ts'
import { askEn } from './ask-en.ts'
import { browserEn } from './browser-en.ts'
import { busyEn } from './busy-en.ts'
import { documentsEn } from './documents-en.ts'
import { engineEn } from './engine-en.ts'
import { factsEn } from './facts-en.ts'
import { gapsEn } from './gaps-en.ts'
import { helpEn } from './help-en.ts'
import { meaningEn } from './meaning-en.ts'
import type { MessagesLike } from './message-shape.ts'
import { pinnedEn } from './pinned-en.ts'
import { searchEn } from './search-en.ts'
import { uploadsEn } from './uploads-en.ts'

/** The English interface. Its keys are the ones that every other table must have. */
export const en = {
  appName: 'Passerelle',
  tagline:
    'Search and question technical-cooperation documents of the TRIPS Council, in English, French and Spanish',
  skipToContent: 'Skip to content',
  siteNavigation: 'Site',
  navSearch: 'Search',
  navDocuments: 'Documents',
  interfaceLanguage: 'Interface language',
  footer: 'Quotations stand exactly as in the source. No sentence here is written by a language model.',

  ...aboutEn,
  ...askEn,
  ...helpEn,
  ...searchEn,
  ...documentsEn,
  ...browserEn,
  ...busyEn,
  ...activitiesEn,
  ...gapsEn,
  ...meaningEn,
  ...uploadsEn,
  ...pinnedEn,

  searchTitle: 'Search',
  searchTitleFor: '{query} – search',
  searchLabel: 'Search the documents',
  searchButton: 'Search',
  failureOffline: 'You are offline. What you typed is kept, and can be sent once the connection is back.',
  failureUnreachable: 'The server can’t be reached. What you typed is kept.',
  failureRefused: 'The answer did not arrive: error {status}. What you typed is kept.',
  failureForeign: 'Something on the way answered in the server’s place. What you typed is kept.',
  tryAgain: 'Try again',
  resultsHeading: 'Results',
  clipped: '…',
  showIn: 'Show in {language}',
  askedDocuments: 'In these documents only:',
  paratext: 'Outside the text: cover, page headers, menus',
  colon: ': ',
  sortLabel: 'Sort by',
  sortRelevance: 'Relevance',
  sortDate: 'Date, oldest first',
  sortNewest: 'Date, newest first',

  filters: 'Filters',
  translationOf: 'taken for “{word}”',
  switchOff: 'Leave out: {label}',
  switchOn: 'Search again for: {label}',
  glossLabel: 'Key terms',
  glossNote: 'from the terminology, not a translation of the text',
  filtersActive: 'Active filters',
  removeFilter: 'Remove filter: {label}',
  clearFilters: 'Clear all filters',
  applyFilters: 'Apply filters',
  showMore: 'Show all {count}',
  facetLanguage: 'Language',
  facetKind: 'Kind',
  facetCountry: 'Country',
  facetYear: 'Year',
  facetProgramme: 'Programme',
  facetDocument: 'Document',
  period: 'Period',
  periodFrom: 'from {from}',
  periodTo: 'until {to}',
  kindParagraph: 'Paragraph',
  kindRecord: 'Annex entry',
  kindFootnote: 'Footnote',
  kindHeading: 'Heading',
  kindDocument: 'Document',
  languageUnknown: 'undetermined',

  numberParagraph: '¶ {number}',
  numberRecord: 'Annex {number}',
  numberFootnote: 'Note {number}',
  unnumbered: 'Unnumbered paragraph',
  paragraphNumber: 'Paragraph {number}',

  dates: 'Dates',
  countries: 'Countries',
  provider: 'Provider',
  link: 'Link',
  contact: 'Contact',

  pages: 'Pages of results',
  previousPage: 'Previous',
  nextPage: 'Next',
  pageRange: '{first}–{last} of {total}',

  browseAll: 'Browse all passages',
  readDocuments: 'Read the documents',

  tryFewerWords: 'Try fewer or more general words, or check the spelling.',

  segmentationTitle: 'How “{title}” was read',
  segmentationLink: 'How this document was read',
  segmentationNote:
    'Each passage with its kind, number and line in the source, its language, and by what margin that language was the likeliest (from 0 to 1).',
  segmentationBack: 'Read the document',
  line: 'Line {line}',
  margin: 'margin {margin}',
  marginNone: 'no margin: told by its words or its neighbours',
  fieldsFrom: 'Fields, each with its label and its place',
  fieldValue: 'Value as printed',
  fieldEmpty: 'empty',
  fieldPlace: 'characters {start}–{end} of the entry',
  readAs: 'read as: {value}',
  noCountryCode: 'no country code',
  sourceText: 'The whole entry as printed',
  fieldLabel: 'Label as printed',
  fieldName: 'Field',
  fields: {
    programme: 'programme',
    dates: 'dates',
    countries: 'countries',
    description: 'description',
    audience: 'audience',
    providers: 'providers',
    outputs: 'outputs',
    urls: 'links',
    contacts: 'contacts',
    extra: 'kept as extra',
  },
  warningsHeading: 'Warnings',
  noWarnings: 'Nothing was doubtful.',

  uploadTitle: 'Add a document',
  uploadLink: 'Add a document',
  uploadNote: 'The file is read and shown as it was understood; nothing is published before you say so.',
  uploadClosed: 'Adding documents is switched off on this server. ADMIN_TOKEN switches it on.',
  uploadToken: 'Token of this server (ADMIN_TOKEN)',
  tokenNote: 'The setting of that name, which whoever runs the server knows. It is not kept.',
  uploadFile: 'File',
  uploadFormats:
    'Word (.docx, .docm, .doc), .odt, .rtf, PDF with text, HTML, .epub, text, Markdown, tables (.xlsx, .csv) or messages (.eml); {megabytes} MB at most',
  uploadButton: 'Read the file',
  uploadProgress: 'Progress of the upload',
  uploadReading: 'The file is sent; the server reads it …',
  uploadUnreachable: 'The server can’t be reached. The file was not taken: try again in a moment.',
  uploadRefused: 'The document was not taken',
  draftTitle: 'Before it is published',
  draftNote: 'So the file was read. Nothing is published yet.',
  draftReplace: 'Replace the document that has this file name already ({file})',
  draftPublish: 'Publish',
  draftDiscard: 'Discard',

  deleteTitle: 'Delete this document?',
  deleteLink: 'Delete this document',
  deleteNote:
    'Its file {file} is deleted from the data folder, and its passages can no longer be found. This cannot be undone.',
  deleteClosed: 'Deleting documents is switched off on this server. ADMIN_TOKEN switches it on.',
  deleteButton: 'Delete for good',
  deleteCancel: 'Keep it',
  deleteRefused: 'The document was not deleted',
  deleted: 'The document “{id}” was deleted.',

  ...factsEn,

  qualityTitle: 'Quality of the data',
  qualityNote: 'What an editor would mend in the sources. Nothing is changed by itself.',
  qualityNone: 'Nothing to mend was found.',
  qualityEmptyField: 'Empty fields',
  qualityOddProvider: 'Odd providers',
  qualityNearDuplicate: 'Near-duplicate entries',
  qualityContradictoryDates: 'Dates that contradict each other',
  qualityDeadStructure: 'Dead structure',
  qualityWarning: 'Warnings of the reader',
  qualityAll: 'All kinds',
  qualityPages: 'Pages of findings',
  qualityOfDocument: 'What an editor would mend in it ({count})',
  qualityMore: 'and {count} more',

  errorNotFoundTitle: 'Page not found',
  errorNotFound: 'There is nothing at this address. The document may have been renamed or removed.',
  errorInvalidTitle: 'This search can’t be read',
  errorInvalid: 'The address holds something that the search does not understand:',
  errorMethodTitle: 'Not possible here',
  errorMethod: 'This address can only be read.',
  errorRefusedTitle: 'This was not done',
  ...engineEn,
  errorServerTitle: 'Something went wrong',
  errorServer:
    'The search could not be completed. Try again in a moment; what you typed is still in the box.',
  backToSearch: 'Back to the search page',
  invalidQuery: 'it is too long: shorten it, a question to 500 characters',
  invalidDate: 'a date is written YYYY-MM-DD',
  invalidPeriod: 'the period ends before it begins',
  invalidCountry: 'a country is given by its three-letter code, such as GHA',
  invalidChoice: 'this is not one of the possible values',
  invalidNumber: 'give a whole number within the bounds',
  unknownParameter: 'there is no such parameter',
  givenTwice: 'this can be given only once',

  apiTitle: 'Data for programs',
  apiNote: 'What pages show, programs get as JSON: no key is needed to read.',
  apiExample: 'Example',

  passages: { one: '{count} passage', other: '{count} passages' },
  noPassages: 'No passage',
  annexEntries: { one: '{count} annex entry', other: '{count} annex entries' },
  paragraphs: { one: '{count} paragraph', other: '{count} paragraphs' },
  footnotes: { one: '{count} footnote', other: '{count} footnotes' },

  remarks: remarkTexts,
}

/** What a message table holds: the keys of the English one. */
export type Messages = MessagesLike<typeof en>
