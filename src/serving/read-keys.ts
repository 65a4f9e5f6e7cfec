import { bearerToken, sameSecret } from '../http/admin-token.ts'

/** The key of an `Authorization` header: a bearer's token, or the password that a browser asks for. */
function givenKey(header: string | undefined): string | null {
  const bearer = bearerToken(header)
  if (bearer !== null) return bearer
  const basic = /^Basic +([A-Za-z0-9+/=]+) *$/i.exec(header ?? '')?.[1]
  if (basic === undefined) return null
  const decoded = Buffer.from(basic, 'base64').toString('utf8')
  return decoded.slice(decoded.indexOf(':') + 1)
}

/** The keys that let somebody read. */
export class ReadKeys {
  private readonly keys: readonly string[]
  constructor(keys: readonly string[]) {
    this.keys = keys
  }

  /** Whether the header of a request lets it pass; every request does where there are no keys. */
  admit(header: string | undefined): boolean {
    if (this.keys.length === 0) return true
    const given = givenKey(header)
    if (given === null) return false
    // All are compared, so that the time tells nothing.
    return this.keys.filter((expected) => sameSecret(given, expected)).length > 0
  }
}
