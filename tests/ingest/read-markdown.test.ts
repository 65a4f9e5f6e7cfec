import { expect, it } from 'vitest'
import { extractText } from '../../src/ingest/extract-text.ts'

const read = (text: string) => extractText('a.md', Buffer.from(text))

it('takes marks, addresses and comments out of the text', async () => {
  const { text, warnings } = await read(
    'The **first** *day*, `code_x`, [a link](http://example.org/a_(b)) and ![picture](p.png) of IP/C_W_2; 2 * 3 * 4, \\*kept\\*, ~~old~~ &amp; new.\n<!-- a comment\nover lines -->\nSee [the rules][r] and <https://example.org/x>.\n\n[r]: https://example.org/rules\n',
  )
  expect(text.replace(/\s+/g, ' ')).toBe(
    'The first day, code_x, a link and picture of IP/C_W_2; 2 * 3 * 4, *kept*, old & new. See the rules and https://example.org/x.',
  )
  expect(warnings).toMatchObject([{ code: 'comments', values: { count: 1 } }])
})

it('reads headings, tables, lists, notes and forms as what they are', async () => {
  const { text, blocks } = await read(
    '---\ntitle: "Annual report"\ndate: 3 March 2020\n---\n\nOverview\n---\n\nPaid.[^a]\n\n| A | B |\n|---|:--|\n| one \\| two | **x** |\n\n- first\n- second\n\n```\nName:   Ana\n```\n\n<table><tr><td>c</td><td>d</td></tr></table>\n\n[^a]: By the Fund.\n',
  )
  expect(text.split(/\n+/)).toEqual([
    'Annual report',
    '3 March 2020',
    'Overview',
    'Paid.¹',
    'A\tB',
    'one | two\tx',
    '- first',
    '- second',
    'Name:   Ana',
    'c\td',
    '¹ By the Fund.',
  ])
  expect(blocks?.map(({ kind }) => kind)).toEqual([
    undefined,
    undefined,
    'heading',
    undefined,
    'row',
    'row',
    'list-item',
    'list-item',
    undefined,
    'row',
    'note',
  ])
})

it('leaves out how parts are set, which programs are told', async () => {
  const { text } = await read(
    '# Pêche: 29.11.2005 {#pêche__29.11.2005}\n\n## Partners {#partners .wide}\n\n**Subject:**{: .from} [APEC](http://apec.example/){:target="_blank"} and [ASEAN](http://asean.example){target="_blank"} met.\n{: .note}\n\nThe set {a, b} and `{: code}` stay.\n',
  )
  expect(text).toBe(
    'Pêche: 29.11.2005\n\nPartners\n\nSubject: APEC and ASEAN met.\n\nThe set {a, b} and {: code} stay.',
  )
})

it('reads named signs of any name, in the text and in what is stated before it', async () => {
  const { text, stated } = await read(
    '---\ntitle: "Terms&nbsp;: a guide"\n---\n\nBack &larr; to 5&times;4 &frac12; AT&T; R&D.\n',
  )
  expect(stated?.title).toBe('Terms : a guide')
  expect(text).toContain('Back ← to 5×4 ½ AT&T; R&D.')
})
