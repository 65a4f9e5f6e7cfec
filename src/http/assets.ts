import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { Hono } from 'hono'
import { type AssetName, assetNames } from '../../views/page-context.ts'
import { takes } from './compressed.ts'
import { NotFoundError } from './problems.ts'

const brotli = promisify(brotliCompress)
const ownFile = (name: string) => fileURLToPath(new URL(`../../views/assets/${name}`, import.meta.url))
const packageFile = (name: string) => fileURLToPath(import.meta.resolve(name))

const styles = [
  'theme',
  'controls',
  'search',
  'facets',
  'hits',
  'record',
  'document',
  'conversation',
  'activities',
  'manage',
]

/**
 * What each asset is put together from, in order, where it is not the file of its name: each file more is a request
 * more before a page is ready.
 */
const files: Partial<Record<AssetName, string[]>> = {
  'style.css': styles.map((name) => ownFile(`${name}.css`)),
  'htmx.js': [packageFile('htmx.org/dist/htmx.min.js'), ownFile('requests.js')],
  'page.js': ['browser', 'shortcuts', 'offline', 'appearance'].map((name) => ownFile(`${name}.js`)),
  'upload.js': ['upload', 'uploads'].map((name) => ownFile(`${name}.js`)),
  'ask.js': ['copy', 'tables', 'ask', 'recent'].map((name) => ownFile(`${name}.js`)),
  'document.js': ['copy', 'selection', 'document'].map((name) => ownFile(`${name}.js`)),
  'search.js': ['suggest', 'search', 'selection'].map((name) => ownFile(`${name}.js`)),
}

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** Comments are for those who write style sheets; spaces at the beginnings of lines are, too. */
const withoutComments = (css: string) =>
  css.replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '').replace(/\n\s+/g, '\n')

interface Asset {
  content: Uint8Array<ArrayBuffer>
  contentType: string
  /** Made when somebody asks for it first. */
  compressed?: Promise<Uint8Array<ArrayBuffer>>
}

function contentOf(name: AssetName): Uint8Array<ArrayBuffer> {
  const content = Buffer.concat((files[name] ?? [ownFile(name)]).map((file) => readFileSync(file)))
  return new Uint8Array(extname(name) === '.css' ? Buffer.from(withoutComments(content.toString())) : content)
}

async function compressedOf(asset: Asset): Promise<Uint8Array<ArrayBuffer>> {
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: asset.content.length }
  asset.compressed ??= brotli(asset.content, { params }).then((content) => new Uint8Array(content))
  return asset.compressed
}

/** Where each of the browser's files is: an address that changes with its content. */
export const assetAddresses = {} as Record<AssetName, string>
const byAddress = new Map<string, Asset>()
for (const name of assetNames) {
  const content = contentOf(name)
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
  const extension = extname(name)
  assetAddresses[name] = `/assets/${name.slice(0, -extension.length)}.${hash}${extension}`
  byAddress.set(assetAddresses[name], { content, contentType: contentTypes[extension] ?? 'text/plain' })
}

/** The browser's files, which may be kept for ever. */
export const assetRoutes = new Hono().get('/assets/:file', async (c) => {
  const asset = byAddress.get(c.req.path)
  if (!asset) throw new NotFoundError(`There is no asset at ${c.req.path}`)
  const headers = {
    'Content-Type': asset.contentType,
    // The address holds the content's hash, so what stands there never changes.
    'Cache-Control': 'public, max-age=31536000, immutable',
  }
  const isPacked = asset.contentType === contentTypes['.png']
  if (isPacked || !takes(c, 'br')) return c.body(asset.content, 200, headers)
  return c.body(await compressedOf(asset), 200, { ...headers, 'Content-Encoding': 'br' })
})
