import { describe, expect, it } from 'vitest'
import { readDocument } from '../../fixtures/read-content.ts'

const body =
  'The wardens walked along all hedges of the county. Nobody slept before the feast of the shearers.'
const page = (inner: string, title = 'Welcome to our pages') =>
  `<!doctype html><html><head><title>${title}</title></head><body>${inner}</body></html>`

describe('who gives a document', () => {
  it('is not half of a name that stands over two cells', async () => {
    const { title, organization, council, member } = await readDocument(
      'a.txt',
      `ORGANISATION MONDIALE\n\nDU COMMERCE\tIP/C/W/901/Add.3\n\n4 mai 2021\n(21-4711)\tPage: 1/2\n\nConseil des aspects des droits de propriété intellectuelle qui touchent au commerce\tOriginal: français\n\nLES HAIES ET LEURS GARDIENS:\nTRAVAUX DE 2020\n\nCOMMUNICATION DU TOGO\n\n1. Les gardiens ont marché le long des haies.\n`,
    )
    expect([title, organization, member]).toEqual([
      'Les haies et leurs gardiens: travaux de 2020',
      null,
      'Togo',
    ])
    expect(council).toMatch(/^Conseil des aspects/)
  })

  it('is the body of the United Nations whose name stands below theirs', async () => {
    const { title, organization, symbol, date } = await readDocument(
      'a.txt',
      `United Nations\tTD/B/C.I/HDG/12\n\nUnited Nations Conference\tDistr.: General\n\non Trade and Development\t7 June 2021\n\nHedges and the law of small gardens\n\nNote by the UNCTAD secretariat\n\n1. ${body}\n`,
    )
    expect([title, organization, symbol, date]).toEqual([
      'Hedges and the law of small gardens',
      'United Nations Conference on Trade and Development',
      'TD/B/C.I/HDG/12',
      '2021-06-07',
    ])
  })

  it.each([
    ['The Hedge Office of Kappa (HOK) opened', 'Hedge Office of Kappa (HOK)'],
    ['L’Association des jardins du fleuve a ouvert', 'Association des jardins du fleuve'],
    ['La Oficina de Setos de Altamira informa de que abrió', 'Oficina de Setos de Altamira'],
  ])('is what an item of news begins with: %s', async (opening, name) => {
    const { organization, kind } = await readDocument(
      'a.txt',
      `PRESS RELEASE\n\nTHE HEDGES ARE OPEN AGAIN\n\n${opening} all hedges on Monday.\n\n${body}\n`,
    )
    expect([organization, kind]).toEqual([name, 'news'])
  })

  it('is no organization that a text begins with where nothing else speaks for it', async () => {
    const { organization } = await readDocument(
      'a.txt',
      `The hedges of Kappa\n\nThe World Bank has paid for all hedges since 2012.\n\n${body}\n`,
    )
    expect(organization).toBeNull()
  })

  it('signs a message from its own address', async () => {
    const { organization, title } = await readDocument(
      'a.eml',
      `From: Jane Doe <j.doe@hok.example>\nTo: all@lists.example\nSubject: Re: Fwd: hedges in autumn\nDate: Fri, 24 Sep 2021 16:05:11 +0200\nContent-Type: text/plain; charset="utf-8"\n\nDear colleagues,\n\n${body}\n\nJane Doe\nHedge Office of Kappa (HOK)\n12 Hedge Lane\n\n-----Original Message-----\nCould you tell us more?\n`,
    )
    expect([title, organization]).toEqual(['hedges in autumn', 'Hedge Office of Kappa (HOK)'])
  })

  it('is no Member where a country ends the address above a letter, whose subject stands below the greeting', async () => {
    const { title, member, organization, kind } = await readDocument(
      'a.txt',
      `Hedge Office\n4 Garden Road\nNew Zealand\n\nDear Director,\n\nOffer of two gardeners for the summer\n\n${body}\n\nYours sincerely,\n\nJane Doe\n`,
    )
    expect([title, member, organization, kind]).toEqual([
      'Offer of two gardeners for the summer',
      null,
      'Hedge Office',
      'letter',
    ])
  })

  it('is the mission above a note verbale, which is its title', async () => {
    const { title, member } = await readDocument(
      'a.txt',
      `MISSION PERMANENTE DU TOGO\n\nNo. 12/2021\n\nNOTE VERBALE\n\nLa Mission permanente du Togo présente ses compliments au Secrétariat et demande deux jardiniers.\n`,
    )
    expect([title, member]).toEqual(['Note verbale', 'Togo'])
  })
})

describe('the title of a document', () => {
  it('is not its number in a series, nor who gives it', async () => {
    const { title, organization } = await readDocument(
      'a.txt',
      `OFFICE OF HEDGES AND GARDENS\n\nWorking paper 18/2023\n\nThe law of small hedges, of walls and of what grows on them\n\nPrepared by Jane Doe\n\nSummary\n\n${body}\n`,
    )
    expect([title, organization]).toEqual([
      'The law of small hedges, of walls and of what grows on them',
      'Office of Hedges and Gardens',
    ])
  })

  it('stands above the Member whose document it is, and below a country that says where an office is', async () => {
    const below = await readDocument(
      'a.txt',
      `REPORT ON HEDGES AND THEIR WARDENS\n\nTOGO\n\nAddendum\n\n${body}\n`,
    )
    const above = await readDocument(
      'b.txt',
      `REPUBLIC OF TOGO\n\nOFFICE OF HEDGES\n\nREPORT ON HEDGES AND THEIR WARDENS\n\n${body}\n`,
    )
    expect([below.member, above.member, above.organization]).toEqual(['Togo', null, 'Office of Hedges'])
  })
})

describe('a page', () => {
  it('begins behind its languages and its trail', async () => {
    const { title, date, kind, organization } = await readDocument(
      'a.html',
      page(
        `<ul><li>Français</li><li>Español</li></ul><ol><li>Home</li><li>News</li><li>Hedges open again</li></ol>
<h1>Hedges open again</h1><p>A short year for gardeners</p><p>11 April 2022 News release Lomé</p>
<p>The Hedge Office of Kappa (HOK) opened all hedges on Monday. ${body}</p><p>${body}</p>`,
        'News release - template',
      ),
    )
    expect([title, date, kind, organization]).toEqual([
      'Hedges open again',
      '2022-04-11',
      'news',
      'Hedge Office of Kappa (HOK)',
    ])
  })

  it('is laid out by a table with menus and the trail in one cell', async () => {
    const { title, date } = await readDocument(
      'a.html',
      page(
        `<table><tr><td><a href="#">Accueil</a><br><a href="#">Les haies</a><br><a href="#">Les jardins</a><br><a href="#">Les gardiens</a><br><a href="#">Les promenades</a><br>Vous êtes ici : Accueil / Actualités</td>
<td><b>Les haies sont ouvertes aux promeneurs</b><p>Lomé, le 12 mai 2019</p><p>${body}</p><p>${body}</p><p>${body}</p></td></tr></table>`,
        'Bienvenue sur le site officiel',
      ),
    )
    expect([title, date]).toEqual(['Les haies sont ouvertes aux promeneurs', '2019-05-12'])
  })

  it('is not of the day of its site', async () => {
    const { date } = await readDocument(
      'a.html',
      page(
        `<script type="application/ld+json">{"@type":"WebSite","name":"Hedges","datePublished":"2009-03-01"}</script><h1>Who trims the hedges?</h1><p>By Jane Doe — Tuesday 23 October 2018 — 14 comments</p><p>${body}</p><p>${body}</p>`,
      ),
    )
    expect(date).toBe('2018-10-23')
  })
})

describe('the day of a document', () => {
  it.each([
    ['Hecho en Lomé, el 3 de mayo de 2021, en dos ejemplares.', '2021-05-03'],
    ['Publié le 04/05/2021 par le service des haies', '2021-05-04'],
    ['The feast was held in Lomé on 3 May 2021', null],
  ])('is that of its end: %s', async (end, day) => {
    const { date } = await readDocument('a.txt', `Agreement on hedges\n\n${body}\n\n${end}\n`)
    expect(date).toBe(day)
  })

  it.each([
    ['Policy brief no. 3, Network for Hedges (NFH), Lomé, 30 November 2021', '2021-11-30'],
    ['Versión de 15 de febrero de 2016', '2016-02-15'],
  ])('stands beside other things below its title: %s', async (line, day) => {
    const { date } = await readDocument('a.md', `# What hedges are for\n\n${line}\n\n${body}\n\n${body}\n`)
    expect(date).toBe(day)
  })
})

it('no organization is a headline that names one among its capitals', async () => {
  const organizationOf = async (title: string) =>
    (
      await readDocument(
        'a.md',
        `# ${title}\n\nTwenty clerks were trained in spring. They came from two ports.\n`,
      )
    ).organization
  expect(await organizationOf('Hedge Trade Talks: The Initial Statement of the Leader')).toBeNull()
})
