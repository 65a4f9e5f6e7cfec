// Makes sure that the browser tests have a browser: one that is installed, else Debian's, else Playwright's.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { launchBrowser } from './launch-browser.mjs'

function run(command, args) {
  console.log(`> ${command} ${args.join(' ')}`)
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0
}

/** Whether this is Debian or Ubuntu, used by root: only then may packages be installed. */
function mayUseApt() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false
  return /^ID(?:_LIKE)?=.*\b(?:debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'))
}

/** Debian packages a browser as `chromium`; Ubuntu's package of a similar name only asks for a snap. */
function hasDebianPackage() {
  const shown = spawnSync('apt-cache', ['policy', 'chromium'], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  })
  return /Candidate: (?!\(none\))/.test(shown.stdout ?? '')
}

function installFromDebian() {
  console.log('No browser was found: installing the chromium package.')
  if (!run('apt-get', ['update', '-q']) || !hasDebianPackage()) return
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'])
}

function installFromPlaywright(withSystemLibraries) {
  console.log("No browser was found: downloading Playwright's Chromium.")
  const manifest = createRequire(import.meta.url).resolve('playwright-core/package.json')
  const cli = join(dirname(manifest), 'cli.js')
  run(process.execPath, [cli, 'install', ...(withSystemLibraries ? ['--with-deps'] : []), 'chromium'])
}

/** The path of a browser that starts, or null; what could not be started is said. */
async function tryBrowsers() {
  const { browser, executablePath, failures } = await launchBrowser()
  for (const failure of failures) console.error(`Could not start ${failure}`)
  await browser?.close()
  return executablePath
}

let path = await tryBrowsers()
if (path === null && mayUseApt()) {
  installFromDebian()
  path = await tryBrowsers()
}
if (path === null) {
  installFromPlaywright(mayUseApt())
  path = await tryBrowsers()
}
if (path === null) {
  console.error('The browser tests need Chromium, Chrome or Edge, and none could be found or installed.')
  console.error('Install one, or set CHROME_PATH to the program of one.')
  process.exit(1)
}
console.log(`Browser for the tests: ${path}`)
