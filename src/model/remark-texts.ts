/**
 * What can be said of a source and its reading, in English, which the JSON API and the commands speak. Places in braces
 * are filled by values. `views/messages` has the same in the other languages of the interface.
 */

/** Doubts of the reader, and what was lost. */
export const warningTexts = {
  'broken-characters': 'some characters are broken UTF-8; save the file again from its source',
  'told-encoding': 'its encoding is not stated; it was read as {encoding}, told by its letters',
  'named-otherwise': 'its content is not of the format that its name tells; it was read as {format}',
  'without-text': 'no text was found in it; check that it is the right file',
  'attachments-apart': 'what is attached is read as documents of its own: {names}',
  'attachments-left': 'what is attached was left out: {names}; save it as a document beside this one',
  'uncounted-numbers':
    'numbers that Word counts by itself are not in a .doc; save it as .docx if its paragraphs are numbered',
  'page-furniture':
    '{words} words that stand around the document in its page ({share} %) were left out, among them: "{sample}"',
  'hidden-in-page': '{words} words that the page does not show were left out, among them: "{sample}"',
  'unlabelled-line': 'a line without a label was kept in the value of "{label}"',
  'unlabelled-value': 'a line without a label was kept as extra',
  'unknown-label':
    'the label "{label}" is not known; its value was kept as extra. Known labels: data/tables/segment/record-labels.json',
  'unreadable-date': 'no date could be read from "{text}"',
  'empty-record': 'a record without any value was kept as a paragraph',
  'corrections-broken': '{file} is not used: it is no JSON object; correct the document on its page',
  'correction-unknown': '"{name}" in {file} is not used: no such fact; known: {known}',
  'correction-no-text':
    '"{name}" in {file} is not used: give a text of 1 to 500 characters, or null for none',
  'correction-no-date': '"{name}" in {file} is not used: give a day as 2020-03-31, or null for none',
  'correction-no-choice': '"{name}" in {file} is not used: give one of {choices}, or null for none',
  'not-found': '{count} words of the source are found by no search: {words}',
  'unknown-text': 'a text that no rule knew was kept as a paragraph',
  'hidden-text': '{count} words of hidden text were left out, the first after "{place}"',
  'deleted-text':
    '{count} words that were deleted under tracked changes were left out, the first after "{place}"',
  'placeholder-text': '{count} words that only say what to type were left out, the first after "{place}"',
  comments: '{count} comments were left out',
  'unread-parts': 'what is embedded could not be read: {parts}',
  'unread-words': '{count} words of the file were not read, such as "{sample}"',
  'broken-part': '"{part}" in the file is broken; what could be read of it was taken',
  'number-gap': 'paragraph {next} follows paragraph {after}: check that none between them was missed',
  scraps: 'pieces of fewer than two words are no passages, but printed beside the text: {texts}',
  'picture-pages':
    'pages that are pictures without text were left out: {pages}; recognise their text: passerelle index --ocr',
  'unrecognised-pages': 'in pages that are pictures no text was recognised (OCR): {pages}',
  'recognised-pages':
    'the text of pages {pages} was recognised in pictures (OCR): compare it with the source before citing it',
  'illegible-pages':
    'pages were left out whose fonts don’t say which characters they show: {pages}; print them to PDF again',
  'line-numbers': 'the numbers of lines in the margin were left out, on pages {pages}',
  'page-margins': 'headers and footers of pages were left out: {texts}',
  'page-comments': 'comments that are not printed were left out, on pages {pages}',
} as const

/** What an editor would mend. */
export const findingTexts = {
  'empty-fields': 'nothing under: {fields}',
  'provider-slip': '"{name}" may be "{usual}", which {count} records have',
  'provider-unknown': '"{name}" is known as no organization',
  'near-duplicate': 'it says nearly the same as {passage}',
  'dates-reversed': 'it ends ({end}) before it starts ({start})',
  'period-too-long': 'it lasts longer than any activity, from {start} to {end}: its dates count nowhere',
  'dates-beside-title': 'its title says {years}, its date {dates}',
  'empty-annex': 'the annex "{heading}" is empty',
  'empty-heading': 'nothing stands under the heading "{heading}"',
  'empty-document': 'the document has no passage',
} as const

/** Why a file is not read. */
export const faultTexts = {
  'not-a-document': 'it is no document; use {formats}',
  'broken-link': 'it is a link that leads nowhere; put the file in its place, or delete it',
  'linked-again': 'it is a link to what is read already',
  'special-file': 'it is no file but a pipe, a socket or a device; delete it, or put a file in its place',
  'stray-corrections': 'it corrects {file}, which is not beside it; move it there, or delete it',
  'folder-description': 'it describes its folder; rename it if it is a document',
  'unread-format': 'this format is not read; save it as .docx, .pdf, .html or .txt',
  'unread-sheet': 'tables of this format are not read; save it as .xlsx or .csv',
  'unread-slides': 'slides are not read; save them as .pdf',
  'unread-mail': 'messages of this format are not read; save it as .eml, and what is attached beside it',
  'unread-web-archive': 'saved pages of this format are not read; save the page as .html alone',
  'unread-data': 'data of this format is not read; save its text as .docx, .html or .txt, its tables as .csv',
  'unread-archive': 'archives of this format are not read; unpack it, or pack it as .zip',
  'unread-picture': 'it is a picture; recognise its text (OCR) and save it as .pdf or .docx',
  'archive-apart':
    'it is an archive: unpack it and send its documents one by one, or name it .zip and put it into the data folder',
  'archive-empty': 'it holds no document; check that it is the right archive',
  'archive-deep': 'archives are packed into each other more than {levels} deep; unpack it',
  'broken-file': 'it is broken or no {format}; open it in its program and save it again',
  'too-large': 'it is larger than {megabytes} MB; split it',
  'too-much-text': 'it holds more than {characters} characters; split it',
  'too-many-pages': 'it has {pages} pages; split it (at most {most})',
  'too-much-time': 'reading it takes more than {seconds} seconds; split it',
  'too-much-memory': 'reading it takes too much memory; split it',
  'too-deep': 'its elements are nested more than {levels} deep; save it as text',
  encrypted: 'it is encrypted; save it without a password',
  'encrypted-word': 'it is encrypted or an old .doc; save it as .docx without a password',
  'broken-archive': 'it is broken or no archive; open it in its program and save it again',
  'too-many-parts': 'it holds {parts} files; at most {most} are read: save it again without attachments',
  'part-explodes':
    '"{part}" in it unpacks to more than {megabytes} MB; save it again without large attachments',
  'archive-explodes':
    'it unpacks to more than {megabytes} MB; split it, or save it again without attachments',
  'no-word-document': 'it is no Word document; save it as .docx',
  'broken-pdf': 'it is no PDF or broken ({reason}); print it to PDF again',
  'no-text': 'it holds no text; check that it is the right file, or save it again',
  scanned: 'it is scanned: its pages are pictures without text; recognise it: passerelle index --ocr',
  unrecognised:
    'its pages are pictures in which no text was recognised (OCR); scan it again, or type its text',
  'fonts-without-characters':
    'its fonts don’t say which characters they show; print it to PDF again, or recognise its text (OCR)',
  'null-characters': 'it holds null characters: not a text file; save it as text in UTF-8',
  'unknown-encoding': 'its characters are in no encoding that is known; save it as UTF-8',
  'garbled-encoding':
    'its characters make no words in any encoding that is known ({encoding} comes nearest); save it as UTF-8',
  unreadable: 'it could not be read ({reason}); save it again, or as text',
} as const

/** Why a document is not taken, changed or removed. */
export const refusalTexts = {
  'no-form': 'Send the file as multipart/form-data, in a field named "file"',
  'broken-form': 'The form is broken off or has no boundary: send it again, as multipart/form-data',
  'several-files': 'Send one file at a time',
  'no-file': 'Choose a file',
  'body-too-large': 'The file is larger than {megabytes} MB: split it, and send the parts one by one',
  'no-file-name': '"{name}" is no file name: give the name alone, without folders',
  'outside-data': '"{file}" is not below the data folder: rename the file',
  'same-file-name': 'There is a document "{id}" already ({file}): ask to replace it, or rename the file',
  'same-identifier': 'There is a document "{id}" already ({file}): rename the file',
  'not-shown-yet': '"{file}" was published, but can’t be shown yet: try again in a moment',
  'no-such-document': 'There is no document "{id}"',
  'not-corrigible':
    'The document is part of another file, and nothing can stand beside it: unpack that file first',
  'bad-correction': '"{name}" is not changed: give a text of at most 500 characters, or a day as 2020-03-31',
  'inside-file':
    'The document is part of another file ({file}): take it out of that file, or remove that file',
  'not-stored': 'The change could not be stored: {reason}',
  'foreign-vote': 'Pages of other sites can’t vote here: vote on the page of the answer',
  'foreign-draft':
    'This draft belongs to another browser: send the file again, or give the ADMIN_TOKEN of this server',
  'no-such-draft': 'There is no such draft: upload the file again, drafts are kept an hour',
  busy: 'Too many changes at once; try again later',
  'busy-reading': 'Too many files are being read; try again in a moment',
  'busy-uploads': 'Too many files are being sent; try again in a moment',
  'index-busy': 'Another program builds the index at the moment; try again when it is done',
  'unknown-host':
    '"{host}" is no name of this server: ask by its address or as localhost, or add the name to HOSTNAMES',
  'too-many-guesses': 'Too many wrong tokens came from this address; try again in {seconds} seconds',
  'changes-off':
    'Changing documents is switched off: start the server with ADMIN_TOKEN, and without --from-cluster',
  'wrong-token': 'This is not the ADMIN_TOKEN of this server, or none was given: ask whoever runs it',
} as const

/** What of a query could not be taken as it was typed. */
export const queryTexts = {
  'query-cut': 'The query is long: its first {characters} characters are searched',
  'unbalanced-mark': '{mark} stands without its twin, and is passed over',
  'lone-operator': '{word} joins nothing where it stands: it is searched as a word',
  'unknown-field':
    '"{name}:" is no field: it is searched as a word. Fields: symbol, title, country, year, kind, doc, from, language',
  'unknown-value': '{field} has no "{value}": it is searched as words',
  'words-nowhere': 'In no passage: {words}',
  'words-passed-over': 'Passed over, as they say too little: {words}',
  'incomplete-results':
    'Part of the index did not answer: there may be more than is shown. Try again in a moment',
  'words-alone': 'Found by words alone: what is near in meaning can’t be looked for at the moment',
} as const
