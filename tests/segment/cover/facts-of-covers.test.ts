import { describe, expect, it } from 'vitest'
import { readDocument } from '../../fixtures/read-content.ts'
import { grid, para, run, wordFile } from '../../fixtures/word-parts.ts'

const body = '1. The wardens walked along all hedges.\n\n2. Nobody slept before the feast.\n'

describe('the cover of a document', () => {
  it('reaches to the last fact before the text, whatever stands between', async () => {
    const { title, date, organization } = await readDocument(
      'a.txt',
      `OFFICE DES HAIES\nBP 12 Bamako\n\nBamako, le 4 février 2020\n\nÀ l'attention du Conseil\nDivision des clôtures\n\nObjet : Réponse au questionnaire sur les haies\n\nMonsieur,\n\nNous répondons ici à vos questions.\n`,
    )
    expect([title, date, organization]).toEqual([
      'Réponse au questionnaire sur les haies',
      '2020-02-04',
      'Office des haies',
    ])
  })

  it('is the head of a mail, too', async () => {
    const { title, date, member } = await readDocument(
      'a.txt',
      `From: Permanent Mission of Paraguay <hedges@example.org>\nTo: Division of Hedges\nSent: Tuesday, 8 March 2022 10:12\nSubject: Request for a workshop on hedges\n\nDear colleagues,\n\nWe would like to hold a workshop in autumn.\n`,
    )
    expect([title, date, member]).toEqual(['Request for a workshop on hedges', '2022-03-08', 'Paraguay'])
  })

  it('may be a table of labels, which is no record', async () => {
    const table = grid(
      [
        ['Cote :', 'IP/C/W/651/Add.8'],
        ['Date :', '21 novembre 2018'],
        ['Membre :', 'Suisse'],
        ['Langue originale :', 'français'],
      ].map((cells) => cells.map((text) => para(run(text)))),
    )
    const texts = ['1. Les haies ont été taillées.', '2. Personne n’a dormi.']
    const title = 'Assistance fournie pour les haies en 2018'
    const document = await readDocument(
      'a.docx',
      await wordFile(table + [title, ...texts].map((text) => para(run(text))).join('')),
    )
    const { symbol, date, member, passages } = document
    expect([document.title, symbol, date, member]).toEqual([
      title,
      'IP/C/W/651/Add.8',
      '2018-11-21',
      'Suisse',
    ])
    expect(passages.map(({ number }) => number)).toEqual(['1', '2'])
  })

  it('has dates behind a place, in figures, or as of a day; symbols of the European Union', async () => {
    const european = await readDocument(
      'a.txt',
      `European Commission\n\nBrussels, 14.6.2017\nSWD(2017) 230 final\n\nCOMMISSION STAFF WORKING DOCUMENT\n\nReport on the protection of hedges in third countries\n\n${body}`,
    )
    expect([european.title, european.symbol, european.date]).toEqual([
      'Report on the protection of hedges in third countries',
      'SWD(2017) 230 final',
      '2017-06-14',
    ])
    const fiscal = await readDocument('a.txt', `HEDGE PROGRAMMES\n\nAs of 31 March 2020\n\n${body}`)
    expect(fiscal.date).toBe('2020-03-31')
  })

  it('ends where records or sections begin', async () => {
    const form = await readDocument(
      'a.html',
      '<main><table><tr><td>Title:</td><td>Workshop on hedges</td></tr><tr><td>Description:</td><td>It taught to cut them.</td></tr><tr><td>Start date:</td><td>May 14, 2018</td></tr><tr><td>Beneficiary countries:</td><td>Peru</td></tr></table></main>',
    )
    expect(form.passages[0]?.record?.programme).toBe('Workshop on hedges')
    // A page that is one activity has its name.
    expect(form.title).toBe('Workshop on hedges')
    const agreement = await readDocument(
      'a.txt',
      'AGREEMENT ON HEDGES\n\nArticle 1\nPurpose\n\nThe Parties cut hedges.\n\nArticle 2\nDuration\n\nIt is concluded for three years.\n',
    )
    expect(agreement.headings.map(({ text }) => text)).toEqual(['Article 1 Purpose', 'Article 2 Duration'])
  })

  it('is not named by its page where no line bears that out', async () => {
    const { title } = await readDocument(
      'a.html',
      '<html><head><title>Hedge projects - Office</title></head><body><ul><li>Hedges<li>Walls</ul><h1>The third hedge is planted</h1><p>It took three years and reached nine villages of the region.</p></body></html>',
    )
    expect(title).toBe('The third hedge is planted')
  })

  it('names Members whole, and who presents compliments', async () => {
    const union = await readDocument(
      'a.txt',
      `Communication from the European Union and its member States\n\nInformation on hedges\n\n${body}`,
    )
    expect(union.member).toBe('European Union and its member States')
    const note = await readDocument(
      'a.txt',
      `NOTE VERBALE\n\nThe Permanent Mission of the Republic of Moldova presents its compliments to the Secretariat and sends its answers.\n\n${body}`,
    )
    expect(note.member).toBe('Republic of Moldova')
  })

  it('names its title between headlines, below those who send it', async () => {
    const lines = ['RÉPUBLIQUE DU BÉNIN', 'Agence nationale des haies', 'DIRECTION DE LA COOPÉRATION']
    const texts = [
      ...lines.map((text) => para(run(text))),
      para('<w:r><w:rPr><w:b/></w:rPr><w:t>Bilan des ateliers tenus dans les départements</w:t></w:r>'),
      ...[
        'Exercice 2020',
        'Cotonou, le 15 janvier 2021',
        'Les haies ont été taillées par les élèves, et personne n’a dormi.',
      ].map((text) => para(run(text))),
    ]
    const { title, date, organization } = await readDocument('a.docx', await wordFile(texts.join('')))
    expect([title, date, organization]).toEqual([
      'Bilan des ateliers tenus dans les départements',
      '2021-01-15',
      'Agence nationale des haies',
    ])
  })

  it('has two sides in a text', async () => {
    const cover =
      'UNITED NATIONS                                      TD\n\n    United Nations                         Distr.\n    Conference                             GENERAL\n    on Hedges                              TD/B/WP/318\n                                           9 July 2018\n                                           Original: ENGLISH\n\nGeneva, 17-21 September 2018\nItem 3 of the provisional agenda\n\n   REVIEW OF THE HEDGES OF THE NURSERIES\n\n'
    const { title, symbol, date, organization } = await readDocument('a.txt', cover + body)
    expect([title, symbol, date, organization]).toEqual([
      'Review of the hedges of the nurseries',
      'TD/B/WP/318',
      '2018-07-09',
      'United Nations',
    ])
  })

  it('says whose note it is and its day in one line', async () => {
    const { date, organization, kind } = await readDocument(
      'a.txt',
      `Support to hedges\n\nInformation note by the Hedge Secretariat, 9 January 2017\n\n${body}`,
    )
    expect([date, organization, kind]).toEqual(['2017-01-09', 'Hedge Secretariat', 'note'])
  })

  it('names the document that it corrects', async () => {
    const { parentSymbol } = await readDocument(
      'a.txt',
      `IP/C/W/655/Add.3/Corr.1\n17 November 2019\n\nSUPPORT TO HEDGES\n\n${body}`,
    )
    expect(parentSymbol).toBe('IP/C/W/655/Add.3')
  })

  it('begins below the links of a site, with its only outermost heading', async () => {
    const page = `<div><h4>See also</h4><ul><li><a href="#">Fees</a></li></ul></div><div><h2>Hedge fair in Mbale</h2><p>Posted 7 August 2019</p><p>The wardens walked along all hedges, and sold what they had cut in spring.</p></div>`
    const { title, date } = await readDocument('a.html', page)
    expect([title, date]).toEqual(['Hedge fair in Mbale', '2019-08-07'])
  })
})
