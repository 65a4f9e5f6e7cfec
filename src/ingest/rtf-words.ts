/** Control words that stand for a character. */
export const rtfCharacters: Record<string, string> = {
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  '~': '\u00a0',
  _: '\u2011',
  '-': '',
  '\\': '\\',
  '{': '{',
  '}': '}',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  line: '\n',
  lbr: '\n',
  softline: ' ',
  tab: '\t',
}

/** Groups that hold no text of the document: tables of fonts and styles, pictures, instructions of fields. */
export const rtfApart = new Set(
  'fonttbl colortbl info pict object objdata fldinst datafield themedata colorschememapping latentstyles listtable listoverridetable rsidtbl generator xmlnstbl filetbl revtbl bkmkstart bkmkend nonshppict mmathPr template formfield datastore userprops pgdsctbl sp panose falt pnseclvl atnid atnauthor atnref atndate tc xe private nonesttables'.split(
    ' ',
  ),
)
/** Groups that a reader may pass over, but which hold text. */
export const rtfHeldBack = new Set([
  'shpinst',
  'shptxt',
  'footnote',
  'listtext',
  'pntext',
  'do',
  'dptxbxtext',
])

/** Code pages of the character sets of fonts, by their numbers in RTF. */
export const rtfCharsets: Record<number, string> = {
  0: 'windows-1252',
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
  255: 'ibm437',
}

const pages: Record<number, string> = {
  437: 'ibm437',
  850: 'ibm850',
  852: 'ibm852',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
}

/** The name of a code page by its number; Windows-1252 where it is unknown. */
export const codePageName = (number: number): string =>
  pages[number] ?? (number >= 1250 && number <= 1258 ? `windows-${number}` : 'windows-1252')
