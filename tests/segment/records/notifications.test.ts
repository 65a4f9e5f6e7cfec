import { describe, expect, it } from 'vitest'
import { extractText } from '../../../src/ingest/extract-text.ts'
import type { ActivityRecord } from '../../../src/model/activity-record.ts'
import { segmentDocument } from '../../../src/segment/segment-document.ts'
import { columnsOf, type Layout, layouts } from '../../fixtures/notification-layouts.ts'
import { type Notice, type NoticeField, noticesOf } from '../../fixtures/notifications.ts'

async function read(layout: Layout, text: string) {
  const name = `notice.${layout.extension}`
  const extraction = await extractText(name, Buffer.from(text))
  const document = segmentDocument({ file: name, id: 'notice', sha256: '', ...extraction })
  return document.passages.flatMap(({ record }) => record ?? [])
}

/** The fields of an activity that a record has wrong. */
function wrongFields(notice: Notice, record: ActivityRecord, fields: NoticeField[]): NoticeField[] {
  const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim()
  const right: Record<NoticeField, boolean> = {
    title: plain(record.programme) === notice.title,
    date: record.startDate === notice.startDate,
    country: record.countries.map(({ code }) => code).join(' ') === notice.code,
    provider: record.providers.join('; ') === notice.provider,
    description: plain(record.description) === notice.description,
    link: record.urls[0] === notice.link,
  }
  return fields.filter((field) => !right[field])
}

const languages = ['en', 'fr', 'es'] as const
const seeds = [1, 2, 3, 4]

/** What was found of invented notifications whose labels no table has. */
async function measure(layout: Layout) {
  const sum = { notices: 0, found: 0, invented: 0, fields: 0, wrong: 0 }
  const faults: string[] = []
  for (const language of languages) {
    for (const seed of seeds) {
      const notices = noticesOf(language, seed * 31 + language.charCodeAt(0))
      const text = layout.write(notices, columnsOf(layout, language, seed), language)
      const records = await read(layout, text)
      sum.notices += notices.length
      sum.invented += Math.max(0, records.length - notices.length)
      for (const notice of notices) {
        const record = records.find(({ programme, description, extra }) =>
          [programme, description, ...Object.values(extra)].some((one) =>
            one?.replace(/\s+/g, ' ').includes(notice.title),
          ),
        )
        if (!record) {
          faults.push(`${language} ${seed}: no ${notice.title}`)
          continue
        }
        const wrong = wrongFields(notice, record, layout.fields)
        sum.found += 1
        sum.fields += layout.fields.length
        sum.wrong += wrong.length
        faults.push(...wrong.map((field) => `${language} ${seed}: ${field} of ${notice.title}`))
      }
    }
  }
  return { ...sum, faults }
}

describe('notifications whose labels no table has', () => {
  it.each(Object.entries(layouts))('give their activities as records: %s', async (_, layout) => {
    const { notices, found, invented, fields, wrong, faults } = await measure(layout)
    expect(found / notices, faults.join('\n')).toBeGreaterThanOrEqual(0.95)
    expect((fields - wrong) / fields, faults.join('\n')).toBeGreaterThanOrEqual(0.9)
    expect(invented).toBe(0)
  })
})
