import type { RemarkCode } from '../../src/model/remark.ts'

/** What can be said of a source and its reading, in Spanish; the English words are the model's. */
export const remarksEs = {
  'broken-characters': 'algunos caracteres son UTF-8 dañado; guarde de nuevo el archivo desde su original',
  'told-encoding': 'su codificación no consta; se ha leído como {encoding}, reconocida por sus letras',
  'named-otherwise': 'su contenido no es del formato que dice su nombre; se ha leído como {format}',
  'without-text': 'no se ha encontrado texto en él; compruebe que es el archivo correcto',
  'attachments-apart': 'los adjuntos se leen como documentos aparte: {names}',
  'attachments-left': 'se han dejado de lado adjuntos: {names}; guárdelos como documentos junto a este',
  'uncounted-numbers':
    'los números que Word cuenta por sí mismo no están en un .doc; guárdelo como .docx si sus párrafos van numerados',
  'page-furniture':
    'se han dejado de lado {words} palabras que rodean el documento en su página ({share} %), entre ellas: «{sample}»',
  'hidden-in-page':
    'se han dejado de lado {words} palabras que la página no muestra, entre ellas: «{sample}»',
  'unlabelled-line': 'una línea sin rótulo se ha guardado en el valor de «{label}»',
  'unlabelled-value': 'una línea sin rótulo se ha guardado aparte',
  'unknown-label':
    'el rótulo «{label}» no se conoce; su valor se ha guardado aparte. Rótulos conocidos: data/tables/segment/record-labels.json',
  'unreadable-date': 'no se ha podido leer ninguna fecha en «{text}»',
  'empty-record': 'una actividad sin ningún valor se ha guardado como párrafo',
  'corrections-broken': '{file} no se utiliza: no es un objeto JSON; corrija el documento en su página',
  'correction-unknown': '«{name}» en {file} no se utiliza: no hay tal dato; conocidos: {known}',
  'correction-no-text':
    '«{name}» en {file} no se utiliza: dé un texto de 1 a 500 caracteres, o null si no lo hay',
  'correction-no-date': '«{name}» en {file} no se utiliza: dé un día como 2020-03-31, o null si no lo hay',
  'correction-no-choice':
    '«{name}» en {file} no se utiliza: dé uno de estos valores: {choices}, o null si no lo hay',
  'not-found': 'ninguna búsqueda encuentra {count} palabras de la fuente: {words}',
  'unknown-text': 'un texto que ninguna regla conoce se ha guardado como párrafo',
  'hidden-text': 'se han dejado de lado {count} palabras de texto oculto, las primeras después de «{place}»',
  'deleted-text':
    'se han dejado de lado {count} palabras suprimidas en el control de cambios, las primeras después de «{place}»',
  'placeholder-text':
    'se han dejado de lado {count} palabras que solo dicen qué escribir, las primeras después de «{place}»',
  comments: 'se han dejado de lado {count} comentarios',
  'unread-parts': 'no se ha podido leer lo que está incorporado: {parts}',
  'unread-words': 'no se han leído {count} palabras del archivo, como «{sample}»',
  'broken-part': '«{part}», en el archivo, está dañado; se ha tomado lo que podía leerse',
  'number-gap': 'el párrafo {next} sigue al párrafo {after}: compruebe que no falta ninguno entre ellos',
  scraps: 'los trozos de menos de dos palabras no son pasajes, pero se imprimen junto al texto: {texts}',
  'picture-pages':
    'se han dejado de lado páginas que son imágenes sin texto: {pages}; haga reconocer su texto: passerelle index --ocr',
  'unrecognised-pages': 'en páginas que son imágenes no se reconoció ningún texto (OCR): {pages}',
  'recognised-pages':
    'el texto de las páginas {pages} se reconoció en imágenes (OCR): compárelo con la fuente antes de citarlo',
  'illegible-pages':
    'se han dejado de lado páginas cuyas fuentes no dicen qué caracteres muestran: {pages}; imprímalas de nuevo en PDF',
  'line-numbers': 'se han dejado de lado los números de línea del margen, en las páginas {pages}',
  'page-margins': 'se han dejado de lado encabezados y pies de página: {texts}',
  'page-comments': 'se han dejado de lado comentarios que no se imprimen, en las páginas {pages}',

  'empty-fields': 'nada en: {fields}',
  'provider-slip': '«{name}» quizá sea «{usual}», que mencionan {count} actividades',
  'provider-unknown': '«{name}» no se conoce como organización',
  'near-duplicate': 'dice casi lo mismo que {passage}',
  'dates-reversed': 'termina ({end}) antes de empezar ({start})',
  'period-too-long':
    'dura más que ninguna actividad, del {start} al {end}: sus fechas no cuentan en ninguna parte',
  'dates-beside-title': 'su título dice {years}, su fecha {dates}',
  'empty-annex': 'el anexo «{heading}» está vacío',
  'empty-heading': 'no hay nada bajo el título «{heading}»',
  'empty-document': 'el documento no tiene ningún pasaje',

  'not-a-document': 'no es un documento; utilice {formats}',
  'stray-corrections': 'corrige {file}, que no está junto a él; póngalo allí o suprímalo',
  'folder-description': 'describe su carpeta; cámbiele el nombre si es un documento',
  'unread-format': 'este formato no se lee; guárdelo como .docx, .pdf, .html o .txt',
  'unread-sheet': 'las tablas de este formato no se leen; guárdelo como .xlsx o .csv',
  'unread-slides': 'las diapositivas no se leen; guárdelas como .pdf',
  'unread-mail': 'los mensajes de este formato no se leen; guárdelo como .eml, y sus adjuntos junto a él',
  'unread-web-archive': 'las páginas guardadas en este formato no se leen; guarde la página sola como .html',
  'unread-data':
    'los datos de este formato no se leen; guarde su texto como .docx, .html o .txt, y sus tablas como .csv',
  'unread-archive': 'los archivos comprimidos de este formato no se leen; descomprímalo o hágalo .zip',
  'unread-picture': 'es una imagen; reconozca su texto (OCR) y guárdela como .pdf o .docx',
  'archive-apart':
    'es un archivo comprimido: descomprímalo y envíe sus documentos uno a uno, o nómbrelo .zip y póngalo en la carpeta de datos',
  'archive-empty': 'no contiene ningún documento; compruebe que es el archivo correcto',
  'archive-deep': 'hay archivos comprimidos unos dentro de otros en más de {levels} niveles; descomprímalo',
  'broken-file': 'está dañado o no es un {format}; ábralo en su programa y guárdelo de nuevo',
  'too-large': 'supera {megabytes} MB; divídalo en varios archivos',
  'too-much-text': 'contiene más de {characters} caracteres; divídalo en varios archivos',
  'too-many-pages': 'tiene {pages} páginas; divídalo en varios archivos ({most} páginas como máximo)',
  'too-much-time': 'leerlo lleva más de {seconds} segundos; divídalo en varios archivos',
  'too-much-memory': 'leerlo exige demasiada memoria; divídalo en varios archivos',
  'too-deep': 'sus elementos están anidados en más de {levels} niveles; guárdelo como texto',
  encrypted: 'está cifrado; guárdelo sin contraseña',
  'encrypted-word': 'está cifrado o es un .doc antiguo; guárdelo como .docx sin contraseña',
  'broken-archive': 'está dañado o no es un archivo comprimido; ábralo en su programa y guárdelo de nuevo',
  'too-many-parts': 'contiene {parts} archivos; se leen {most} como máximo: guárdelo de nuevo sin adjuntos',
  'part-explodes':
    '«{part}», que contiene, se descomprime en más de {megabytes} MB; guárdelo de nuevo sin adjuntos grandes',
  'archive-explodes': 'se descomprime en más de {megabytes} MB; divídalo o guárdelo de nuevo sin adjuntos',
  'no-word-document': 'no es un documento de Word; guárdelo como .docx',
  'broken-pdf': 'no es un PDF o está dañado ({reason}); imprímalo de nuevo en PDF',
  'no-text': 'no contiene texto; compruebe que es el archivo correcto o guárdelo de nuevo',
  scanned: 'está escaneado: sus páginas son imágenes sin texto; haga reconocerlo: passerelle index --ocr',
  unrecognised:
    'sus páginas son imágenes en las que no se reconoció ningún texto (OCR); escanéelo de nuevo, o escriba su texto',
  'fonts-without-characters':
    'sus fuentes no dicen qué caracteres muestran; imprímalo de nuevo en PDF o reconozca su texto (OCR)',
  'null-characters': 'contiene caracteres nulos: no es un archivo de texto; guárdelo como texto en UTF-8',
  'unknown-encoding': 'sus caracteres no están en ninguna codificación conocida; guárdelo en UTF-8',
  'garbled-encoding':
    'sus caracteres no forman palabras en ninguna codificación conocida (la más próxima es {encoding}); guárdelo en UTF-8',
  unreadable: 'no se ha podido leer ({reason}); guárdelo de nuevo o como texto',

  'broken-link': 'es un enlace que no lleva a ninguna parte; ponga el archivo en su lugar o suprímalo',
  'linked-again': 'es un enlace a lo que ya se lee',
  'special-file':
    'no es un archivo sino una tubería, un socket o un dispositivo; suprímalo o ponga un archivo en su lugar',

  'query-cut': 'La consulta es larga: se buscan sus primeros {characters} caracteres',
  'unbalanced-mark': '{mark} no tiene pareja y no se tiene en cuenta',
  'lone-operator': '{word} no une nada donde está: se busca como palabra',
  'unknown-field':
    '«{name}:» no es un campo: se busca como palabra. Campos: signatura, título, país, año, tipo, doc, de, idioma',
  'incomplete-results':
    'Una parte del índice no ha respondido: puede haber más de lo que se muestra. Vuelva a intentarlo dentro de un momento',
  'words-alone':
    'Encontrado solo por las palabras: lo que se acerca por el sentido no puede buscarse por el momento',
  'unknown-value': '{field} no tiene «{value}»: se busca como palabras',
  'words-nowhere': 'En ningún pasaje: {words}',
  'words-passed-over': 'No se han buscado, porque dicen demasiado poco: {words}',

  'no-form': 'Envíe el archivo como multipart/form-data, en un campo llamado «file»',
  'broken-form':
    'El formulario está interrumpido o no tiene delimitador: envíelo de nuevo, como multipart/form-data',
  'several-files': 'Envíe los archivos de uno en uno',
  'no-file': 'Elija un archivo',
  'body-too-large': 'El archivo supera {megabytes} MB: divídalo y envíe las partes una a una',
  'no-file-name': '«{name}» no es un nombre de archivo: dé solo el nombre, sin carpetas',
  'outside-data': '«{file}» no está en la carpeta de datos: cambie el nombre del archivo',
  'same-file-name': 'Ya hay un documento «{id}» ({file}): pida sustituirlo o cambie el nombre del archivo',
  'same-identifier': 'Ya hay un documento «{id}» ({file}): cambie el nombre del archivo',
  'not-shown-yet':
    '«{file}» se ha publicado, pero aún no puede mostrarse: vuelva a intentarlo dentro de un momento',
  'no-such-document': 'No hay ningún documento «{id}»',
  'not-corrigible':
    'El documento forma parte de otro archivo, junto al cual no puede ponerse nada: descomprima antes ese archivo',
  'bad-correction':
    '«{name}» no se cambia: dé un texto de 500 caracteres como máximo, o un día como 2020-03-31',
  'no-such-draft': 'Ese borrador ya no existe: envíe de nuevo el archivo; los borradores se guardan una hora',
  'inside-file':
    'El documento forma parte de otro archivo ({file}): sáquelo de ese archivo o elimine ese archivo',
  'not-stored': 'El cambio no se pudo guardar: {reason}',
  'foreign-vote': 'Las páginas de otros sitios no votan aquí: vote en la página de la respuesta',
  'foreign-draft':
    'Este borrador pertenece a otro navegador: envíe de nuevo el archivo o indique la clave de este servidor (ADMIN_TOKEN)',
  'busy-reading': 'Se están leyendo demasiados archivos; vuelva a intentarlo en un momento',
  'busy-uploads': 'Se están enviando demasiados archivos; vuelva a intentarlo en un momento',
  'index-busy':
    'Otro programa está construyendo el índice en este momento; vuelva a intentarlo cuando termine',
  'unknown-host':
    '«{host}» no es un nombre de este servidor: use su dirección o localhost, o añada el nombre a HOSTNAMES',
  'too-many-guesses':
    'Demasiadas claves erróneas han llegado desde esta dirección; vuelva a intentarlo en {seconds} segundos',
  busy: 'Demasiados cambios a la vez; vuelva a intentarlo más tarde',
  'changes-off':
    'Los cambios en los documentos están desactivados: inicie el servidor con ADMIN_TOKEN y sin --from-cluster',
  'wrong-token':
    'Esta no es la clave de este servidor (ADMIN_TOKEN), o no se ha dado ninguna: pregunte a quien lo lleva',
} satisfies Record<RemarkCode, string>
