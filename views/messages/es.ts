import { aboutEs } from './about-es.ts'
import { activitiesEs } from './activities-es.ts'
import { askEs } from './ask-es.ts'
import { browserEs } from './browser-es.ts'
import { busyEs } from './busy-es.ts'
import { documentsEs } from './documents-es.ts'
import type { Messages } from './en.ts'
import { engineEs } from './engine-es.ts'
import { factsEs } from './facts-es.ts'
import { gapsEs } from './gaps-es.ts'
import { helpEs } from './help-es.ts'
import { meaningEs } from './meaning-es.ts'
import { pinnedEs } from './pinned-es.ts'
import { remarksEs } from './remarks-es.ts'
import { searchEs } from './search-es.ts'
import { uploadsEs } from './uploads-es.ts'

/** The Spanish interface. */
export const es: Messages = {
  appName: 'Passerelle',
  tagline:
    'Buscar y preguntar en los documentos de cooperación técnica del Consejo de los ADPIC, en español, francés e inglés',
  skipToContent: 'Ir al contenido',
  siteNavigation: 'Sitio',
  navSearch: 'Buscar',
  navDocuments: 'Documentos',
  interfaceLanguage: 'Idioma de la interfaz',
  footer: 'Las citas figuran tal como en la fuente. Ninguna frase la escribe un modelo de lenguaje.',

  ...aboutEs,
  ...askEs,
  ...helpEs,
  ...searchEs,
  ...documentsEs,
  ...browserEs,
  ...busyEs,
  ...activitiesEs,
  ...gapsEs,
  ...meaningEs,
  ...uploadsEs,
  ...pinnedEs,

  searchTitle: 'Buscar',
  searchTitleFor: '{query} – búsqueda',
  searchLabel: 'Buscar en los documentos',
  searchButton: 'Buscar',
  failureOffline: 'No hay conexión. Lo que escribió se conserva y podrá enviarse cuando vuelva.',
  failureUnreachable: 'No se puede llegar al servidor. Lo que escribió se conserva.',
  failureRefused: 'La respuesta no ha llegado: error {status}. Lo que escribió se conserva.',
  failureForeign: 'Otro programa ha respondido en lugar del servidor. Lo que escribió se conserva.',
  tryAgain: 'Reintentar',
  resultsHeading: 'Resultados',
  clipped: '…',
  showIn: 'Mostrar en {language}',
  askedDocuments: 'Solo en estos documentos:',
  paratext: 'Fuera del texto: portada, encabezados de página, menús',
  colon: ': ',
  sortLabel: 'Ordenar por',
  sortRelevance: 'Pertinencia',
  sortDate: 'Más antiguos primero',
  sortNewest: 'Más recientes primero',

  filters: 'Filtros',
  translationOf: 'por «{word}»',
  switchOff: 'No buscar: {label}',
  switchOn: 'Volver a buscar: {label}',
  glossLabel: 'Términos clave',
  glossNote: 'de la terminología; no es una traducción del texto',
  filtersActive: 'Filtros activos',
  removeFilter: 'Quitar el filtro: {label}',
  clearFilters: 'Quitar todos los filtros',
  applyFilters: 'Aplicar los filtros',
  showMore: 'Mostrar los {count}',
  facetLanguage: 'Idioma',
  facetKind: 'Tipo',
  facetCountry: 'País',
  facetYear: 'Año',
  facetProgramme: 'Programa',
  facetDocument: 'Documento',
  period: 'Periodo',
  periodFrom: 'desde el {from}',
  periodTo: 'hasta el {to}',
  kindParagraph: 'Párrafo',
  kindRecord: 'Ficha del anexo',
  kindFootnote: 'Nota al pie',
  kindHeading: 'Encabezado',
  kindDocument: 'Documento',
  languageUnknown: 'sin determinar',

  numberParagraph: '¶ {number}',
  numberRecord: 'Anexo {number}',
  numberFootnote: 'Nota {number}',
  unnumbered: 'Párrafo sin número',
  paragraphNumber: 'Párrafo {number}',

  dates: 'Fechas',
  countries: 'Países',
  provider: 'Proveedor',
  link: 'Enlace',
  contact: 'Contacto',

  pages: 'Páginas de resultados',
  previousPage: 'Anterior',
  nextPage: 'Siguiente',
  pageRange: '{first}–{last} de {total}',

  browseAll: 'Recorrer todos los pasajes',
  readDocuments: 'Leer los documentos',

  tryFewerWords: 'Pruebe con menos palabras o más generales, o revise la ortografía.',

  segmentationTitle: 'Cómo se ha leído «{title}»',
  segmentationLink: 'Cómo se ha leído este documento',
  segmentationNote:
    'Cada pasaje con su tipo, su número y su línea en la fuente, su idioma y el margen por el que ese idioma era el más probable (de 0 a 1).',
  segmentationBack: 'Leer el documento',
  line: 'Línea {line}',
  margin: 'margen {margin}',
  marginNone: 'sin margen: determinado por sus palabras o sus vecinos',
  fieldsFrom: 'Campos, cada uno con su rótulo y su lugar',
  fieldValue: 'Valor tal como está impreso',
  fieldEmpty: 'vacío',
  fieldPlace: 'caracteres {start}–{end} de la ficha',
  readAs: 'leído como: {value}',
  noCountryCode: 'sin código de país',
  sourceText: 'La ficha entera tal como está impresa',
  fieldLabel: 'Rótulo tal como está impreso',
  fieldName: 'Campo',
  fields: {
    programme: 'programa',
    dates: 'fechas',
    countries: 'países',
    description: 'descripción',
    audience: 'destinatarios',
    providers: 'proveedores',
    outputs: 'resultados',
    urls: 'enlaces',
    contacts: 'contactos',
    extra: 'guardado aparte',
  },
  warningsHeading: 'Advertencias',
  noWarnings: 'Nada era dudoso.',

  uploadTitle: 'Añadir un documento',
  uploadLink: 'Añadir un documento',
  uploadNote:
    'El archivo se lee y se muestra tal como se ha entendido; nada se publica antes de que usted lo diga.',
  uploadClosed: 'En este servidor no se pueden añadir documentos. ADMIN_TOKEN lo permite.',
  uploadToken: 'Clave de este servidor (ADMIN_TOKEN)',
  tokenNote: 'El ajuste de ese nombre, que conoce quien lleva el servidor. No se guarda.',
  uploadFile: 'Archivo',
  uploadFormats:
    'Word (.docx, .docm, .doc), .odt, .rtf, PDF con texto, HTML, .epub, texto, Markdown, tablas (.xlsx, .csv) o mensajes (.eml); {megabytes} MB como máximo',
  uploadButton: 'Leer el archivo',
  uploadProgress: 'Avance del envío',
  uploadReading: 'El archivo se ha enviado; el servidor lo está leyendo…',
  uploadUnreachable:
    'No se puede llegar al servidor. El archivo no se ha recibido: vuelva a intentarlo dentro de un momento.',
  uploadRefused: 'El documento no se ha aceptado',
  draftTitle: 'Antes de publicarlo',
  draftNote: 'El archivo se ha leído así. Todavía no se ha publicado nada.',
  draftReplace: 'Sustituir el documento que ya tiene ese nombre de archivo ({file})',
  draftPublish: 'Publicar',
  draftDiscard: 'Descartar',

  deleteTitle: '¿Suprimir este documento?',
  deleteLink: 'Suprimir este documento',
  deleteNote:
    'Su archivo {file} se borra de la carpeta de datos y sus pasajes ya no podrán encontrarse. No se puede deshacer.',
  deleteClosed: 'En este servidor no se pueden suprimir documentos. ADMIN_TOKEN lo permite.',
  deleteButton: 'Suprimir definitivamente',
  deleteCancel: 'Conservarlo',
  deleteRefused: 'El documento no se ha suprimido',
  deleted: 'El documento «{id}» se ha suprimido.',

  ...factsEs,

  qualityTitle: 'Calidad de los datos',
  qualityNote: 'Lo que un documentalista corregiría en las fuentes. Nada cambia por sí solo.',
  qualityNone: 'No se ha encontrado nada que corregir.',
  qualityEmptyField: 'Campos vacíos',
  qualityOddProvider: 'Proveedores insólitos',
  qualityNearDuplicate: 'Fichas casi iguales',
  qualityContradictoryDates: 'Fechas que se contradicen',
  qualityDeadStructure: 'Partes vacías',
  qualityWarning: 'Advertencias de la lectura',
  qualityAll: 'Todos los tipos',
  qualityPages: 'Páginas de observaciones',
  qualityOfDocument: 'Lo que un documentalista corregiría en él ({count})',
  qualityMore: 'y {count} más',

  errorNotFoundTitle: 'Página no encontrada',
  errorNotFound:
    'No hay nada en esta dirección. Es posible que el documento haya cambiado de nombre o se haya retirado.',
  errorInvalidTitle: 'No se puede leer esta búsqueda',
  errorInvalid: 'La dirección contiene algo que la búsqueda no entiende:',
  errorMethodTitle: 'Aquí no es posible',
  errorMethod: 'Esta dirección solo puede leerse.',
  errorRefusedTitle: 'Esto no se ha hecho',
  ...engineEs,
  errorServerTitle: 'Algo ha fallado',
  errorServer:
    'No se ha podido terminar la búsqueda. Vuelva a intentarlo dentro de un momento; lo que escribió sigue en el recuadro.',
  backToSearch: 'Volver a la página de búsqueda',
  invalidQuery: 'es demasiado largo: acórtelo, una pregunta a 500 caracteres',
  invalidDate: 'una fecha se escribe AAAA-MM-DD',
  invalidPeriod: 'el periodo termina antes de empezar',
  invalidCountry: 'un país se indica con su código de tres letras, como GHA',
  invalidChoice: 'no es uno de los valores posibles',
  invalidNumber: 'el número está fuera de los límites',
  unknownParameter: 'no existe ese parámetro',
  givenTwice: 'esto solo puede indicarse una vez',

  apiTitle: 'Datos para programas',
  apiNote: 'Lo que muestran las páginas lo reciben los programas en JSON; leer no exige clave.',
  apiExample: 'Ejemplo',

  passages: { one: '{count} pasaje', other: '{count} pasajes' },
  noPassages: 'Ningún pasaje',
  annexEntries: { one: '{count} ficha del anexo', other: '{count} fichas del anexo' },
  paragraphs: { one: '{count} párrafo', other: '{count} párrafos' },
  footnotes: { one: '{count} nota al pie', other: '{count} notas al pie' },

  remarks: remarksEs,
}
