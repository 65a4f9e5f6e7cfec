import type { ContentLanguage } from '../../model/language.ts'
import type { Frame } from '../conversation/frame.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { RecordSelection } from '../knowledge/select-records.ts'

/** A question about activities with those that it picks: what every kind of answer about them starts from. */
export interface ActivityQuestion {
  frame: Frame
  selection: RecordSelection
  knowledge: Knowledge
  language: ContentLanguage
}
