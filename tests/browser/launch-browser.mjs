// Finds a Chromium, Chrome or Edge that starts. Plain JavaScript: `ensure-browser.mjs` runs before anything is loaded.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]
const macApplications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]
const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/** No sandbox where there is none for root; nothing fetched from outside; no pictures drawn by a graphics card. */
const launchArguments = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/** Where a browser may be, the most explicit place first; `CHROME_PATH` outweighs all others. */
function candidatePaths() {
  const { CHROME_PATH, PATH = '', HOME = '', LOCALAPPDATA, PROGRAMFILES } = process.env
  const windowsFolders = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA].filter(Boolean)
  const paths = [
    CHROME_PATH,
    ...PATH.split(delimiter).flatMap((folder) => commands.map((command) => join(folder, command))),
    ...['/Applications', join(HOME, 'Applications')].flatMap((folder) =>
      macApplications.map((application) => join(folder, application)),
    ),
    ...windowsFolders.flatMap((folder) => windowsPrograms.map((program) => join(folder, program))),
    chromium.executablePath(),
  ]
  return [...new Set(paths)].filter((path) => path && existsSync(path))
}

/** Starts the first browser that can be started, or gives null with the reasons why none could. */
export async function launchBrowser() {
  const failures = []
  for (const executablePath of candidatePaths()) {
    try {
      const browser = await chromium.launch({ executablePath, args: launchArguments })
      return { browser, executablePath, failures }
    } catch (error) {
      failures.push(`${executablePath}: ${String(error.message).split('\n')[0]}`)
    }
  }
  return { browser: null, executablePath: null, failures }
}
