import { isIP } from 'node:net'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { BusyError } from '../http/problems.ts'

export const minuteSeconds = 60

/** When a client may come again. */
export const secondsUntil = ({ msBeforeNext }: RateLimiterRes) => Math.max(1, Math.ceil(msBeforeNext / 1000))

/** Who is counted as one client: an IPv4 address, or the IPv6 network that a provider gives to one subscriber. */
export function clientKey(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail] = address.split('::')
  const before = head.split(':').filter((group) => group !== '')
  const after = (tail ?? '').split(':').filter((group) => group !== '')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  return [...before, ...Array<string>(zeros).fill('0'), ...after].slice(0, 4).join(':')
}

/** Counts the requests of each client over a minute. */
export class RateLimit {
  private readonly limiter: RateLimiterMemory
  constructor(requestsPerMinute: number) {
    this.limiter = new RateLimiterMemory({ points: requestsPerMinute, duration: minuteSeconds })
  }

  /** @throws BusyError 429 where a client has used up its requests of the minute. */
  async take(client: string): Promise<void> {
    try {
      await this.limiter.consume(client)
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      throw new BusyError(429, secondsUntil(refusal))
    }
  }
}
