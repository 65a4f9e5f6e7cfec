import { extname } from 'node:path'
import { type Remark, remark } from '../model/remark.ts'

/** The formats that are read, each with the endings of its files. */
export const formatExtensions = {
  text: ['.txt', '.text'],
  markdown: ['.md', '.markdown'],
  html: ['.html', '.htm', '.xhtml'],
  docx: ['.docx', '.docm', '.dotx', '.dotm'],
  doc: ['.doc', '.dot'],
  odt: ['.odt', '.ott'],
  rtf: ['.rtf'],
  pdf: ['.pdf'],
  epub: ['.epub'],
  xlsx: ['.xlsx', '.xlsm'],
  csv: ['.csv'],
  eml: ['.eml'],
  zip: ['.zip'],
} as const
export type Format = keyof typeof formatExtensions

/** Formats that hold text or tables and have no reader, by the remedy that they share. */
const untaken = {
  'unread-format': ['.pages', '.wpd', '.wps', '.sxw', '.fodt', '.djvu', '.ps', '.mobi', '.azw3', '.tex'],
  'unread-sheet': ['.xls', '.xlsb', '.ods', '.numbers', '.sxc', '.dbf'],
  'unread-slides': ['.ppt', '.pptx', '.pptm', '.pps', '.ppsx', '.odp', '.key'],
  'unread-mail': ['.msg', '.mbox', '.pst', '.oft'],
  'unread-web-archive': ['.mht', '.mhtml', '.webarchive'],
  'unread-data': ['.tsv', '.xml', '.json', '.jsonl', '.yaml', '.yml', '.sqlite', '.mdb', '.accdb'],
  'unread-archive': ['.rar', '.7z', '.tar', '.gz', '.tgz', '.bz2', '.xz'],
  'unread-picture': ['.png', '.jpg', '.jpeg', '.gif', '.tif', '.tiff', '.bmp', '.webp', '.heic'],
} as const
export type UntakenKind = keyof typeof untaken

const namesByExtension = <Name extends string>(table: Record<Name, readonly string[]>) =>
  new Map(
    (Object.entries(table) as [Name, readonly string[]][]).flatMap(([name, extensions]) =>
      extensions.map((extension) => [extension, name] as const),
    ),
  )
const byExtension = namesByExtension(formatExtensions)
const untakenByExtension = namesByExtension(untaken)

/** The endings of the formats that are read, with their stops. */
export const readableExtensions: string[] = [...byExtension.keys()]

const extensionOf = (file: string) => extname(file).toLowerCase()

/** The format that a file's name tells, or null. */
export const formatByName = (file: string): Format | null => byExtension.get(extensionOf(file)) ?? null

/** Why files of this name are not read, with the remedy of their format; null where they are. */
export function untakenByName(file: string): Remark | null {
  if (formatByName(file) !== null) return null
  const kind = untakenByExtension.get(extensionOf(file))
  return kind ? remark(kind) : remark('not-a-document', { formats: readableExtensions })
}
