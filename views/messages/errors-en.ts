/** What is said where something can’t be had: too much is asked, or the engine is away. */
export const errorsEn = {
  errorBusyTitle: 'Too much at once',
  errorBusy:
    'So much is being asked at the moment that this was not worked on. Try again in a few seconds; what you typed is still in the box.',
  errorTooMany:
    'So many requests have come from your address that this one was not worked on. Try again in a minute; what you typed is still in the box.',
  errorSlowTitle: 'This took too long',
  errorSlow:
    'The work on this was ended. Ask less at once, or try again; what you typed is still in the box.',

  errorEngineTitle: 'The search is not available just now',
  errorEngine:
    'The search engine does not answer. Try again in a moment; what you typed is still in the box.',
}
