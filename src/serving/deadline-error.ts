import { PasserelleError } from '../errors.ts'

/** The work of a request took longer than it may, and was ended. */
export class DeadlineError extends PasserelleError {
  constructor() {
    super('a request took too long, and the thread that worked on it was ended')
  }
}
