import { createHash, timingSafeEqual } from 'node:crypto'

const digest = (text: string) => createHash('sha256').update(text).digest()

/** The key of an `Authorization` header: a bearer's token, or the password that a browser asks for. */
function givenKey(header: string): string | null {
  const bearer = /^Bearer +(\S+) *$/i.exec(header)?.[1]
  if (bearer !== undefined) return bearer
  const basic = /^Basic +([A-Za-z0-9+/=]+) *$/i.exec(header)?.[1]
  if (basic === undefined) return null
  const decoded = Buffer.from(basic, 'base64').toString('utf8')
  return decoded.slice(decoded.indexOf(':') + 1)
}

/** The keys that let somebody read. */
export class ReadKeys {
  private readonly digests: Buffer[]
  constructor(keys: readonly string[]) {
    this.digests = keys.map(digest)
  }

  /** Whether the header of a request lets it pass; every request does where there are no keys. */
  admit(header: string | undefined): boolean {
    if (this.digests.length === 0) return true
    const key = givenKey(header ?? '')
    if (key === null) return false
    const given = digest(key)
    // All are compared, so that the time tells nothing.
    return this.digests.filter((expected) => timingSafeEqual(given, expected)).length > 0
  }
}
