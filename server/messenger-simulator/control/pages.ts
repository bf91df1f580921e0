import { z } from 'zod'
import { changeRouting } from '../actors/receiver-roles.ts'
import { entryRoutes, type PageSetup, regime } from '../setup.ts'
import { emitPageEvent } from '../webhooks/emit-event.ts'
import { type ControlRoute, pageOfCall, parseInput } from './route.ts'

const pageChange = z.strictObject({
  regime: regime.optional(),
  defaultAppId: z.string().nullable().optional(),
  takeAllowed: z.array(z.string()).optional(),
  routes: entryRoutes.optional(),
  secondaryAppIds: z.array(z.string()).nullable().optional(),
  contactTermsAccepted: z.boolean().optional(),
  isPublished: z.boolean().optional(),
})

const policy = z.strictObject({ action: z.enum(['warning', 'block', 'unblock']), reason: z.string().optional() })
const roles = z.record(z.string(), z.array(z.enum(['primary_receiver', 'secondary_receiver'])))
const change = z.strictObject({ field: z.string(), value: z.unknown() })

/** What a Page's admin does in the Page settings, and what Meta does to a Page. */
export const pageRoutes: ControlRoute[] = [
  {
    method: 'POST',
    path: '/pages/:pageId',
    answer: (call) => {
      const page = pageOfCall(call)
      changeRouting(call.platform, page, parseInput(pageChange, call.body))
      return presentPage(page)
    },
  },
  {
    method: 'POST',
    path: '/pages/:pageId/policy',
    answer: (call) => {
      const { id } = pageOfCall(call)
      const policy_enforcement = parseInput(policy, call.body)
      const item = { recipient: { id }, timestamp: call.platform.clock.now(), policy_enforcement }
      emitPageEvent(call.platform, { pageId: id, item, channel: 'messaging' })
      return { success: true }
    },
  },
  {
    method: 'POST',
    path: '/pages/:pageId/app-roles',
    answer: (call) => {
      const { id } = pageOfCall(call)
      const item = { recipient: { id }, timestamp: call.platform.clock.now(), app_roles: parseInput(roles, call.body) }
      emitPageEvent(call.platform, { pageId: id, item, channel: 'messaging' })
      return { success: true }
    },
  },
  {
    method: 'POST',
    path: '/pages/:pageId/changes',
    answer: (call) => {
      const { id } = pageOfCall(call)
      emitPageEvent(call.platform, { pageId: id, item: parseInput(change, call.body), channel: 'changes' })
      return { success: true }
    },
  },
]

export function presentPage({
  id,
  name,
  regime: rules,
  defaultAppId,
  takeAllowed,
  routes,
  secondaryAppIds,
}: PageSetup) {
  return { id, name, regime: rules, defaultAppId, takeAllowed, routes, secondaryAppIds }
}
