import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eventually, openManagedSite, type Site } from './open-browser.ts'

const token = 'a-token-of-the-tests'
let site: Site
beforeAll(async () => {
  site = await openManagedSite({ 'zoo.txt': '1. The customs of the country.' }, token)
})
afterAll(() => site.close())

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page.locator('#file').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
}
const send = (page: Page) => page.locator('form.upload button').click()

/** Lets a page send only so much, so that one can watch it. */
async function slowDown(page: Page, bytesPerSecond: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: bytesPerSecond,
  })
}

const record = [
  'Name of programme or project\tNational Workshop',
  'Date and end date\t1 April 2019 - 5 April 2019',
  'Beneficiary country or countries\tGhana',
  'Number of participants\t12',
].join('\n')
const report = `**REPORT ON ZEBRAS**\n\n1. The zebras of the park.\n\nANNEX\n\n${record}\n`

it('shows how far it is, then the file as it was read, and publishes it', async () => {
  const page = await site.newPage()
  await page.goto('/documents')
  await page.getByRole('link', { name: 'Add a document' }).click()
  await page.locator('#token').fill(token)
  await choose(page, 'Zebras 2019.txt', report + ' '.repeat(600_000))
  await slowDown(page, 300_000)
  await send(page)
  const bar = page.locator('#upload-progress')
  await eventually(() => bar.isVisible()).toBe(true)
  await eventually(async () => Number(await bar.getAttribute('value'))).toBeGreaterThan(0)
  expect(await page.locator('form.upload button').isDisabled()).toBe(true)

  await page.getByRole('heading', { name: 'Before it is published' }).waitFor()
  expect(await page.evaluate('document.activeElement.id')).toBe('content')
  expect(await page.title()).toContain('Before it is published')
  const passages = page.locator('.segmentation > li')
  expect(await passages.locator('h3').allTextContents()).toEqual(['Paragraph 1 p1', 'Annex entry 1 r1'])
  const dates = passages.nth(1).getByRole('row', { name: /^dates/ })
  expect(await dates.textContent()).toMatch(/read as: 1\s*–\s*5 April 2019/)
  expect(await page.locator('.findings').textContent()).toContain('“Number of participants” is not known')

  // The draft has an address: it can be read in the other language, and loaded again.
  await page.locator('#ui-fr').click()
  await page.waitForURL(/\/drafts\/[0-9a-f]{32}\?ui=fr$/)
  await page.getByRole('heading', { name: 'Avant la publication' }).waitFor()
  await page.locator('#ui-en').click()
  await page.getByRole('heading', { name: 'Before it is published' }).waitFor()

  await page.getByRole('button', { name: 'Publish' }).click()
  await page.waitForURL('**/documents/zebras-2019')
  expect(await page.locator('h1').textContent()).toBe('Report on zebras')
  await page.goto('/search?q=zebras')
  expect(await page.locator('.hit h3 a').first().getAttribute('href')).toBe(
    '/documents/zebras-2019?q=zebras#p1',
  )
  await page.goto('/documents?q=zebras')
  expect(await page.locator('.documents > li').count()).toBe(1)
})

it('says clearly why a file is refused, and takes the next one from the same page', async () => {
  const page = await site.newPage({ locale: 'fr-FR' }, /\b(?:401|422)\b/)
  await page.goto('/upload')
  await page.locator('#token').fill('wrong-token')
  await choose(page, 'a.txt', '1. Un texte.')
  await send(page)
  await eventually(() => page.locator('[role=alert]').textContent()).toContain(
    'Ce n’est pas le jeton de ce serveur',
  )
  await page.locator('#token').fill(token)
  await choose(page, 'cassé.docx', 'PK')
  await send(page)
  await eventually(() => page.locator('[role=alert]').textContent()).toContain('ouvrez-le dans son programme')
  expect(await page.locator('[role=alert]').textContent()).toContain('cassé.docx')
  expect(await page.locator('#token').inputValue()).toBe(token)
  await choose(page, 'gnous.txt', '1. Les gnous du parc.')
  await send(page)
  await page.getByRole('button', { name: 'Abandonner' }).click()
  await page.waitForURL('**/upload')
  await page.goto('/search?q=gnous')
  expect(await page.locator('.hit').count()).toBe(0)
})

it('does not send a file that is too large, and says how large it may be', async () => {
  const page = await site.newPage()
  await page.goto('/upload')
  await page.locator('#token').fill(token)
  await page.evaluate(`{
    const files = new DataTransfer()
    files.items.add(new File([new Uint8Array(51 * 1024 * 1024)], 'large.txt'))
    document.getElementById('file').files = files.files
  }`)
  await send(page)
  await eventually(() => page.locator('#upload-status').textContent()).toContain(
    'larger than 50 MB: split it',
  )
})

it('replaces a document only where that is agreed to', async () => {
  const page = await site.newPage()
  const upload = async (text: string) => {
    await page.goto('/upload')
    await page.locator('#token').fill(token)
    await choose(page, 'lions.txt', text)
    await send(page)
    await page.locator('form.draft').waitFor()
  }
  await upload('1. The first lions.')
  expect(await page.getByRole('checkbox').count()).toBe(0)
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.waitForURL('**/documents/lions')
  await upload('1. The second lions.')
  await page.getByRole('button', { name: 'Publish' }).click()
  expect(await page.locator('[name=replace]:invalid').count()).toBe(1)
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.waitForURL('**/documents/lions')
  expect(await page.locator('.passage-text').allTextContents()).toEqual(['The second lions.'])
})

it('adds and deletes a document without scripts', async () => {
  const page = await site.newPage({ javaScriptEnabled: false })
  await page.goto('/upload')
  await page.locator('#token').fill(token)
  await choose(page, 'rhinos.txt', '1. The rhinos of the park.')
  await send(page)
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.waitForURL('**/documents/rhinos')
  await page.getByRole('link', { name: 'For editors: how this was read' }).click()
  await page.getByRole('link', { name: 'Delete this document' }).click()
  await page.getByRole('link', { name: 'Keep it' }).click()
  await page.waitForURL('**/documents/rhinos')
  await page.getByRole('link', { name: 'For editors: how this was read' }).click()
  await page.getByRole('link', { name: 'Delete this document' }).click()
  await page.locator('#token').fill(token)
  await page.getByRole('button', { name: 'Delete for good' }).click()
  await page.waitForURL('**/documents?deleted=rhinos')
  expect(await page.getByRole('status').filter({ hasText: 'rhinos' }).textContent()).toContain(
    'The document “rhinos” was deleted.',
  )
  await page.goto('/search?q=rhinos')
  expect(await page.locator('.hit').count()).toBe(0)
})

it('reads several files at once, says what came of each, and publishes those that can be', async () => {
  const page = await site.newPage({}, /\b(?:401|422)\b/)
  const named = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  const files = [
    named('okapi.txt', '1. The okapi of the forest.'),
    named('broken.docx', 'PK'),
    named('zoo.txt', '1. Another zoo.'),
  ]
  await page.goto('/upload')
  await page.locator('#token').fill('wrong-token')
  await page.locator('#file').setInputFiles(files)
  await send(page)
  await eventually(() => page.locator('#upload-status').textContent()).toContain('ADMIN_TOKEN')
  await page.locator('#token').fill(token)
  await send(page)
  const listed = page.locator('#uploaded li')
  const publish = page.getByRole('button', { name: 'Publish this one' })
  await publish.waitFor({ timeout: 60_000 })
  expect(await listed.count()).toBe(3)
  expect(await listed.nth(1).textContent()).toMatch(/^broken\.docx: /)
  expect(await listed.nth(2).textContent()).toContain('there already')
  await publish.click()
  // The index follows first.
  await listed.filter({ hasText: 'published' }).waitFor({ timeout: 60_000 })
  expect(await publish.count()).toBe(0)
  await page.getByRole('link', { name: 'okapi.txt' }).click()
  await page.waitForURL('**/documents/okapi')
  expect(await page.locator('.passage-text').allTextContents()).toEqual(['The okapi of the forest.'])
})
