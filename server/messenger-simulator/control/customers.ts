import { z } from 'zod'
import { react, readThread } from '../actors/customer.ts'
import { pictureUrlOf } from '../graph/nodes.ts'
import type { Platform } from '../platform.ts'
import { findPage } from '../state/threads.ts'
import { type Customer, createThread } from '../state/world.ts'
import { ControlError, type ControlRoute, parseInput, threadOfCall } from './route.ts'

const newCustomer = z.strictObject({
  name: z.string().min(1),
  locale: z.string().default('en_US'),
  pageId: z.string().optional(),
  psid: z.string().regex(/^\d+$/).optional(),
  pictureUrl: z.url().nullish(),
  profile: z.enum(['full', 'empty', 'phone-account', 'no-permission']).default('full'),
  /** Known by this from a checkbox plugin; a send may address it instead of the PSID. */
  userRef: z.string().nullish(),
  /** Whether the person has a role on the apps, which matters while an app is in development. */
  hasAppRole: z.boolean().default(false),
  autoRead: z.boolean().default(false),
})

const flag = { on: z.strictObject({ on: z.boolean() }), blocked: z.strictObject({ blocked: z.boolean() }) }

const reaction = z.strictObject({
  mid: z.string(),
  emoji: z.string().default('❤'),
  reaction: z.string().default('love'),
  action: z.enum(['react', 'unreact']).default('react'),
})

export const customerRoutes: ControlRoute[] = [
  {
    method: 'GET',
    path: '/customers',
    answer: ({ platform, query }) => {
      const pageId = query.get('pageId')
      const all = Object.values(platform.world.customers)
      const isWanted = (customer: Customer) => pageId === null || customer.pageId === pageId
      // A state file may remember customers of a Page that the setup no longer has.
      const found = all.filter((customer) => isWanted(customer) && findPage(platform.world, customer.pageId))
      return found.map((customer) => presentCustomer(customer, platform.baseUrl))
    },
  },
  {
    method: 'POST',
    path: '/customers',
    answer: ({ platform, body }) => createCustomer(platform, parseInput(newCustomer, body)),
  },
  {
    method: 'POST',
    path: '/customers/:psid/read',
    answer: (call) => {
      readThread(call.platform, threadOfCall(call))
      return { success: true }
    },
  },
  {
    method: 'POST',
    path: '/customers/:psid/typing',
    // No webhook tells a Page that a customer is typing; the call exists so that a phone may show its own.
    answer: (call) => {
      parseInput(flag.on, call.body)
      threadOfCall(call)
      return { success: true }
    },
  },
  {
    method: 'POST',
    path: '/customers/:psid/block',
    answer: (call) => {
      const { psid } = threadOfCall(call)
      const { blocked } = parseInput(flag.blocked, call.body)
      const customer = call.platform.world.customers[psid]
      if (customer) customer.isBlocking = blocked
      call.platform.changed(psid)
      call.platform.feed.publish('customer', { psid })
      return { success: true }
    },
  },
  {
    method: 'POST',
    path: '/customers/:psid/reactions',
    answer: (call) => {
      const refusal = react(call.platform, threadOfCall(call), parseInput(reaction, call.body))
      if (refusal !== null) throw new ControlError(409, refusal)
      return { success: true }
    },
  },
]

function createCustomer(platform: Platform, input: z.output<typeof newCustomer>) {
  const { world } = platform
  const pageId = input.pageId ?? world.setup.pages[0]?.id ?? ''
  if (!findPage(world, pageId)) throw new ControlError(400, `There is no Page ${pageId} in the setup.`)
  const psid = input.psid ?? platform.ids.psid()
  if (world.customers[psid]) throw new ControlError(409, `The PSID ${psid} is taken by another customer.`)
  const { name, locale, profile, hasAppRole, autoRead, pictureUrl = null, userRef = null } = input
  const rest = { profile, hasAppRole, autoRead, pictureUrl, userRef, isBlocking: false }
  world.customers[psid] = { psid, pageId, name, locale, ...rest }
  world.threads[psid] = createThread({ psid, pageId })
  platform.changed()
  platform.feed.publish('customer', { psid })
  return { psid, pageId }
}

function presentCustomer(customer: Customer, baseUrl: string) {
  const { psid, pageId, name, locale, isBlocking, isOffline = false, profile, autoRead } = customer
  return {
    psid,
    pageId,
    name,
    locale,
    pictureUrl: pictureUrlOf(customer, baseUrl),
    blocked: isBlocking,
    phoneOn: !isOffline,
    profile,
    autoRead,
  }
}
