import { type LookupOptions, lookup } from 'node:dns'
import ipaddr from 'ipaddr.js'
import { Agent } from 'undici'

/** Only what the whole internet can reach; an address written inside another (::ffff:127.0.0.1) is judged by what it is. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast'
}

type Found = (error: NodeJS.ErrnoException | null, addresses: { address: string; family: number }[]) => void

type Resolve = (hostname: string, options: LookupOptions & { all: true }, found: Found) => void

/** The check stands where the name becomes the address that is connected to, so that no second answer can differ. */
export const lookupPublic =
  (resolve: Resolve = lookup) =>
  (hostname: string, options: LookupOptions, found: Found) =>
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return found(error, [])
      const isPublic = addresses.length > 0 && addresses.every(({ address }) => isPublicAddress(address))
      if (isPublic) return found(null, addresses)
      found(Object.assign(new Error(`${hostname} is not a public address`), { code: 'EPRIVATE' }), [])
    })

let agent: Agent | undefined

/** Connects to public addresses only. */
export function publicAgent(): Agent {
  agent ??= new Agent({ connect: { lookup: lookupPublic(), timeout: 5_000 }, keepAliveTimeout: 4_000 })
  return agent
}
