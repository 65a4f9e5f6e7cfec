import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { snapshot } from '../fixtures/folders.ts'
import { makeDocx, paragraph } from '../fixtures/make-docx.ts'
import { makePdf } from '../fixtures/make-pdf.ts'
import { packArchive } from '../fixtures/pack-archive.ts'
import { patient, serveDocuments } from './serve-documents.ts'

const token = 'a-token-of-the-tests'
let site: Awaited<ReturnType<typeof serveDocuments>>
beforeAll(async () => {
  site = await serveDocuments({ 'zoo.txt': 'The customs of the country.' }, { ADMIN_TOKEN: token })
})
afterAll(() => site.program.child.kill('SIGKILL'))

type Content = string | Uint8Array<ArrayBuffer>

/** What the page says when a file is sent from it, without its tags. */
async function upload(name: string, content: Content, ui = 'fr') {
  const form = new FormData()
  form.append('token', token)
  form.append('file', new File([content], name))
  const response = await fetch(`${site.url}/upload?ui=${ui}`, { method: 'POST', body: form })
  const html = await response.text()
  const [, alert = ''] = /role="alert">(.*?)<\/div>/s.exec(html) ?? []
  return { status: response.status, html, alert: alert.replace(/<[^>]+>/g, '').replace(/\u00a0/g, ' ') }
}

const copy = (bytes: Uint8Array) => new Uint8Array(bytes)

/** An archive whose directory says that its entry is deflated and small. */
function bomb(): Uint8Array<ArrayBuffer> {
  const packed = deflateRawSync(Buffer.alloc(60_000_000))
  const archive = packArchive(new Map([['word/document.xml', packed]]))
  const places = [archive.indexOf('PK\u0003\u0004') + 8, archive.indexOf('PK\u0001\u0002') + 10]
  for (const at of places) archive.writeUInt16LE(8, at)
  return copy(archive)
}

/** A Word file whose text is the given XML. */
const wordOf = (xml: string) => copy(packArchive(new Map([['word/document.xml', Buffer.from(xml)]])))

const encrypted = () => {
  const archive = packArchive(new Map([['word/document.xml', Buffer.from('<a/>')]]))
  archive.writeUInt16LE(1, archive.indexOf('PK\u0001\u0002') + 8)
  return copy(archive)
}

const locked = () => makePdf((pdf) => pdf.text('secret'), { userPassword: 'x', ownerPassword: 'y' })
const manyPages = () =>
  makePdf((pdf) => {
    for (let page = 0; page < 3000; page++) pdf.addPage()
  })
const deep = (levels: number) => `${'<div>'.repeat(levels)}text`

const cases: [string, () => Content | Promise<Uint8Array>, string][] = [
  ['bombe.docx', bomb, '« word/document.xml », qu’il contient, se décompresse en plus de'],
  ['secret.docx', encrypted, 'il est chiffré ; enregistrez-le sans mot de passe'],
  ['secret.pdf', locked, 'il est chiffré ; enregistrez-le sans mot de passe'],
  ['long.pdf', manyPages, 'il a 3 001 pages ; partagez-le'],
  ['creux.html', () => deep(600), 'imbriqués sur plus de 500 niveaux ; enregistrez-le comme texte'],
  ['coupé.docx', async () => (await makeDocx([paragraph('x')])).subarray(0, 900), 'il est abîmé'],
  [
    'entités.docx',
    () => wordOf('<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w>&x;</w>'),
    'pas pu',
  ],
  ['cassé.pdf', () => '%PDF-1.4 nothing', 'imprimez-le à nouveau en PDF'],
  ['vide.txt', () => ' \n \n', 'il ne contient aucun texte ; vérifiez que c’est le bon fichier'],
  ['nul.txt', () => 'a\0b', 'il contient des caractères nuls'],
  ['image.png', () => 'x', 'c’est une image ; faites reconnaître son texte (OCR)'],
  ['vieux.xls', () => 'x', 'les tableaux de ce format ne sont pas lus ; enregistrez-le en .xlsx'],
]

describe('a file that can’t be taken', () => {
  it.each(cases)(
    'is refused on the page with its name, the reason and the remedy: %s',
    async (name, make, reason) => {
      const content = await make()
      const { status, alert } = await upload(name, typeof content === 'string' ? content : copy(content))
      expect(status).toBe(422)
      // Word writes a narrow space between thousands.
      expect(alert.replace(/\u202f/g, ' ')).toContain(`${name} : `)
      expect(alert.replace(/\u202f/g, ' ')).toContain(reason)
      expect(alert).not.toMatch(/\bit (?:is|has|holds)\b|root:/)
    },
  )

  it.each(['../../x.txt', '/etc/x.txt', '..\\x.txt', '.x.txt'])(
    'is refused for a name that is a path: %s',
    async (name) => {
      const { status, alert } = await upload(name, 'Text.')
      expect([status, alert]).toEqual([
        422,
        expect.stringContaining(`« ${name} » n’est pas un nom de fichier`),
      ])
    },
  )

  it('is refused before it is read when it is too large, on the page and over the API', async () => {
    const large = new Uint8Array(51 * 1024 * 1024)
    const page = await upload('large.txt', large)
    expect(page.status).toBe(413)
    expect(page.alert).toContain('Le fichier dépasse 50 Mo : partagez-le')
    const form = new FormData()
    form.append('file', new File([large], 'large.txt'))
    const headers = { Authorization: `Bearer ${token}`, ...patient }
    const response = await fetch(`${site.url}/api/documents`, { method: 'POST', body: form, headers })
    expect([response.status, await response.json()]).toMatchObject([413, { code: 'body-too-large' }])
  })

  it('says the same in English, and as a code over the API', async () => {
    expect((await upload('a.docx', 'PK', 'en')).alert).toContain(
      'a.docx: it is broken or no archive; open it',
    )
    const form = new FormData()
    form.append('file', new File(['PK'], 'a.docx'))
    const headers = { Authorization: `Bearer ${token}`, ...patient }
    const response = await fetch(`${site.url}/api/documents`, { method: 'POST', body: form, headers })
    expect(await response.json()).toMatchObject({ status: 422, code: 'broken-archive' })
  })
})

it('shows scripts of a file as text at most, and runs nothing of it', async () => {
  const page = `<h1 onclick="alert(1)">Title</h1><script>alert(2)</script>
    <p>1. Text <img src=x onerror="alert(3)"><a href="javascript:alert(4)">link</a> &lt;script&gt;.</p>`
  const { status, html } = await upload('page.html', page)
  expect(status).toBe(200)
  expect(html).toContain('Text link &lt;script&gt;.')
  expect(html).not.toMatch(/alert\(|javascript:|onerror/)
})

it('disarms formulas of a published file, links to no script, and escapes names', async () => {
  const record = [
    'Name of programme or project\t=HYPERLINK("http://example.org","x")',
    'Date and end date\t1 April 2019 - 5 April 2019',
    'Beneficiary country or countries\tGhana',
    'Website for further information\tjavascript:alert(1)',
  ].join('\n')
  const form = new FormData()
  form.append('file', new File([`**REPORT**\n\n1. The year.\n\nANNEX\n\n${record}`], '<img src=x>.txt'))
  const headers = { Authorization: `Bearer ${token}`, ...patient }
  const response = await fetch(`${site.url}/api/documents`, { method: 'POST', body: form, headers })
  expect(await response.json()).toMatchObject({
    document: { id: 'img-src-x', file: 'uploads/img-src-x.txt' },
  })
  const csv = await (await fetch(`${site.url}/api/records?format=csv`)).text()
  expect(csv).toContain(`"'=HYPERLINK(`)
  const html = await (await fetch(`${site.url}/documents/img-src-x`)).text()
  expect(html).not.toMatch(/href="javascript:/i)
})

it('left nothing behind but what was published, and nothing outside of its folder', async () => {
  const files = Object.keys(await snapshot(site.dataDir)).map((file) => file.replace(/[0-9a-f]{32}/, 'DRAFT'))
  // One preview was looked at and not published.
  expect(files.sort()).toEqual(['/.drafts/DRAFT/page.html', '/uploads/img-src-x.txt', '/zoo.txt'])
  expect((await readdir(join(site.dataDir, '..'))).filter((name) => /^x\.txt$|^evil/.test(name))).toEqual([])
})
