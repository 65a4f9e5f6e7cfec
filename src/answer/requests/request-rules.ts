import type { WordClass } from './request-tables.ts'

/** What people ask of a document service besides questions about what its documents say. */
export type RequestKind =
  | 'part'
  | 'section'
  | 'count'
  | 'documents'
  | 'documents-about'
  | 'summary'
  | 'author'
  | 'date'
  | 'symbol'
  | 'title'
  | 'language'
  | 'everything'
  | 'acronym'
  | 'translate'
  | 'rephrase'
  | 'identity'
  | 'abilities'
  | 'languages'
  | 'source'
  | 'doubt'
  | 'trust'
  | 'others'
  | 'hello'
  | 'thanks'
  | 'goodbye'
  | 'insult'
  | 'empty'

/** A request by the classes of its words: a question whose words go beyond these is none. */
export interface RequestRule {
  kind: RequestKind
  /** One class of each list has to occur. */
  needs: WordClass[][]
  /** Classes that have to stand before what is left: "which documents mention …". */
  before?: WordClass[]
  /** What else may stand in it. */
  allows: WordClass[]
  /** Whether a part has to, or may, be named by its number. */
  numbered?: 'has to' | 'may'
  /**
   * Where it is a request only after some turns: "who wrote it?" after one about a document; "which topics are covered?"
   * only where no answer about something else stands before; "who else?" after an answer.
   */
  after?: 'request' | 'answer' | 'no-answer'
  /** Whether one word that no class has may open it. */
  opens?: true
  /** Whether it may say how many points are wanted. */
  counts?: true
  /**
   * What the words left over are: nothing may be left; the name of a document; the heading of a section; or what the
   * request is about, which has to be left then.
   */
  rest: 'nothing' | 'document' | 'heading' | 'subject'
}

const asking: WordClass[] = ['ask', 'show']
const documents: WordClass[] = ['document', 'documents']
const trusting: WordClass[] = [
  'able',
  'you',
  'questions',
  'speak',
  'much',
  'documents',
  'document',
  'doubt',
  'everything',
]
const parts: WordClass[] = ['paragraph', 'record', 'footnote', 'section', 'annex', 'last']

/** In order: the first that takes all words of a question is what it asks for. */
export const requestRules: RequestRule[] = [
  { kind: 'identity', needs: [['you'], ['who', 'machine']], allows: asking, rest: 'nothing' },
  { kind: 'identity', needs: [['service'], ['ask']], allows: ['show'], rest: 'nothing' },
  { kind: 'source', needs: [['source']], allows: [...asking, 'you'], rest: 'nothing' },
  { kind: 'doubt', needs: [['doubt']], allows: [...asking, 'you'], rest: 'nothing' },
  {
    kind: 'trust',
    needs: [['trust'], ['you', 'machine', 'service']],
    allows: [...asking, ...trusting],
    rest: 'nothing',
  },
  { kind: 'others', needs: [['others']], after: 'answer', allows: ['show'], rest: 'nothing' },
  { kind: 'abilities', needs: [['help']], allows: ['courtesy', 'hello'], rest: 'nothing' },
  {
    kind: 'abilities',
    needs: [['able'], ['ask'], ['you', 'questions']],
    allows: ['show', 'questions'],
    rest: 'nothing',
  },
  {
    kind: 'languages',
    needs: [
      ['languages', 'english', 'french', 'spanish', 'otherLanguage'],
      ['you', 'able'],
      ['speak', 'questions', 'languages'],
    ],
    allows: ['ask', 'speak', 'you', 'able', 'questions', 'english', 'french', 'spanish', 'otherLanguage'],
    rest: 'nothing',
  },
  { kind: 'insult', needs: [['insult']], allows: ['you', 'machine', 'much'], rest: 'nothing' },
  { kind: 'hello', needs: [['hello']], allows: ['courtesy'], rest: 'nothing' },
  {
    kind: 'goodbye',
    needs: [['goodbye']],
    allows: ['thanks', 'hello', 'courtesy', 'much', 'praise'],
    rest: 'nothing',
  },
  {
    kind: 'thanks',
    needs: [['thanks', 'praise']],
    allows: ['thanks', 'praise', 'hello', 'courtesy', 'you', 'much'],
    rest: 'nothing',
  },
  { kind: 'empty', needs: [['noise']], allows: ['courtesy'], rest: 'nothing' },
  {
    kind: 'rephrase',
    numbered: 'may',
    needs: [['rephrase']],
    allows: [...asking, ...documents, ...parts, 'summary', 'you', 'able'],
    rest: 'document',
  },
  {
    kind: 'translate',
    numbered: 'may',
    needs: [['translate', 'french', 'english', 'spanish', 'otherLanguage']],
    allows: [...asking, ...documents, ...parts, 'translate', 'you', 'able', 'speak', 'courtesy'],
    rest: 'document',
  },
  {
    kind: 'part',
    needs: [],
    numbered: 'has to',
    allows: [...asking, ...documents, 'annex', 'mentions'],
    rest: 'document',
  },
  {
    kind: 'count',
    needs: [['howMany'], ['paragraph', 'footnote']],
    allows: [...asking, ...documents, 'held'],
    rest: 'document',
  },
  {
    kind: 'documents',
    needs: [['documents'], ['held', 'you', 'show', 'ask', 'everything', 'howMany']],
    allows: [...asking, 'everything', 'held', 'you', 'title', 'able'],
    rest: 'nothing',
  },
  {
    kind: 'documents',
    needs: [documents, ['whole']],
    allows: [...asking, 'held', 'everything', 'you', 'section'],
    rest: 'nothing',
  },
  {
    kind: 'documents-about',
    needs: [['documents'], ['about', 'mentions'], ['ask', 'show', 'everything']],
    before: ['documents'],
    allows: [...asking, 'held', 'you', 'everything'],
    rest: 'subject',
  },
  {
    kind: 'summary',
    needs: [['summary']],
    numbered: 'may',
    allows: [...asking, ...documents, 'about'],
    counts: true,
    rest: 'document',
  },
  {
    kind: 'summary',
    needs: [['outline', 'topics'], documents],
    allows: [...asking, 'outline', 'topics', 'about'],
    rest: 'document',
  },
  { kind: 'summary', needs: [['outline']], allows: asking, rest: 'nothing' },
  {
    kind: 'summary',
    needs: [['topics'], ['ask']],
    after: 'no-answer',
    allows: ['show', 'everything'],
    rest: 'nothing',
  },
  { kind: 'summary', needs: [['about'], documents], allows: asking, rest: 'document' },
  { kind: 'author', needs: [['author']], allows: [...asking, ...documents], rest: 'document' },
  { kind: 'date', needs: [['date'], documents], allows: [...asking, 'dated', 'wrote'], rest: 'document' },
  { kind: 'author', needs: [['issuer'], ['wrote'], documents], allows: asking, rest: 'document' },
  { kind: 'author', needs: [['wrote'], ['ask']], after: 'request', allows: [], rest: 'nothing' },
  { kind: 'date', needs: [['wrote', 'dated'], ['date']], after: 'request', allows: [], rest: 'nothing' },
  {
    kind: 'symbol',
    needs: [['symbol'], [...documents, 'ask']],
    allows: [...asking, ...documents],
    rest: 'document',
  },
  {
    kind: 'language',
    needs: [['languages'], documents, ['ask']],
    allows: ['show', 'wrote'],
    rest: 'document',
  },
  { kind: 'title', needs: [['title'], documents], allows: asking, rest: 'document' },
  {
    kind: 'everything',
    needs: [['everything'], ['about', 'mentions']],
    before: ['everything'],
    allows: [...asking, 'you', ...documents, 'held', 'passages'],
    rest: 'subject',
  },
  {
    kind: 'everything',
    needs: [['passages'], ['mentions']],
    before: ['passages'],
    allows: [...asking, 'you', ...documents, 'held', 'everything', 'about'],
    rest: 'subject',
  },
  // Whatever is to be done with a part: to see it comes first.
  {
    kind: 'part',
    needs: [],
    numbered: 'has to',
    opens: true,
    allows: [...asking, ...documents, 'annex'],
    rest: 'document',
  },
  { kind: 'acronym', needs: [['means', 'acronym']], allows: [...asking, 'acronym'], rest: 'subject' },
  { kind: 'acronym', needs: [['isWhat']], allows: [], rest: 'subject' },
  {
    kind: 'section',
    needs: [['section', 'annex']],
    allows: [...asking, 'document', 'about'],
    rest: 'heading',
  },
]
