import { codeVersion } from './code-version.ts'
import { findCopies } from './find-copies.ts'
import { findTwins, type Signed } from './find-twins.ts'
import { type StoredFiles, sha256 } from './index-manifest.ts'
import { areIntact, writeFiles } from './index-store.ts'
import type { OldIndex, Part } from './old-index.ts'
import type { StoredDocument } from './stored-documents.ts'

/** Learns from twin documents and writes what was learned, unless the twins are the same as before. */
export async function shareTwins(indexDir: string, parts: Part[], old: OldIndex): Promise<StoredFiles> {
  const homes = new Map<string, { part: Part; sha256: string }>()
  const signed: Signed[] = []
  for (const part of parts) {
    for (const { id, twin, sha256 } of part.outcomes) {
      if (twin) signed.push({ id, twin })
      homes.set(id, { part, sha256 })
    }
  }
  const pairs = findTwins(signed)
  const copies = findCopies(
    parts.flatMap(({ outcomes }) =>
      outcomes.flatMap(({ id, twin, sketch }) =>
        twin ? [{ id, symbol: twin.symbol, language: twin.narrative, sketch }] : [],
      ),
    ),
  )
  const members = pairs.flatMap(({ left, right }) => [left, right])
  const shaOf = (id: string) => homes.get(id)?.sha256 ?? ''
  const key = sha256(JSON.stringify([codeVersion(), pairs, copies, members.map(shaOf)]))
  if (old.shared?.key === key && (await areIntact(indexDir, old.shared, old.seen))) return old.shared
  const [{ learnFromTwins }, { readPart }, { serializeTranslations }] = await Promise.all([
    import('./learn-from-twins.ts'),
    import('./stored-part.ts'),
    import('../translate/learned-translations.ts'),
  ])
  const wanted = new Set(members)
  const documents = new Map<string, StoredDocument>()
  for (const part of new Set(members.flatMap((id) => homes.get(id)?.part ?? []))) {
    const stored = await readPart(indexDir, part.stored)
    for (const [at, { summary }] of stored.heads.entries())
      if (wanted.has(summary.id)) documents.set(summary.id, stored.document(at))
  }
  const learned = learnFromTwins(pairs, (id) => documents.get(id) ?? { narrative: 'und', content: [] })
  return writeFiles(indexDir, key, {
    'translations.tsv': serializeTranslations(learned),
    'copies.json': JSON.stringify(copies),
    'twins.json': JSON.stringify(pairs.map(({ left, right }) => [left, right])),
  })
}
