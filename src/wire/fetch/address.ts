import ipaddr from 'ipaddr.js'

/** NAT64 (RFC 6052): the IPv4 address is in the last 32 bits of 64:ff9b::/96. */
const nat64 = ipaddr.IPv6.parse('64:ff9b::')
const globalUnicast = ipaddr.IPv6.parse('2000::')

/**
 * True for an address on the public internet, by the special-purpose registries (RFC 6890 with its updates). Everything
 * else is refused: private, loopback, link-local (with the clouds' metadata address), CGNAT, multicast, reserved, 6to4,
 * Teredo, unique-local. IPv4 inside IPv6 (mapped, NAT64) is judged by the IPv4 address. Text that is no address is refused.
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.split('%')[0] ?? ''
  if (!ipaddr.isValid(bare)) return false
  const parsed = ipaddr.process(bare)
  if (parsed instanceof ipaddr.IPv4) return parsed.range() === 'unicast'
  if (parsed.match(nat64, 96)) return ipaddr.fromByteArray(parsed.toByteArray().slice(12)).range() === 'unicast'
  return parsed.range() === 'unicast' && parsed.match(globalUnicast, 3)
}

/** True when both texts name the same address, however written. */
export function sameAddress(a: string, b: string): boolean {
  if (!ipaddr.isValid(a) || !ipaddr.isValid(b)) return false
  return ipaddr.process(a).toNormalizedString() === ipaddr.process(b).toNormalizedString()
}
