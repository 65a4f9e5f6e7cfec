/** The part of a pino logger that the HTTP layer uses. */
export interface HttpLogger {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** A path for the log: whoever knows the name of a draft may publish it, or that of a change see what it came to. */
export const loggedPath = (path: string) => path.replace(/(\/(?:drafts|changes)\/).+$/, '$1…')
