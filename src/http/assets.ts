import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Hono } from 'hono'
import { type AssetName, assetNames } from '../../views/page-context.ts'
import { NotFoundError } from './problems.ts'

const ownFile = (name: string) => fileURLToPath(new URL(`../../views/assets/${name}`, import.meta.url))
const packageFile = (name: string) => fileURLToPath(import.meta.resolve(name))

const ownStyles = [
  'theme',
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
 * What each asset is put together from, in order. Pico and the theme are one style sheet: Pico alone, even for a
 * moment, would ask for pictures that the content security policy refuses.
 */
const files: Record<AssetName, string[]> = {
  'style.css': [
    packageFile('@picocss/pico/css/pico.min.css'),
    ...ownStyles.map((name) => ownFile(`${name}.css`)),
  ],
  'htmx.js': [packageFile('htmx.org/dist/htmx.min.js')],
  'requests.js': [ownFile('requests.js')],
  'search.js': [ownFile('search.js')],
  'ask.js': [ownFile('ask.js')],
  'upload.js': [ownFile('upload.js')],
  'pictures.js': [ownFile('pictures.js')],
  'logo.svg': [ownFile('logo.svg')],
}

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

interface Asset {
  content: Uint8Array<ArrayBuffer>
  contentType: string
}

/** Reads the browser's files, once, and gives each an address that changes with its content. */
export function openAssets() {
  const addresses = {} as Record<AssetName, string>
  const byAddress = new Map<string, Asset>()
  for (const name of assetNames) {
    const content = new Uint8Array(Buffer.concat(files[name].map((file) => readFileSync(file))))
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
    const extension = extname(name)
    addresses[name] = `/assets/${name.slice(0, -extension.length)}.${hash}${extension}`
    byAddress.set(addresses[name], { content, contentType: contentTypes[extension] ?? 'text/plain' })
  }
  const routes = new Hono().get('/assets/:file', (c) => {
    const asset = byAddress.get(c.req.path)
    if (!asset) throw new NotFoundError(`There is no asset at ${c.req.path}`)
    return c.body(asset.content, 200, {
      'Content-Type': asset.contentType,
      // The address holds the content's hash, so what stands there never changes.
      'Cache-Control': 'public, max-age=31536000, immutable',
    })
  })
  return { addresses, routes }
}
