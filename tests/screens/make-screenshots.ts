import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../browser/launch-browser.mjs'
import { pagesToShow, type ShownPage } from './pages-to-show.ts'
import { takePreviewPicture } from './preview-picture.ts'

const usage = `npm run screenshots [-- --all FOLDER]
Looks at every page and state in a browser, at 320, 390 and 1440 px, light and dark: writes the pictures of docs/screens
and the one that previews of links show, or with --all every one to FOLDER, and fails where a page has another status than it should, is wider than its window, or
makes the browser complain.`

const root = fileURLToPath(new URL('../../', import.meta.url))
const windows = [1440, 390, 320].flatMap((width) =>
  (['light', 'dark'] as const).map((theme) => ({ width, theme, name: `${width}-${theme}` as const })),
)

/** Serves the shipped document with those of the judged sets. */
async function serveDocuments(folder: string) {
  await mkdir(join(folder, 'data'))
  for (const source of [
    'data/omd-2019.txt',
    ...['corpus', 'reports', 'annexes'].map((set) => `tests/evaluation/${set}`),
  ])
    await cp(join(root, source), join(folder, 'data', source.split('/').at(-1) ?? ''), { recursive: true })
  const server = spawn('node', [join(root, 'src/cli/passerelle.mjs'), 'serve', '--build'], {
    env: {
      ...process.env,
      PORT: '0',
      DATA_DIR: join(folder, 'data'),
      INDEX_DIR: join(folder, 'index'),
      ADMIN_TOKEN: 'token-of-screenshots',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = ''
  for await (const chunk of server.stdout) {
    told += chunk
    const [, url] = /Passerelle serves (\S+)/.exec(told) ?? []
    if (url) return { url, server }
  }
  throw new Error(`The server did not start:\n${told}`)
}

/** What is wrong with a page in a window, and its picture. */
async function look(
  browser: Browser,
  url: string,
  page: ShownPage,
  window: (typeof windows)[number],
  file: string | null,
) {
  const context = await browser.newContext({
    viewport: { width: window.width, height: window.width > 1000 ? 900 : 800 },
    colorScheme: window.theme,
    locale: 'en-GB',
  })
  const tab = await context.newPage()
  const faults: string[] = []
  tab.on('console', (message) => {
    // A page that is not there is complained of by every browser.
    if (message.type() === 'error' && !page.status) faults.push(message.text())
  })
  const response = await tab.goto(url + encodeURI(page.path))
  if (response?.status() !== (page.status ?? 200)) faults.push(`status ${response?.status()}`)
  const wider = await tab.evaluate('document.documentElement.scrollWidth - innerWidth')
  if (Number(wider) > 0) faults.push(`${wider} px wider than its window`)
  if (file !== null) await tab.screenshot({ path: file })
  await context.close()
  return faults
}

const { values } = parseArgs({ options: { all: { type: 'string' }, help: { type: 'boolean' } } })
if (values.help) {
  console.log(usage)
  process.exit(0)
}
const out = values.all ?? join(root, 'docs', 'screens')
await mkdir(out, { recursive: true })
const folder = await mkdtemp(join(tmpdir(), 'passerelle-screens-'))
const { url, server } = await serveDocuments(folder)
const { browser, failures } = await launchBrowser()
if (!browser) throw new Error(`No browser: run npm run ensure-browser\n${failures.join('\n')}`)
let faulty = 0
for (const page of pagesToShow) {
  for (const window of windows) {
    const isWanted = values.all !== undefined || page.kept?.includes(window.name)
    const faults = await look(
      browser,
      url,
      page,
      window,
      isWanted ? join(out, `${page.name}-${window.name}.png`) : null,
    )
    for (const fault of faults) console.error(`${page.name} ${window.name}: ${fault}`)
    faulty += faults.length
  }
}
if (values.all === undefined)
  await takePreviewPicture(browser, url, join(root, 'views', 'assets', 'preview.png'))
await browser.close()
server.kill()
await once(server, 'exit')
await rm(folder, { recursive: true })
console.log(`${pagesToShow.length} pages in ${windows.length} windows: ${faulty} faults; pictures in ${out}`)
process.exit(faulty > 0 ? 1 : 0)
