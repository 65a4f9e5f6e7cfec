import { BlockList, isIP } from 'node:net'

/** Names for networks that proxies usually stand in. */
const named: Record<string, string[]> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  private: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7', 'fe80::/10'],
}

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** An IPv4 address that an IPv6 socket shows as `::ffff:10.0.0.1`, as itself. */
export const plainAddress = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '')

/** Addresses (`10.0.0.1`), networks (`10.0.0.0/8`) and names of networks as a list to check by; null for others. */
export function parseNetworks(texts: readonly string[]): BlockList | null {
  const networks = new BlockList()
  for (const text of texts.flatMap((one) => named[one] ?? [one])) {
    const [address = '', bits, ...rest] = text.split('/')
    const longest = isIP(address) === 6 ? 128 : 32
    const prefix = bits === undefined ? longest : /^\d{1,3}$/.test(bits) ? Number(bits) : Number.NaN
    if (isIP(address) === 0 || rest.length > 0 || !(prefix <= longest)) return null
    networks.addSubnet(address, prefix, familyOf(address))
  }
  return networks
}

/** Tells who asks, and how: behind a proxy that is trusted, by its word. */
export class ClientAddresses {
  private readonly trusted: BlockList
  constructor(trustedProxies: readonly string[]) {
    this.trusted = parseNetworks(trustedProxies) ?? new BlockList()
  }

  isTrusted(address: string): boolean {
    return isIP(address) !== 0 && this.trusted.check(address, familyOf(address))
  }

  /** The client's address: of `X-Forwarded-For` the last that no trusted proxy has. */
  clientOf(peer: string, forwardedFor: string | undefined): string {
    let client = plainAddress(peer)
    const forwarded = (forwardedFor ?? '').split(',').map((one) => plainAddress(one.trim()))
    while (this.isTrusted(client)) {
      const before = forwarded.pop()
      if (before === undefined || isIP(before) === 0) break
      client = before
    }
    return client
  }
}
