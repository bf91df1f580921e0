import { createHmac } from 'node:crypto'
import type { Faults } from '../faults/faults.ts'
import { planned } from '../faults/plan.ts'
import { fieldsOf } from '../rules/message-keys.ts'
import type { WireAttachment } from './world.ts'

type Surroundings = { baseUrl: string; clock: { now(): number }; faults: Faults }

const ownPath = /^https?:\/\/[^/]+(\/_files\/([\w-]{22})\/[^?]*)/

/**
 * Attachments as an app gets them: the address of a file carries its end (`oe`, hexadecimal seconds) and a signature of it, as
 * Meta's addresses do. The bare address is the simulator's own and has no end: its phone shows old pictures too.
 */
export function withLinks(surroundings: Surroundings, attachments: WireAttachment[]): WireAttachment[] {
  return attachments.map((attachment) => {
    const url = fieldsOf(attachment.payload)?.url
    const link = typeof url === 'string' ? linkTo(surroundings, url) : null
    return link ? { ...attachment, payload: { ...fieldsOf(attachment.payload), url: link } } : attachment
  })
}

function linkTo({ baseUrl, clock, faults }: Surroundings, url: string): string | null {
  const [, path, id] = ownPath.exec(url) ?? []
  if (!path || !id) return null
  const isDead = planned(faults.plan, 'expiredLink', id) !== null
  const endsAt = Math.floor(clock.now() / 1000) + (isDead ? -1 : faults.attachmentLinkSeconds)
  const oe = endsAt.toString(16).toUpperCase()
  return `${baseUrl}${path}?oh=${signatureOf(path, oe)}&oe=${oe}`
}

/** Whether an address that carries an end may still be opened. */
export function isLinkGood({ clock }: { clock: { now(): number } }, { pathname, searchParams }: URL): boolean {
  const [oe, oh] = [searchParams.get('oe'), searchParams.get('oh')]
  if (oe === null && oh === null) return true
  return oh === signatureOf(pathname, oe ?? '') && clock.now() < Number.parseInt(oe ?? '0', 16) * 1000
}

/** No secret: it only has to break when somebody changes the end. */
function signatureOf(path: string, oe: string): string {
  return createHmac('sha256', 'messenger-simulator').update(`${path}:${oe}`).digest('hex').slice(0, 32)
}
