/** What is said of a search engine that does not answer. */
export const engineEs = {
  errorEngineTitle: 'La búsqueda no está disponible en este momento',
  errorEngine:
    'El motor de búsqueda no responde. Vuelva a intentarlo dentro de un momento; lo que escribió sigue en el recuadro.',
}
