/** The English interface. Its keys are the ones that every other table must have. */
export const en = {
  appName: 'Passerelle',
  tagline: 'Search technical-cooperation documents of the TRIPS Council, in French and English together',
  skipToContent: 'Skip to content',
  siteNavigation: 'Site',
  navSearch: 'Search',
  navDocuments: 'Documents',
  interfaceLanguage: 'Interface language',
  footer: 'Passages are shown exactly as their source prints them.',

  searchTitle: 'Search',
  searchTitleFor: '{query} – search',
  searchLabel: 'Search the documents',
  searchPlaceholder: 'Words, a "phrase", or -word to leave out',
  searchButton: 'Search',
  unreachable: 'The server can’t be reached. Your search is still in the box: try again in a moment.',
  resultsHeading: 'Results',
  clipped: '…',
  inOtherLanguage: 'In another language',
  didYouMean: 'Did you mean',
  sortLabel: 'Sort by',
  sortRelevance: 'Relevance',
  sortDate: 'Date, oldest first',
  sortNewest: 'Date, newest first',

  filters: 'Filters',
  alsoSearched: 'Also searched:',
  translationOf: 'taken for “{word}”',
  switchOff: 'Leave out: {label}',
  switchOn: 'Search again for: {label}',
  glossLabel: 'Key terms:',
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

  startHeading: 'Where to begin',
  startExamples: 'Words from the documents',
  startCountries: 'By country',
  startYears: 'By year',
  startProgrammes: 'By programme',
  browseAll: 'Browse all passages',
  readDocuments: 'Read the documents',

  noResultsHeading: 'No passage matches',
  noResultsFor: 'Nothing was found for “{query}”.',
  noResultsFiltered: 'Nothing was found with these filters.',
  tryFewerWords: 'Try fewer or more general words, or check the spelling.',
  tryWithoutExclusion:
    'Leave out the words marked with a minus sign, or the quotation marks around a phrase.',
  tryWithoutFilters: 'Search again without the filters',

  documentsTitle: 'Documents',
  documentsEmpty: 'No document has been indexed yet.',
  documentFile: 'Source file',
  outline: 'Contents',
  permalink: 'Link to this passage',
  searchInDocument: 'Search this document',

  segmentationTitle: 'How “{title}” was read',
  segmentationLink: 'How this document was read',
  segmentationNote:
    'Each passage with its line in the source, its kind and language, and how sure the language is.',
  segmentationBack: 'Read the document',
  line: 'Line {line}',
  margin: 'margin {margin}',
  marginNone: 'told by its words or its neighbours',
  fieldsFrom: 'Fields, each with its label and its place',
  fieldValue: 'Value in the passage',
  fieldLabel: 'Label as printed',
  fieldName: 'Field',
  warningsHeading: 'Warnings',
  noWarnings: 'Nothing was doubtful.',

  errorNotFoundTitle: 'Page not found',
  errorNotFound: 'There is nothing at this address. The document may have been renamed or removed.',
  errorInvalidTitle: 'This search can’t be read',
  errorInvalid: 'The address holds something that the search does not understand:',
  errorMethodTitle: 'Not possible here',
  errorMethod: 'This address can only be read.',
  errorServerTitle: 'Something went wrong',
  errorServer:
    'The search could not be completed. Try again in a moment; what you typed is still in the box.',
  backToSearch: 'Back to the search page',
  invalidQuery: 'the query is longer than 500 characters: shorten it',
  invalidDate: 'a date is written YYYY-MM-DD',
  invalidPeriod: 'the period ends before it begins',
  invalidCountry: 'a country is given by its three-letter code, such as GHA',
  invalidChoice: 'this is not one of the possible values',
  invalidNumber: 'the number is out of range',
  givenTwice: 'this can be given only once',

  passages: { one: '{count} passage', other: '{count} passages' },
  noPassages: 'No passage',
  annexEntries: { one: '{count} annex entry', other: '{count} annex entries' },
  paragraphs: { one: '{count} paragraph', other: '{count} paragraphs' },
  footnotes: { one: '{count} footnote', other: '{count} footnotes' },
}

/** A text whose form depends on a number; `other` stands in for the categories that are not given. */
export interface PluralForms {
  one: string
  other: string
}

/** What a message table holds: the keys of the English one. */
export type Messages = {
  [Key in keyof typeof en]: (typeof en)[Key] extends string ? string : PluralForms
}
