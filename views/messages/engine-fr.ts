/** What is said of a search engine that does not answer. */
export const engineFr = {
  errorEngineTitle: 'La recherche n’est pas disponible pour l’instant',
  errorEngine:
    'Le moteur de recherche ne répond pas. Réessayez dans un instant\u00a0; ce que vous avez saisi est toujours dans le champ.',
}
