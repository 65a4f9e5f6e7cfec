import { expect, it } from 'vitest'
import { ClientAddresses } from '../../src/serving/trusted-networks.ts'

it.each<[string, string[], string, string | undefined, string]>([
  ['nobody is trusted', [], '10.0.0.1', '203.0.113.9', '10.0.0.1'],
  ['a proxy is trusted', ['10.0.0.0/8'], '10.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['an IPv6 socket shows an IPv4 proxy', ['loopback'], '::ffff:127.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['a client writes the header itself', ['loopback'], '127.0.0.1', '1.1.1.1, 203.0.113.9', '203.0.113.9'],
  ['two proxies', ['loopback', 'private'], '127.0.0.1', '203.0.113.9, 192.168.1.4', '203.0.113.9'],
  ['another than the proxy asks', ['10.0.0.1'], '198.51.100.7', '203.0.113.9', '198.51.100.7'],
  ['the proxy says nothing', ['loopback'], '127.0.0.1', undefined, '127.0.0.1'],
  ['the proxy says nonsense', ['loopback'], '127.0.0.1', 'unknown', '127.0.0.1'],
])('tells who asks where %s', (_, trusted, peer, forwardedFor, client) => {
  expect(new ClientAddresses(trusted).clientOf(peer, forwardedFor)).toBe(client)
})
