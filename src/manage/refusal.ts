import { PasserelleError } from '../errors.ts'
import type { Remark } from '../model/remark.ts'

/** What kind of refusal it is: whose fault, and whether it may go away. */
export type RefusalReason = 'invalid-name' | 'too-large' | 'unreadable' | 'duplicate' | 'unknown' | 'busy'

/** What was asked of the documents is not done; nothing has changed. */
export class RefusedError extends PasserelleError {
  readonly reason: RefusalReason
  readonly remark: Remark
  /** The name of the file that it is about, as whoever sent it knows it; null where it is about none. */
  readonly file: string | null
  constructor(reason: RefusalReason, remark: Remark, file: string | null = null) {
    super(file === null ? remark.message : `${file}: ${remark.message}`)
    this.reason = reason
    this.remark = remark
    this.file = file
  }
}
