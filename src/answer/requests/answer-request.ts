import type { ContentLanguage } from '../../model/language.ts'
import { answerSmallTalk } from '../conversation/small-talk.ts'
import type { Draft } from '../wording/answer-draft.ts'
import { countParts } from './count-parts.ts'
import { expandAcronym } from './expand-acronym.ts'
import { findDocumentsAbout, findEverything } from './find-everything.ts'
import { documentsMeant } from './name-documents.ts'
import { quotePassages } from './quote-passages.ts'
import { type Request, readRequests } from './read-request.ts'
import type { RequestContext } from './request-context.ts'
import { showPart } from './show-part.ts'
import { showSection } from './show-section.ts'
import { summariseDocument } from './summarise-document.ts'
import { tellDocumentFact } from './tell-document-fact.ts'
import { listDocuments } from './tell-documents.ts'
import { tellRephrased, tellTranslation } from './tell-limits.ts'
import { tellSource } from './tell-source.ts'

/** A request's answer, in the language that the request was made in. */
export interface RequestAnswer {
  draft: Draft
  language: ContentLanguage
}

/** Whether the turn before is one that such a request may follow. */
function follows({ after }: Request, { lastTurn }: RequestContext): boolean {
  const requested = lastTurn?.draft.intent.startsWith('request-') ?? false
  const answered = (lastTurn?.draft.quotes.length ?? 0) > 0
  if (after === 'request') return requested
  if (after === 'answer') return answered
  return after === undefined || requested || !answered
}

async function answer(request: Request, context: RequestContext): Promise<Draft | null> {
  const { kind, language } = request
  const { knowledge } = context
  if (!follows(request, context)) return null
  switch (kind) {
    case 'part':
      return showPart(request, context)
    case 'section':
      return showSection(request, context)
    case 'documents': {
      const documents = documentsMeant({ ...request, rest: '' }, { ...context, documentId: null }) ?? []
      return listDocuments(documents, 'found', knowledge, language)
    }
    case 'count':
      return countParts(request, context)
    case 'documents-about':
      return findDocumentsAbout(request, context)
    case 'everything':
      return findEverything(request, context)
    case 'summary':
      if (request.parts.length > 0) return tellRephrased(request, context)
      return summariseDocument(request, context)
    case 'author':
    case 'date':
    case 'symbol':
    case 'title':
    case 'language':
      return tellDocumentFact(kind, request, context)
    case 'acronym':
      return expandAcronym(request, context)
    case 'translate':
      return tellTranslation(request, context)
    case 'rephrase':
      if (request.parts.length === 0 && request.ofDocument) return summariseDocument(request, context)
      return tellRephrased(request, context)
    case 'source':
    case 'doubt':
      return tellSource(kind === 'doubt', language, context)
    case 'trust':
      return { ...answerSmallTalk('trust', knowledge, language), intent: 'request-trust' }
    case 'others':
      return { ...answerSmallTalk('nothing-more', knowledge, language), intent: 'request-others' }
    default:
      return answerSmallTalk(kind === 'abilities' ? 'help' : kind, knowledge, language)
  }
}

/**
 * Answers what is asked of the service rather than of what the documents say: to show a part by its number, to list or
 * outline documents, everything on a subject, what an acronym stands for, who issued a document and when, what the
 * product is. Null where the question is none of these.
 */
export async function answerRequest(
  question: string,
  context: RequestContext,
): Promise<RequestAnswer | null> {
  const { picked, lastTurn, knowledge, language } = context
  // A record is told as the answers before told records; what was shown whole, and text, is shown whole.
  if (picked && (lastTurn?.draft.intent.startsWith('request-') || !picked.passage.record))
    return { draft: quotePassages([picked], 'request-part', knowledge, language), language }
  for (const request of readRequests(question, context.language)) {
    const draft = await answer(request, context)
    if (draft) return { draft, language: request.language }
  }
  return null
}
