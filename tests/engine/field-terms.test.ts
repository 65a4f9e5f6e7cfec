import { expect, it } from 'vitest'
import { FieldTermTable, FieldTermWriter, termsOfText, unitSpans } from '../../src/engine/field-terms.ts'
import { readWords } from '../../src/translate/read-words.ts'
import { omd2019, openIndexOf } from '../fixtures/documents.ts'

it('has the terms of each field of each record, as reading the field does, and no others', async () => {
  const { corpus } = await openIndexOf([omd2019])
  const records = [...corpus.contents()].filter(({ record }) => record)
  expect(records.length).toBeGreaterThan(5)
  const writer = new FieldTermWriter()
  for (const record of records) writer.add(record, readWords(record))
  const table = new FieldTermTable(writer.write())
  const read = records.map((passage) =>
    unitSpans(passage).map(({ span, field }) => ({
      field: field as NonNullable<typeof field>,
      terms: termsOfText(passage.text.slice(span.start, span.end), [passage.language]),
    })),
  )
  const all = [...new Set(read.flatMap((units) => units.flatMap(({ terms }) => [...terms])))]
  for (const [at, units] of read.entries()) {
    const own = table.of(at)
    const fields = [...new Set(units.map(({ field }) => field))]
    expect(own.fields()).toEqual(fields)
    for (const field of fields) {
      const held = all.filter((term) => units.some((unit) => unit.field === field && unit.terms.has(term)))
      expect(all.filter((term) => own.has(field, term))).toEqual(held)
    }
    expect(own.has('programme', 'en:absent')).toBe(false)
  }
})
