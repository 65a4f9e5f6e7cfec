import { describe, expect, it } from 'vitest'
import { extractText } from '../../src/ingest/extract-text.ts'
import {
  abstractList,
  item,
  level,
  list,
  numberingPart,
  para,
  run,
  stylesPart,
  wordFile,
} from '../fixtures/word-parts.ts'

/** What Word prints before each paragraph. */
async function numbers(body: string, numbering: string, styles = ''): Promise<string[]> {
  const file = wordFile(body, { ...numberingPart(numbering), ...stylesPart(styles) })
  const { text } = await extractText('a.docx', file)
  return text.split('\n\n').map((line) => line.replace(/x$/, ''))
}
const outline = (other: Record<number, string> = {}) =>
  level(0, 'upperRoman', '%1.', other[0]) +
  level(1, 'decimal', '%1.%2.', other[1]) +
  level(2, 'lowerLetter', '(%3)', other[2])
const items = (places: [list: number, level: number][]) =>
  places.map(([id, depth]) => item('x', id, depth)).join('')

describe('numbers of Word lists', () => {
  it('go on over lists of one definition, and begin anew where a list says so', async () => {
    const lists =
      abstractList(5, outline()) +
      list(1, 5) +
      list(2, 5) +
      list(3, 5, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>')
    const body = items([
      [1, 0],
      [2, 0],
      [3, 0],
      [3, 0],
      [3, 1],
    ])
    expect(await numbers(body, lists)).toEqual(['I. ', 'II. ', 'IV. ', 'V. ', 'V.1. '])
  })

  it('begin anew below each number of a higher level, or below those that are named, or never', async () => {
    const places: [number, number][] = [
      [1, 0],
      [1, 1],
      [1, 2],
      [1, 1],
      [1, 2],
      [1, 0],
      [1, 1],
      [1, 2],
    ]
    const usual = await numbers(items(places), abstractList(0, outline()) + list(1, 0))
    expect(usual).toEqual(['I. ', 'I.1. ', '(a) ', 'I.2. ', '(a) ', 'II. ', 'II.1. ', '(a) '])
    const never = abstractList(0, outline({ 1: '<w:lvlRestart w:val="0"/>' })) + list(1, 0)
    expect((await numbers(items(places), never))[6]).toBe('II.3. ')
    const byFirst = abstractList(0, outline({ 2: '<w:lvlRestart w:val="1"/>' })) + list(1, 0)
    expect(await numbers(items(places), byFirst)).toEqual([
      'I. ',
      'I.1. ',
      '(a) ',
      'I.2. ',
      '(b) ',
      'II. ',
      'II.1. ',
      '(a) ',
    ])
  })

  it('are digits on all levels where legal numbering is stated', async () => {
    const lists = abstractList(0, outline({ 1: '<w:isLgl/>' })) + list(1, 0)
    const body = items([
      [1, 0],
      [1, 0],
      [1, 1],
    ])
    expect(await numbers(body, lists)).toEqual(['I. ', 'II. ', '2.1. '])
  })

  it.each([
    ['ordinal', 'en-GB', ['1st', '2nd', '3rd', '4th']],
    ['ordinal', 'fr-FR', ['1er', '2e', '3e', '4e']],
    ['ordinal', 'es-ES', ['1º', '2º', '3º', '4º']],
    ['ordinalText', 'fr-CH', ['Premier', 'Deuxième', 'Troisième', 'Quatrième']],
    ['ordinalText', 'es-MX', ['Primero', 'Segundo', 'Tercero', 'Cuarto']],
    ['cardinalText', 'en-US', ['One', 'Two', 'Three', 'Four']],
    ['decimalZero', 'en-US', ['01', '02', '03', '04']],
    ['upperLetter', 'en-US', ['A', 'B', 'C', 'D']],
    ['lowerRoman', 'en-US', ['i', 'ii', 'iii', 'iv']],
  ])('are printed in the format %s in %s', async (format, language, printed) => {
    const language1 = `<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="${language}"/></w:rPr></w:rPrDefault></w:docDefaults>`
    const lists = abstractList(0, level(0, format, '%1')) + list(1, 0)
    const body = items([
      [1, 0],
      [1, 0],
      [1, 0],
      [1, 0],
    ])
    expect(await numbers(body, lists, language1)).toEqual(printed.map((number) => `${number} `))
  })

  it('come from a style, one that it is based on, or a style of lists, and can be taken away', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="Par"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Par"/></w:style>
      <w:style w:type="numbering" w:styleId="Law"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
    const lists =
      abstractList(0, `<w:numStyleLink w:val="Law"/>`) +
      abstractList(
        1,
        `<w:styleLink w:val="Law"/>${level(0, 'decimal', 'Article %1')}${level(1, 'decimal', '%1.%2', '<w:pStyle w:val="Par"/>')}`,
      ) +
      list(1, 1) +
      list(2, 0)
    const styled = (style: string, other = '') => para(run('x'), `<w:pStyle w:val="${style}"/>${other}`)
    const none = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    const body = item('x', 2) + styled('Par') + styled('Sub') + styled('Par', none)
    expect(await numbers(body, lists, styles)).toEqual(['Article 1 ', '1.1 ', '1.2 ', ''])
  })

  it('count paragraphs that are printed: no deleted, moved or hidden ones, but empty ones', async () => {
    const lists = abstractList(0, level(0, 'decimal', '%1.')) + list(1, 0)
    const inList = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    const gone = para(
      '<w:del w:id="1"><w:r><w:delText>gone</w:delText></w:r></w:del>',
      `${inList}<w:rPr><w:del w:id="2"/></w:rPr>`,
    )
    const hidden = para(run('secret', '<w:vanish/>'), `${inList}<w:rPr><w:vanish/></w:rPr>`)
    const body = items([[1, 0]]) + gone + hidden + para('', inList) + items([[1, 0]])
    expect(await numbers(body, lists)).toEqual(['1. ', '3. '])
  })

  it('are those of fields that number paragraphs by themselves', async () => {
    const field = '<w:fldSimple w:instr=" AUTONUM "/>'
    const body = para(field + run('x')) + para(field + run('x'))
    expect(await numbers(body, '')).toEqual(['1. ', '2. '])
  })
})
