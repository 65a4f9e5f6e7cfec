import { beforeAll, describe, expect, it } from 'vitest'
import { writeMark } from '../../src/model/quote-mark.ts'
import { corpusOf } from '../fixtures/documents.ts'
import { appOver } from './test-app.ts'

const report = `IP/C/W/901
3 March 2021
(21-1001) Page: 1/2
Council for Trade-Related Aspects of Intellectual Property Rights Original: English

**TECHNICAL COOPERATION ACTIVITIES: SEEDS & PATENTS, 50% MORE**

WORLD TOY ORGANIZATION, EAST AND WEST (WTOY)

1. The first paragraph of the report tells of toys.

2. The second paragraph tells of “seeds” in Ghana.
`
let site: ReturnType<typeof appOver>
beforeAll(async () => {
  site = appOver(
    (await corpusOf({ 'toys.txt': report, 'plain.txt': 'A note without any facts of its own.\n' })).corpus,
  )
})

const cite = async (query: string) => (await site.get(`/api/documents/toys/citation?${query}`)).text()

describe('a citation', () => {
  it.each([
    [
      'en',
      /^World Toy Organization.*\(WTOY\), Technical cooperation activities.*, WTO document IP\/C\/W\/901, 3 March 2021, para\. 2\n$/i,
    ],
    ['fr', /, document de l’OMC IP\/C\/W\/901, 3 mars 2021, paragraphe 2\n$/],
    ['es', /, documento IP\/C\/W\/901 de la OMC, 3 de marzo de 2021, párrafo 2\n$/],
  ])('says whose, what, which, when and where, in %s', async (language, expected) => {
    expect(await cite(`part=p2&language=${language}`)).toMatch(expected)
  })

  it('says that a date is not known, and nothing of what is not', async () => {
    const text = await (await site.get('/api/documents/plain/citation?language=en')).text()
    expect(text).toMatch(/, n\.d\.\n$/)
    expect(text).not.toContain('null')
  })

  it('comes as RIS, one author whole', async () => {
    const ris = await cite('part=p2&format=ris&language=en')
    expect(ris).toMatch(/^TY {2}- RPRT\r\n/)
    expect(ris).toMatch(/\r\nAU {2}- World Toy Organization East and West \(WTOY\),\r\n/i)
    expect(ris).toContain('\r\nDA  - 2021/03/03\r\n')
    expect(ris).toContain('\r\nSN  - IP/C/W/901\r\n')
    expect(ris).toMatch(/\r\nUR {2}- http:\/\/localhost\/documents\/toys#p2\r\n/)
    expect(ris).toMatch(/\r\nER {2}- \r\n$/)
  })

  it('comes as BibTeX, with its special characters escaped', async () => {
    const bibtex = await cite('format=bibtex')
    expect(bibtex).toMatch(/^@techreport\{toys,\n/)
    expect(bibtex).toMatch(/title = \{\{.*seeds \\& patents, 50\\% more\}\}/i)
    expect(bibtex).toContain('year = {2021}')
    expect(bibtex).not.toContain('note =')
  })

  it('comes as CSL-JSON, to be saved', async () => {
    const response = await site.get('/api/documents/toys/citation?format=csl&part=p1')
    expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="toys-p1.json"')
    const [item] = (await response.json()) as Record<string, unknown>[]
    expect(item).toMatchObject({
      type: 'report',
      number: 'IP/C/W/901',
      issued: { 'date-parts': [[2021, 3, 3]] },
      URL: 'http://localhost/documents/toys#p1',
    })
  })

  it('names what is wrong with a request', async () => {
    await site.problem('/api/documents/toys/citation?part=p77', 404)
    await site.problem('/api/documents/none/citation', 404)
    expect((await site.problem('/api/documents/toys/citation?part=../x', 400)).errors[0]?.path).toBe('part')
    expect((await site.problem('/api/documents/toys/citation?format=word', 400)).errors[0]?.path).toBe(
      'format',
    )
  })
})

describe('the page of a citation', () => {
  it('gives a quotation with its source in each language, and files', async () => {
    const text = 'The second paragraph tells of “seeds” in Ghana.'
    const mark = writeMark('p2', { start: 29, end: 46 }, { text })
    const page = await (
      await site.get(`/documents/toys/cite?${new URLSearchParams({ part: 'p2', mark })}`)
    ).text()
    expect(page).toContain(`«${text.slice(29, 46)}» (`)
    for (const language of ['fr', 'en', 'es']) {
      expect(page).toMatch(new RegExp(`<p class="citation-text" lang="${language}">`))
    }
    expect(page).toMatch(/href="\/api\/documents\/toys\/citation\?part=p2&amp;format=ris&amp;language=en"/)
  })
})
