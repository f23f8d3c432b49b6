import { expect, test } from 'vitest'
import { isPublicAddress, sameAddress } from '../../../src/wire/fetch/address.ts'

test.each(['93.184.216.34', '8.8.8.8', '2606:4700:4700::1111', '::ffff:8.8.8.8', '64:ff9b::8.8.8.8'])(
  '%s is on the public internet',
  (address) => {
    expect(isPublicAddress(address)).toBe(true)
  },
)

test.each([
  ['loopback', '127.0.0.1'],
  ['loopback, anywhere in its net', '127.99.1.2'],
  ['this network', '0.0.0.0'],
  ['private 10/8', '10.1.2.3'],
  ['private 172.16/12', '172.31.255.255'],
  ['private 192.168/16', '192.168.0.1'],
  ['link-local', '169.254.1.1'],
  ['metadata', '169.254.169.254'],
  ['CGNAT', '100.64.0.1'],
  ['multicast', '224.0.0.1'],
  ['reserved', '240.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['benchmarking', '198.18.0.1'],
  ['documentation', '192.0.2.1'],
  ['loopback v6', '::1'],
  ['unspecified v6', '::'],
  ['unique local', 'fc00::1'],
  ['metadata v6', 'fd00:ec2::254'],
  ['link-local v6', 'fe80::1'],
  ['link-local with a zone', 'fe80::1%eth0'],
  ['site-local', 'fec0::1'],
  ['multicast v6', 'ff02::1'],
  ['mapped loopback', '::ffff:127.0.0.1'],
  ['mapped, in hexadecimal', '::ffff:7f00:1'],
  ['NAT64 of a private address', '64:ff9b::10.0.0.1'],
  ['local NAT64', '64:ff9b:1::1'],
  ['6to4 of a loopback', '2002:7f00:1::'],
  ['Teredo', '2001::1'],
  ['IPv4-compatible', '::127.0.0.1'],
  ['documentation v6', '2001:db8::1'],
  ['outside 2000::/3', '4000::1'],
  ['no address', 'example.org'],
  ['nothing', ''],
])('%s is not: %s', (_, address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test('an address is the same however it is written', () => {
  expect(sameAddress('::1', '0:0:0:0:0:0:0:1')).toBe(true)
  expect(sameAddress('::ffff:10.0.0.1', '10.0.0.1')).toBe(true)
  expect(sameAddress('10.0.0.1', '10.0.0.2')).toBe(false)
})
