import {
  attributeOf,
  childrenOf,
  findElement,
  type HtmlElement,
  type HtmlNode,
  isElement,
  textOf,
} from './html-content.ts'
import { collapseSpace } from './inline-text.ts'
import type { StatedFacts } from './source-file.ts'

/** What the `meta` elements of pages call each fact, the most telling first. */
const metaNames: Record<Exclude<keyof StatedFacts, 'news' | 'subtitle'>, string[]> = {
  title: ['og:title', 'citation_title', 'dc.title', 'dcterms.title', 'twitter:title'],
  author: ['author', 'dc.creator', 'dcterms.creator', 'dc.publisher', 'dcterms.publisher', 'citation_author'],
  site: ['og:site_name', 'application-name'],
  date: [
    'article:published_time',
    'datepublished',
    'dc.date.issued',
    'dcterms.issued',
    'dc.date',
    'citation_publication_date',
    'date',
    'pubdate',
  ],
}
/** Only the top of a page is looked at: a head has no more elements. */
const maxElements = 400

/** The elements of the head of a page, in order. */
function headElements(page: HtmlNode): HtmlElement[] {
  const head = findElement(page, ({ tagName }) => tagName === 'head')
  return head ? childrenOf(head).filter(isElement).slice(0, maxElements) : []
}

const wordsOf = (element: HtmlElement) => collapseSpace(textOf(element))

/** Of a page's data for search engines, and no nearer to its end. */
const published = /"datePublished"\s*:\s*"(\d{4}-\d{2}-\d{2})/
const around = new Set(['nav', 'aside', 'footer'])
/** A page that names more days is a calendar, or a list of news. */
const maxDays = 2

/** Whether data for search engines tell of nothing but the site. */
const ofSite = (json: string) => {
  const types = [...json.matchAll(/"@type"\s*:\s*"(\w+)"/g)].map(([, type]) => type)
  return types.length > 0 && types.every((type) => type === 'WebSite' || type === 'Organization')
}

/** The day when a page was published, as its own data or the only dates that it marks up say. */
function dateOnPage(page: HtmlNode): string | undefined {
  let data: string | undefined
  const marked: string[] = []
  const visit = (node: HtmlNode): void => {
    if (!isElement(node) || around.has(node.tagName)) return
    if (node.tagName === 'script') {
      const json = /ld\+json/i.test(attributeOf(node, 'type')) ? wordsOf(node) : ''
      if (!ofSite(json)) data ??= published.exec(json)?.[1]
      return
    }
    const isDate = node.tagName === 'time' || /^datePublished$/i.test(attributeOf(node, 'itemprop'))
    const value = attributeOf(node, 'datetime') || attributeOf(node, 'content')
    if (isDate && /^\d{4}-\d{2}-\d{2}/.test(value)) marked.push(value.slice(0, 10))
    for (const child of childrenOf(node)) visit(child)
  }
  for (const child of childrenOf(page)) visit(child)
  return data ?? (new Set(marked).size <= maxDays ? marked[0] : undefined)
}

/** What the head of a page states: its title, its author and site, when it was published. */
export function statedInHead(page: HtmlNode): StatedFacts {
  const metas = new Map<string, string>()
  let title = ''
  for (const element of headElements(page)) {
    if (element.tagName === 'title') title ||= wordsOf(element)
    if (element.tagName !== 'meta') continue
    const name = (
      attributeOf(element, 'property') ||
      attributeOf(element, 'name') ||
      attributeOf(element, 'itemprop')
    ).toLowerCase()
    const content = collapseSpace(attributeOf(element, 'content'))
    if (name && content && !metas.has(name)) metas.set(name, content)
  }
  const stated: StatedFacts = {}
  for (const [fact, names] of Object.entries(metaNames) as [keyof typeof metaNames, string[]][]) {
    const found = names.map((name) => metas.get(name)).find((value) => value !== undefined)
    if (found !== undefined) stated[fact] = found
  }
  // The title of the window names the site as well; `og:title` mostly doesn't.
  if (title !== '' && stated.title === undefined) stated.title = title
  const date = stated.date ?? dateOnPage(page)
  if (date !== undefined) stated.date = date
  const type = metas.get('og:type') ?? ''
  if (type === 'article' || metas.has('article:published_time'))
    stated.news = metas.has('article:published_time')
  return stated
}
