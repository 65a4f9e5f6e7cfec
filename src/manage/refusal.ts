import { PasserelleError } from '../errors.ts'

/** Why a document is not taken, shown or removed. */
export type RefusalReason = 'invalid-name' | 'too-large' | 'unreadable' | 'duplicate' | 'unknown' | 'busy'

/** What was asked of the documents is not done; nothing has changed. */
export class RefusedError extends PasserelleError {
  readonly reason: RefusalReason
  constructor(reason: RefusalReason, message: string) {
    super(message)
    this.reason = reason
  }
}
