import { decodeHTMLStrict } from 'entities'
import { superscript } from './inline-text.ts'

/** Escaped signs are set aside here while marks are taken out. */
const aside = 0xe000
const hide = (sign: string) => String.fromCharCode(aside + sign.charCodeAt(0))

const escapes = /\\([!-/:-@[-`{-~])/g
const codeSpans = /(`{1,3})([^`]{1,1000})\1/g
/** How a part is set, told to programs: `{: .note}`, `{:target="_blank"}`, `{#part}` behind a heading. */
const attributes =
  /\{:[^{}\n]{0,500}\}|(?<=\S |[)\]*_`])\{[#.][^\s{}]{1,200}(?: [^{}\n]{0,300})?\}|(?<=\))\{[\w-]{1,40}=[^{}\n]{0,300}\}/g
const images = /!\[([^\]\n]{0,500})\](?:\([^()\n]{0,2000}\)|\[[^\]\n]{0,200}\])/g
const links = /\[([^[\]]{1,1000})\]\((?:[^()\n]|\([^()\n]{0,500}\)){0,2000}\)/g
const references = /\[([^[\]]{1,1000})\] ?\[([^[\]\n]{0,200})\]/g
const noteMarks = /\[\^([^\]\s]{1,40})\]/g
const autolinks = /<((?:https?:\/\/|mailto:)[^<>\s]{1,2000})>/g
const breaks = /<br\s{0,5}\/?>/gi
const raised = /<sup>\s{0,5}(\d{1,3})\s{0,5}<\/sup>/gi
const tags =
  /<\/?(?:a|abbr|b|big|center|cite|code|del|div|em|font|i|ins|kbd|mark|p|q|s|small|span|strong|sub|sup|tt|u)(?:\s[^<>]{0,2000})?>/gi
const marks = [
  /\*\*\*(?=\S)([^*]{1,2000})(?<=\S)\*\*\*/g,
  /\*\*(?=\S)([^*]{1,2000})(?<=\S)\*\*/g,
  /(?<![\p{L}\p{N}_])__(?=\S)([^_]{1,2000})(?<=\S)__(?![\p{L}\p{N}_])/gu,
  /\*(?=[^\s*])([^*]{1,2000})(?<=\S)\*/g,
  /(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]{1,2000})(?<=\S)_(?![\p{L}\p{N}_])/gu,
  /~~(?=\S)([^~]{1,2000})(?<=\S)~~/g,
]

/** What a text in Markdown says: without marks of emphasis, code and links, addresses of links, escapes and tags. */
export function markdownText(source: string, noteNumber: (name: string) => string): string {
  let text = source
    .replace(escapes, (_, sign: string) => hide(sign))
    .replace(codeSpans, (_, _ticks, code: string) => code.trim().replace(/[*_~[\]<>`{]/g, hide))
    .replace(attributes, '')
    .replace(images, '$1')
    .replace(noteMarks, (_, name: string) => superscript(noteNumber(name)))
    .replace(links, '$1')
    .replace(references, '$1')
    .replace(autolinks, '$1')
    .replace(breaks, '\n')
    .replace(raised, (_, digits: string) => superscript(digits))
    .replace(tags, '')
  for (const mark of marks) text = text.replace(mark, '$1')
  return decodeHTMLStrict(text).replace(/[\ue021-\ue07e]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - aside),
  )
}

/** The cells of a row of a table that pipes draw; an escaped pipe is a sign of its cell. */
export function pipeCells(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim())
}
