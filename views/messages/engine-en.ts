/** What is said of a search engine that does not answer. */
export const engineEn = {
  errorEngineTitle: 'The search is not available just now',
  errorEngine:
    'The search engine does not answer. Try again in a moment; what you typed is still in the box.',
}
