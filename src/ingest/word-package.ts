import { posix } from 'node:path'
import { RemarkError } from '../errors.ts'
import { type Remark, remark } from '../model/remark.ts'
import { unpackArchive } from './archive.ts'
import { childOf, childrenOf, decodeXml, parseXml, type XmlElement } from './xml-tree.ts'

/** The parts that hold text and structure; pictures, macros and embedded files are unpacked only when asked for. */
const isTextPart = (name: string) => /\.(?:xml|rels)$/i.test(name) && !name.includes('..')

interface Relationship {
  id: string
  /** The last word of the type's address: `footnotes`, `header`, `aFChunk`. */
  type: string
  /** The name of the part. */
  target: string
}

/** Part names are told apart by more than case nowhere, and some programs write them with backslashes. */
const partKey = (name: string) => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

/** The parts of a Word file, found as the file itself says: by its relationships, whatever the parts are called. */
export class WordPackage {
  /** The name of the part that holds the document. */
  readonly main: string
  readonly warnings: Remark[] = []
  private readonly files = new Map<string, Buffer>()
  private readonly parsed = new Map<string, XmlElement | null>()
  private readonly archive: Uint8Array

  /** @throws Error where the archive is broken, encrypted, explodes, or holds no Word document. */
  constructor(archive: Uint8Array) {
    this.archive = archive
    for (const [name, bytes] of unpackArchive(archive, isTextPart)) this.files.set(partKey(name), bytes)
    const stated = this.relationships('').find(({ type }) => type === 'officeDocument')?.target
    const main = [stated, this.mainByContentType(), 'word/document.xml'].find(
      (name) => name !== undefined && this.files.has(partKey(name)),
    )
    if (main === undefined || !childOf(this.part(main), 'w:body')) {
      throw new RemarkError(remark('no-word-document'))
    }
    this.main = main
  }

  /** The root element of a part, or null where there is none. */
  part(name: string): XmlElement | null {
    const key = partKey(name)
    const known = this.parsed.get(key)
    if (known !== undefined) return known
    const bytes = this.files.get(key)
    const { root, fault } = bytes ? parseXml(bytes) : { root: null, fault: null }
    if (fault !== null) this.warnings.push(remark('broken-part', { part: name }))
    this.parsed.set(key, root)
    return root
  }

  /** The root element of the first part that a part names as its styles, footnotes …; null where it names none. */
  related(part: string, type: string): XmlElement | null {
    const target = this.relationships(part).find((relationship) => relationship.type === type)?.target
    return target === undefined ? null : this.part(target)
  }

  /** The part that an identifier in another part stands for. */
  target(part: string, id: string | undefined): Relationship | undefined {
    return this.relationships(part).find((relationship) => relationship.id === id)
  }

  /** What a part names: other parts, inside the file. */
  relationships(part: string): Relationship[] {
    const folder = posix.dirname(part)
    const root = this.part(posix.join(folder, '_rels', `${part === '' ? '' : posix.basename(part)}.rels`))
    return childrenOf(root, 'Relationship').flatMap(({ attributes }) => {
      if (attributes.TargetMode === 'External') return []
      const target = (attributes.Target ?? '').replaceAll('\\', '/')
      return {
        id: attributes.Id ?? '',
        type: (attributes.Type ?? '').split('/').at(-1) ?? '',
        target: target.startsWith('/') ? target.slice(1) : posix.join(part === '' ? '' : folder, target),
      }
    })
  }

  /** The bytes of any part, unpacked when asked for; null where there is none. */
  bytes(name: string): Buffer | null {
    const known = this.files.get(partKey(name))
    return (
      known ??
      [...unpackArchive(this.archive, (listed) => partKey(listed) === partKey(name)).values()][0] ??
      null
    )
  }

  /** The XML parts as text, by their names in small letters. */
  *texts(): Generator<[name: string, xml: string]> {
    for (const [name, bytes] of this.files) yield [name, decodeXml(bytes)]
  }

  private mainByContentType(): string | undefined {
    return childrenOf(this.part('[Content_Types].xml'), 'Override').find(({ attributes }) =>
      /(?:word|wordprocessingml)\.(?:document|template)[\w.]*\.main\+xml$/i.test(
        attributes.ContentType ?? '',
      ),
    )?.attributes.PartName
  }
}
