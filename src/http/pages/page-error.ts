import { documentName } from '../../../views/documents/document-name.ts'
import type { ErrorView } from '../../../views/error-message.tsx'
import type { TextKey, Translator } from '../../../views/messages/translator.ts'
import { EngineUnavailableError } from '../../errors.ts'
import type { ListedDocument } from '../../model/source-document.ts'
import { nearestName } from '../nearest-name.ts'
import {
  BusyError,
  DeadlineError,
  type InputFault,
  InvalidRequestError,
  NotFoundError,
  RequestRefusedError,
} from '../problems.ts'

function adviceFor({ path, code }: InputFault): TextKey {
  if (code === 'given_twice') return 'givenTwice'
  if (code === 'unknown_parameter') return 'unknownParameter'
  if (code === 'period') return 'invalidPeriod'
  if (path === 'q') return 'invalidQuery'
  if (path === 'from' || path === 'to') return 'invalidDate'
  if (path === 'country') return 'invalidCountry'
  if (['limit', 'offset', 'page'].includes(path)) return 'invalidNumber'
  return 'invalidChoice'
}

/** What was asked for, among what there is, by whom. */
interface Asked {
  path: string
  documents: readonly ListedDocument[]
  t: Translator
}

/** The document of nearly the name that an address asks for; null where there is none. */
function nearestDocument({ path, documents, t }: Asked): ErrorView['nearest'] {
  const [, id] = /^\/documents\/([^/]+)/.exec(path) ?? []
  const name =
    id &&
    nearestName(
      id,
      documents.map((document) => document.id),
    )
  const document = documents.find((one) => one.id === name)
  return (
    document && {
      address: `/documents/${encodeURIComponent(document.id)}`,
      label: documentName(t, document).text,
    }
  )
}

const documents = { address: '/documents', label: 'readDocuments' } as const

/** An error in words for a reader; what the caller did not cause stays unexplained. */
export function errorView(error: unknown, status: number, asked: Asked): ErrorView {
  if (error instanceof InvalidRequestError) {
    const faults = error.faults.map((fault) => ({ parameter: fault.path, advice: adviceFor(fault) }))
    return { title: 'errorInvalidTitle', message: 'errorInvalid', faults }
  }
  if (error instanceof RequestRefusedError) {
    const back = { address: '/upload', label: 'uploadLink' } as const
    return { title: 'errorRefusedTitle', message: null, faults: [], refusal: error, back }
  }
  if (error instanceof BusyError) {
    const message = error.status === 429 ? 'errorTooMany' : 'errorBusy'
    return { title: 'errorBusyTitle', message, faults: [] }
  }
  if (error instanceof DeadlineError) return { title: 'errorSlowTitle', message: 'errorSlow', faults: [] }
  if (error instanceof NotFoundError) {
    const nearest = nearestDocument(asked)
    const view: ErrorView = {
      title: 'errorNotFoundTitle',
      message: 'errorNotFound',
      faults: [],
      back: documents,
    }
    return nearest ? { ...view, nearest } : view
  }
  if (error instanceof EngineUnavailableError)
    return { title: 'errorEngineTitle', message: 'errorEngine', faults: [] }
  if (status === 404) return { title: 'errorNotFoundTitle', message: 'errorNotFound', faults: [] }
  if (status === 405) return { title: 'errorMethodTitle', message: 'errorMethod', faults: [] }
  return { title: 'errorServerTitle', message: 'errorServer', faults: [] }
}
