import type { Block } from '../../ingest/source-file.ts'
import { oneLine } from '../../model/fold.ts'
import { blockText } from '../text/plain-block.ts'
import { boldMarker, headingMark } from '../text/source-marks.ts'
import { isAgendaItem, isCoverDetail, isWhen } from './cover-details.ts'
import { isCoverWord, isFactLine, withoutFacts } from './cover-facts.ts'
import { labelledFact } from './labelled-fact.ts'

/** A text without the marks of bold and of headings. */
export const plainText = (text: string) => text.replace(boldMarker, '').replace(headingMark, '').trim()
export const plainOf = (block: Block) => plainText(blockText(block))

/** The parts of a line of a cover: what tabs, bars or wide gaps set apart. */
export const partsOf = (text: string) => text.split(/\t|\|| {3,}/).map((part) => part.trim())

/** What a text says besides facts, without the blanks and slashes around it. */
const besideFacts = (text: string) => withoutFacts(text).replace(/^[\s/]+|(?<![\s/])[\s/]+$/g, '')

/** Whether a part of a cover's line tells nothing but facts, or is the name of the council. */
export function isFactPart(text: string): boolean {
  const rest = besideFacts(text)
  return (
    text === '' ||
    isWhen(text) ||
    isFactLine(text) ||
    isCoverDetail(text) ||
    isAgendaItem(text) ||
    isCoverWord(rest) ||
    isCoverDetail(rest)
  )
}

/** Whether a block of a cover tells facts: every line, or every cell, is one or the name of the council. */
export const isFactBlock = (block: Block) =>
  block.lines.every(({ text }) => {
    const line = plainText(text)
    return labelledFact(line) !== null || partsOf(line).every(isFactPart) || isFactPart(oneLine(line))
  })

/** Whether the name of the council or its like stands over several lines. */
export const isCoverName = (block: Block) => isCoverWord(besideFacts(oneLine(blockText(block))))
