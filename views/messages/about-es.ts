import type { aboutEn } from './about-en.ts'
import type { MessagesLike } from './message-shape.ts'

/** What is said of the site itself, and of what a reader’s own browser keeps. */
export const aboutEs: MessagesLike<typeof aboutEn> = {
  aboutNavigation: 'Acerca del sitio',
  aboutTitle: 'Acerca de',
  rightsTitle: 'Derechos',
  aboutWhat:
    'Passerelle busca en los documentos sobre cooperación técnica presentados al Consejo de los ADPIC de la Organización Mundial del Comercio y responde a preguntas sobre ellos. Lee español, francés e inglés: una pregunta en un idioma encuentra lo que está escrito en los otros.',
  aboutQuotes: 'Solo citas',
  aboutQuotesText:
    'Cada respuesta se apoya en frases de los documentos, citadas palabra por palabra con el número de su párrafo o de su ficha. Los titulares y los cuadros se componen según reglas a partir de esas fichas; ningún modelo de lenguaje escribe frases. Cuando los documentos no lo dicen, Passerelle lo indica.',
  aboutInside: 'Qué contiene',
  aboutInsideText: '{documents} y {activities}, indexados el {date}.',
  aboutInsideUndated: '{documents} y {activities}.',
  aboutYears: 'Los documentos van de {first} a {last}.',
  rightsText:
    'Los textos pertenecen a quienes los presentaron: cítelos como se citan aquí, con la organización, la signatura y la fecha. Compruebe lo importante en el archivo original, al que lleva cada documento.',
  rightsProgram: 'El programa es software libre con licencia MIT.',
  aboutOperator: 'Quién administra este sitio',
  aboutOperatorText: 'Este servidor lo administra {name}.',
  aboutOperatorUnknown:
    'Quien administra este servidor no ha dado su nombre. SITE_OPERATOR y SITE_CONTACT dicen quién es y cómo escribirle.',
  aboutContact: 'Contacto',
  aboutPrivacy: 'Qué se guarda de usted',
  aboutPrivacyText:
    'Una conversación se guarda en su dirección. Su navegador muestra las conversaciones y búsquedas que ha hecho, hasta que usted las borra. No hay cuentas ni rastreadores; unas cookies recuerdan el idioma y el tema. Puede contarse lo que se busca y no se encuentra, y un voto sobre una respuesta se guarda con su pregunta: nada sobre quien pregunta.',
  offlineTitle: 'No hay conexión',
  offlineText:
    'Esta página necesita la conexión. La dirección sigue siendo la misma: vuelva a cargarla cuando la recupere.',
  apiProblems: 'Problemas',
  apiProblemsNote:
    'Los errores son «problemas» según la RFC 9457. Sus palabras pueden cambiar; su código no, ni los de los fallos de «errors».',

  appearance: 'Apariencia',
  appearanceDevice: 'Como el dispositivo',
  appearanceLight: 'Claro',
  appearanceDark: 'Oscuro',

  recentTitle: 'Sus últimas preguntas',
  recentNote: 'Se guardan solo en este navegador.',
  recentMore: { one: 'y {count} pregunta más', other: 'y {count} preguntas más' },
  recentForget: 'Olvidarlas',
}
