import { describe, expect, it } from 'vitest'
import { extractText } from '../../src/ingest/extract-text.ts'
import { segmentDocument } from '../../src/segment/segment-document.ts'
import { misplaced } from '../fixtures/placement.ts'
import { grid, item, numberingPart, para, run, stylesPart, wordFile } from '../fixtures/word-parts.ts'

async function read(...[body, parts, main]: Parameters<typeof wordFile>) {
  const extraction = await extractText('a.docx', wordFile(body, parts, main))
  return {
    ...extraction,
    paragraphs: (extraction.blocks ?? []).map((block) => block.lines.map(({ text }) => text).join('\n')),
    messages: (extraction.warnings ?? []).map(({ message }) => message),
  }
}
const fieldMark = (type: string, content = '') =>
  `<w:r><w:fldChar w:fldCharType="${type}">${content}</w:fldChar></w:r>`
const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`

describe('the text of a Word file', () => {
  it('has the results of fields, one in another too, and not their codes', async () => {
    const inner = `${fieldMark('begin')}${code('REF total')}${fieldMark('separate')}${run('inner')}${fieldMark('end')}`
    const body = `${run('The mill ground ')}${fieldMark('begin')}${code(' IF ')}${inner}${code(' > 3 ')}${fieldMark('separate')}${run('forty sacks')}${fieldMark('end')}${run('.')}`
    const simple = `<w:fldSimple w:instr="DATE">${run('3 May')}</w:fldSimple>${run(' was dry.')}`
    const { paragraphs, messages } = await read(para(body) + para(simple))
    expect(paragraphs).toEqual(['The mill ground forty sacks.', '3 May was dry.'])
    expect(messages).toEqual([])
  })

  it('goes on after a field that has no end, and after one over several paragraphs', async () => {
    const broken = para(fieldMark('begin') + code('TOC') + run('First line')) + para(run('Second line'))
    expect((await read(broken)).paragraphs).toEqual(['First line', 'Second line'])
    const long =
      para(fieldMark('begin') + code('TOC') + fieldMark('separate') + run('Weaving 3')) +
      para(run('Dyeing 5') + fieldMark('end'))
    expect((await read(long)).paragraphs).toEqual(['Weaving 3', 'Dyeing 5'])
  })

  it('has what boxes and lists of a form say, and symbols as characters', async () => {
    const box = '<w:ffData><w:checkBox><w:default w:val="0"/><w:checked w:val="1"/></w:checkBox></w:ffData>'
    const choice =
      '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Lima"/><w:listEntry w:val="Quito"/></w:ddList></w:ffData>'
    const form = (data: string) => fieldMark('begin', data) + code(' FORM ') + fieldMark('end')
    const symbols = '<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>'
    const text = `${form(box)}${run(' agreed, ')}${form(choice)}${run(', ')}${symbols}<w:r><w:t>co</w:t><w:softHyphen/><w:t>op</w:t><w:noBreakHyphen/><w:t>ed</w:t></w:r>`
    expect((await read(para(text))).paragraphs).toEqual(['☒ agreed, Quito, αcoop-ed'])
  })

  it('leaves hidden text out, by whatever it is hidden, and says how much and where', async () => {
    const styles = stylesPart(
      `<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>
       <w:style w:type="paragraph" w:styleId="Draft"><w:rPr><w:vanish/></w:rPr></w:style>`,
    )
    const body =
      para(
        run('The dam holds.') +
          run(' It leaks badly', '<w:vanish/>') +
          run(' Shown', '<w:vanish w:val="0"/>'),
      ) +
      para(run('Two words', '<w:rStyle w:val="Secret"/>')) +
      para(run('A draft'), '<w:pStyle w:val="Draft"/>')
    const { paragraphs, messages } = await read(body, styles)
    expect(paragraphs).toEqual(['The dam holds. Shown'])
    expect(messages).toEqual(['7 words of hidden text were left out, the first after "The dam holds."'])
  })

  it('is what tracked changes end in, what was moved once', async () => {
    const body =
      para(
        `${run('The port ')}<w:del w:id="1"><w:r><w:delText>closed</w:delText></w:r></w:del><w:ins w:id="2">${run('opened')}</w:ins>${run(' in')}`,
        '<w:rPr><w:del w:id="3"/></w:rPr>',
      ) +
      para(run(' June.')) +
      para(`<w:moveFrom w:id="4">${run('Ships came.')}</w:moveFrom>`) +
      para(`<w:moveTo w:id="5">${run('Ships came.')}</w:moveTo>`)
    const { paragraphs, messages } = await read(body)
    expect(paragraphs).toEqual(['The port opened in June.', 'Ships came.'])
    expect(messages).toEqual([
      '1 words that were deleted under tracked changes were left out, the first after "The port"',
    ])
  })

  it('has text boxes once, equations, large initials and the text of content controls', async () => {
    const box = (text: string) => `<w:txbxContent>${para(run(text))}</w:txbxContent>`
    const drawing = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('Boxed words')}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('Boxed words')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    const part = (name: string, text: string) => `<m:${name}><m:r><m:t>${text}</m:t></m:r></m:${name}>`
    const equation = `<m:oMath><m:r><m:t>y=</m:t></m:r><m:f>${part('num', 'a+b')}${part('den', '2')}</m:f><m:sSup>${part('e', 'x')}${part('sup', '2')}</m:sSup></m:oMath>`
    const control = (state: string, text: string) =>
      `<w:sdt><w:sdtPr>${state}</w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`
    const body =
      para(run('Anchor.') + drawing) +
      para(run('T'), '<w:framePr w:dropCap="drop" w:lines="3"/>') +
      para(`${run('he rule ')}${equation}`) +
      para(control('', 'Chosen') + control('<w:showingPlcHdr/>', 'Click here'))
    const { paragraphs, messages } = await read(body)
    expect(paragraphs).toEqual(['Anchor.', 'Boxed words', 'The rule y=(a+b)/2x^2', 'Chosen'])
    expect(messages).toEqual(['2 words that only say what to type were left out, the first after "Chosen"'])
  })

  it('has embedded pages, texts and documents in their place, and names what can’t be read', async () => {
    const chunk = (id: string) => `<w:altChunk r:id="${id}"/>`
    const { paragraphs, messages } = await read(
      para(run('Before.')) + ['h', 't', 'd', 'm', 'r'].map(chunk).join('') + para(run('After.')),
      {
        'word/a.html': { type: 'aFChunk', id: 'h', content: '<p>A page.</p>' },
        'word/b.txt': { type: 'aFChunk', id: 't', content: 'Plain words.' },
        'word/c.docx': { type: 'aFChunk', id: 'd', content: wordFile(para(run('An inner document.'))) },
        'word/d.mht': {
          type: 'aFChunk',
          id: 'm',
          content:
            'MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>An archived page.</p>\r\n',
        },
        'word/e.rtf': { type: 'aFChunk', id: 'r', content: '{\\rtf1 x}' },
      },
    )
    expect(paragraphs).toEqual([
      'Before.',
      'A page.',
      'Plain words.',
      'An inner document.',
      'An archived page.',
      'After.',
    ])
    expect(messages).toEqual(['what is embedded could not be read: word/e.rtf'])
  })

  it('is found wherever the file says that its main part is', async () => {
    expect((await read(para(run('Here.')), {}, 'texts/main-7.xml')).paragraphs).toEqual(['Here.'])
  })

  it('is compared with all the file holds: a part that nothing refers to is told', async () => {
    const stray = `<w:footnote w:id="9">${para(run('A note without a mark in the text'))}</w:footnote>`
    const { messages } = await read(para(run('Text.')), {
      'word/footnotes.xml': { type: 'footnotes', root: 'footnotes', content: stray },
      'word/comments.xml': {
        type: 'comments',
        root: 'comments',
        content: `<w:comment w:id="1">${para(run('Really so?'))}</w:comment>`,
      },
    })
    expect(messages).toEqual([
      '1 comments were left out',
      '8 words of the file were not read, such as "A note without a mark in the text"',
    ])
  })

  it('is read as far as a broken part goes, and the break is told', async () => {
    const notes = { type: 'footnotes', root: '', content: '' }
    const whole = `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="1">${para(run('Of linen.'))}</w:footnote><w:footnote w:id="2"><w:p>`
    const { paragraphs, messages } = await read(
      para(`${run('Sails')}<w:r><w:footnoteReference w:id="1"/></w:r>`),
      { 'word/footnotes.xml': { ...notes, content: whole } },
    )
    expect(paragraphs).toEqual(['Sails¹', '¹ Of linen.'])
    expect(messages).toEqual([
      '"word/footnotes.xml" in the file is broken; what could be read of it was taken',
    ])
  })
})

describe('the structure of a Word file', () => {
  const heading = (depth: number) => `<w:outlineLvl w:val="${depth}"/>`
  const styles = stylesPart(
    `<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style>
     <w:style w:type="paragraph" w:styleId="Mine"><w:basedOn w:val="Titre1"/></w:style>`,
  )

  it('has headings by style or outline, unless they are paragraphs in the clothes of headings', async () => {
    const sentence = 'The looms were moved to the upper floor because the river rises every spring.'
    const body =
      para(run('Weaving'), '<w:pStyle w:val="Mine"/>') +
      para(run('Looms'), heading(1)) +
      para(run(sentence), heading(1)) +
      para(run('Not one'), `<w:pStyle w:val="Mine"/>${heading(9)}`)
    const { blocks } = await read(body, styles)
    expect(blocks?.map(({ kind, level }) => [kind, level])).toEqual([
      ['heading', 1],
      ['heading', 2],
      [undefined, undefined],
      [undefined, undefined],
    ])
  })

  it('has notes after the text with the marks that are printed, marks of the author’s own too', async () => {
    const reference = (kind: string, id: number, other = '') =>
      `<w:r><w:${kind}Reference w:id="${id}" ${other}/></w:r>`
    const note = (kind: string, id: number, text: string) =>
      `<w:${kind} w:id="${id}">${para(text)}</w:${kind}>`
    const body = para(
      `${run('Sails')}${reference('footnote', 7)}${run(' and oars')}${reference('footnote', 3, 'w:customMarkFollows="1"')}${run('*')}${run(' and anchors')}${reference('endnote', 1)}${run('.')}`,
    )
    const { paragraphs, blocks } = await read(body, {
      'word/footnotes.xml': {
        type: 'footnotes',
        root: 'footnotes',
        content:
          note('footnote', 3, run('* Of ash.')) +
          note('footnote', 7, `<w:r><w:footnoteRef/></w:r>${run(' Of linen.')}`),
      },
      'word/endnotes.xml': {
        type: 'endnotes',
        root: 'endnotes',
        content: note('endnote', 1, run('Of iron.')),
      },
    })
    expect(paragraphs).toEqual(['Sails¹ and oars* and anchors².', '¹ Of linen.', '* Of ash.', '² Of iron.'])
    expect(blocks?.map(({ kind }) => kind)).toEqual([undefined, 'note', 'note', 'note'])
  })

  it('has tables with a merged cell’s value in every row, numbered rows, and inner tables in their cell', async () => {
    const merge = (value: string) => `<w:tcPr><w:vMerge${value}/></w:tcPr>`
    const wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
    const number = para('', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    const text = (content: string) => para(run(content))
    const body = grid([
      [text('No.'), text('Country'), wide + text('Activity')],
      [number, merge(' w:val="restart"') + text('Peru'), wide + text('Course')],
      [number, merge('') + para(''), text('Visit'), text('May')],
      [number, text('Togo'), wide + text('Fair') + grid([[text('Lomé'), text('ten stalls')]])],
    ])
    const { blocks, text: whole } = await read(
      body,
      numberingPart(
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      ),
    )
    const rows = blocks?.map(({ cells }) =>
      cells?.map((ranges) => ranges.map(({ start, end }) => whole.slice(start, end)).join('')),
    )
    expect(rows).toEqual([
      ['No.', 'Country', 'Activity', ''],
      ['1.', 'Peru', 'Course', ''],
      ['2.', 'Peru', 'Visit', 'May'],
      ['3.', 'Togo', 'Fair\nLomé · ten stalls', ''],
    ])
  })

  it('tells symbol and date of a header that the cover lacks, and keeps headers out of the text', async () => {
    const header = {
      type: 'header',
      root: 'hdr',
      content: para(run('IP/C/W/741')) + para(run('9 October 2018')),
    }
    const body =
      para(run('Report of the weavers')) + item('The weavers met twice during the spring of the year.', 1)
    const extraction = await extractText('a.docx', wordFile(body, { 'word/header1.xml': header }))
    const document = segmentDocument({ file: 'a.docx', id: 'a', sha256: '', ...extraction })
    expect(document).toMatchObject({
      symbol: 'IP/C/W/741',
      date: '2018-10-09',
      title: 'Report of the weavers',
    })
    expect(document.passages.map(({ text }) => text).join()).not.toContain('IP/C/W/741')
    expect(misplaced(extraction.text, document)).toEqual([])
  })
})
