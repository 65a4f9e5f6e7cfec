import { describe, it } from 'vitest'
import { extractText } from '../../src/ingest/extract-text.ts'
import { segmentDocument } from '../../src/segment/segment-document.ts'
import { sourceFile } from '../fixtures/documents.ts'
import { canHold, formats } from '../fixtures/render.ts'
import { reportChecks } from '../fixtures/report-parts.ts'
import { variations } from '../fixtures/variations.ts'

const checks = Object.entries(reportChecks)

describe.each(Object.entries(variations))('a report %s', (_, text) => {
  const document = segmentDocument(sourceFile(text))
  it.each(checks)('%s', (_name, check) => check(document, text))
})

describe.each(Object.entries(formats))('as %s', (extension, make) => {
  const held = Object.entries(variations).filter(([, text]) => canHold(extension, text))
  describe.each(held)('a report %s', async (_, text) => {
    const file = `report.${extension}`
    const extraction = await extractText(file, await make(text))
    const document = segmentDocument({ file, id: 'doc', sha256: '', ...extraction })
    it.each(checks)('%s', (_name, check) => check(document, extraction.text))
  })
})
