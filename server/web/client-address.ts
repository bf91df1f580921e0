import type { IncomingMessage } from 'node:http'
import ipaddr from 'ipaddr.js'
import { clientAddressHeader } from '#lib/agents/origins.ts'

const ownRanges = new Set(['loopback', 'private', 'uniqueLocal', 'linkLocal'])

/**
 * Says from where a request comes, over whatever the client claims: sign-in is limited by it. A proxy on this machine or in the private
 * network is believed about the address it appended last.
 */
export function setClientAddress({ headers, socket }: IncomingMessage) {
  headers[clientAddressHeader] = clientAddress(socket.remoteAddress ?? '', headers['x-forwarded-for'])
}

export function clientAddress(connected: string, forwarded: string | string[] | undefined): string {
  const last = [forwarded].flat().at(-1)?.split(',').at(-1)?.trim()
  const isProxied = last !== undefined && ipaddr.isValid(last) && isOwn(connected)
  return isProxied ? last : connected
}

const isOwn = (address: string) => ipaddr.isValid(address) && ownRanges.has(ipaddr.process(address).range())
