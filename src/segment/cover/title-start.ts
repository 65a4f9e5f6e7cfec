import type { Block } from '../../ingest/source-file.ts'
import { anyOf } from '../../model/any-of.ts'
import { nameKey } from '../../model/fold.ts'
import { classifyBlock } from '../text/classify-block.ts'
import { labelsDocument } from '../text/document-words.ts'
import { blockText, isMarkedHeading, isPlain } from '../text/plain-block.ts'
import { structureTable } from '../text/tables.ts'
import { maxTitleBlocks } from './cover-reach.ts'
import { isFactBlock, plainOf } from './fact-block.ts'
import { isSetAsMenu, isSiteNoise, isTrail } from './site-noise.ts'

const isListItem = ({ kind }: Block) => kind === 'list-item'
/** An entry of a menu has no more characters. */
const maxMenuChars = 80
/** What leads elsewhere, above a trail, is a word or two in a line. */
const isEntryLine = ({ text }: { text: string }) =>
  text.length <= maxMenuChars / 2 && text.trim().split(/\s+/).length <= 4 && !/[\d.;:!?]/.test(text)
/** Whether a block may be one of those that sites lead with to other pages, above the document. */
const isOfMenu = (block: Block) =>
  isSiteNoise(plainOf(block)) ||
  isSetAsMenu(plainOf(block)) ||
  (isListItem(block) && blockText(block).length <= maxMenuChars)
/** Whether a line between a menu and a heading says what the document is: "Press release no. 12/2021". */
const announces = (block: Block) =>
  !['row', 'list-item', 'heading', 'note'].includes(block.kind ?? '') &&
  block.lines.length === 1 &&
  !/[.;:]$/.test(plainOf(block)) &&
  (isFactBlock(block) || labelsDocument(plainOf(block).replace(numbered, '')))
const numbered = new RegExp(`[,\\s]+(?:${anyOf(structureTable.numberLabels)}\\s?)?\\d[\\d/-]*$`, 'iu')
/** So many such lines stand there at most. */
const maxAnnouncing = 3
const isNumbered = (block: Block) => classifyBlock(plainOf(block), block.lines).kind === 'numbered'

/**
 * Where a document begins: with the only heading of the outermost level, where such as are deeper stand above it, as a site
 * sets them around its pages, and no text of its own; where the page's title is that heading; or behind menus, with that
 * heading or the trail that leads to it.
 * @param stated what the file states the title to be
 */
export function titleStart(blocks: Block[], stated: readonly string[] = []): number {
  const levels = blocks.map((block) => (isMarkedHeading(block) ? block.level : undefined))
  const trail = blocks.slice(0, maxTitleBlocks).findLastIndex((block) => isTrail(plainOf(block)))
  const isEntry = (block: Block) => isOfMenu(block) || (isPlain(block) && block.lines.every(isEntryLine))
  if (trail > 0 && blocks.slice(0, trail).every(isEntry)) return trail
  const heading = blocks.findIndex(isMarkedHeading)
  const menuEnd = blocks.findIndex((block) => !isOfMenu(block))
  const between = blocks.slice(menuEnd, heading)
  if (menuEnd > 0 && between.length > 0 && between.length <= maxAnnouncing && between.every(announces))
    return menuEnd
  const outermost = Math.min(...levels.map((level) => level ?? Number.POSITIVE_INFINITY))
  const at = levels.indexOf(outermost)
  const isAlone = at === levels.lastIndexOf(outermost) && at < maxTitleBlocks
  const isText = (block: Block) =>
    !isListItem(block) && ((isFactBlock(block) && !isSiteNoise(plainOf(block))) || isNumbered(block))
  if (at < 0 || !isAlone || blocks.slice(0, at).some(isText)) return 0
  const key = nameKey(blockText(blocks[at] as Block))
  const isStated = stated.some((title) => nameKey(title) === key)
  const above = levels.slice(0, at)
  return isStated || above.some((level) => level !== undefined) || blocks.slice(0, at).every(isOfMenu)
    ? at
    : 0
}
