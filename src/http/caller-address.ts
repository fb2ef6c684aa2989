import ipaddr from 'ipaddr.js'
import { LRUCache } from 'lru-cache'

/** Callers come again and again. */
const keysByAddress = new LRUCache<string, string>({ max: 1_000, memoMethod: makeKey })

/**
 * One name for everybody who could be the same caller: an IPv4 address however it is written, and of IPv6 the network
 * (/64), since whoever has one address of it has all. What a proxy wrote that is no address is all one.
 */
export function addressKey(ip: string): string {
  return keysByAddress.memo(ip)
}

function makeKey(ip: string): string {
  // Some proxies write the port too.
  const address = ip.replace(/^\[(.*)\](:\d+)?$|^(\d+(?:\.\d+){3}):\d+$/, '$1$3')
  if (!ipaddr.isValid(address)) return 'none'
  const parsed = ipaddr.process(address)
  return parsed instanceof ipaddr.IPv6 ? parsed.parts.slice(0, 4).join(':') : parsed.toString()
}
