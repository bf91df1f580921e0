import { z } from 'zod'
import { noFaults } from '../faults/faults.ts'
import { nothingHappened } from '../faults/kinds.ts'
import { languages } from '../graph/localized-texts.ts'
import type { Platform } from '../platform.ts'
import type { Readings } from '../rules/readings.ts'
import { tokenOf } from '../state/tokens.ts'
import { presentPlan } from './fault-plan.ts'
import { ControlError, type ControlRoute, parseInput } from './route.ts'

const count = z.int().min(0)

const readings = {
  broadcastControl: z.boolean().optional(),
  idleHeardIn: z.enum(['messaging', 'standby']).nullable().optional(),
  defaultAppOwnsOnEntry: z.boolean().optional(),
  expirySlidesOn: z.enum(['customer', 'anybody']).optional(),
  requestUnderRouting: z.enum(['told', 'refused']).optional(),
  requestGrantsIdle: z.boolean().optional(),
  extendCountsFrom: z.enum(['now', 'end']).optional(),
  handoverMetadataLength: count.nullable().optional(),
  humanAgentTakes: z.boolean().optional(),
  unsendTold: z.boolean().optional(),
  leadAdRefusal: z.literal([2018321, 2018300]).optional(),
  adControlDaysMost: z.literal([30, 7]).optional(),
  rateLimitCode: z.literal([613, 4, 32, 80006]).optional(),
  takeRefusalSubcode: z.literal([2534123]).nullable().optional(),
  notOwnerSubcode: z.literal([2534037]).nullable().optional(),
  sha1Signature: z.boolean().optional(),
  immediateRetries: count.optional(),
  windowRefusalStatus: z.literal([400, 403]).optional(),
  handoversToOthers: z.boolean().optional(),
  adWindowDays: z.literal([1, 7]).optional(),
  commentOpensWindow: z.boolean().optional(),
  inboxTakeTold: z.boolean().optional(),
  inboxDoneReturns: z.boolean().optional(),
} satisfies Record<keyof Readings, z.ZodType>

const fault = z.strictObject({
  /** `down` keeps (or throws away) the webhooks of `appId`, or of every app; `up` lets them go. */
  webhooks: z.enum(['down', 'up']).optional(),
  appId: z.string().optional(),
  whileDown: z.enum(['queue', 'drop']).default('queue'),
  graph: z
    .strictObject({
      path: z.string().optional(),
      status: z.int().optional(),
      error: z.strictObject({ code: z.int(), subcode: z.int().optional(), message: z.string() }).optional(),
      times: count.default(1),
      delayMs: count.optional(),
    })
    .optional(),
  /** A Page token that answers 190 with this subcode from now on; null heals it. */
  token: z.strictObject({ pageId: z.string(), appId: z.string(), subcode: z.int().nullable() }).optional(),
  /** The app is unsubscribed from the Page, as after an hour of failures. */
  unsubscribe: z.strictObject({ pageId: z.string(), appId: z.string() }).optional(),
  /** By field: `unknown`, or the permission it needs and lacks. Replaces what was set before. */
  refusedFields: z.record(z.string(), z.string().min(1)).optional(),
  duplicateWebhooks: count.optional(),
  reorder: count.optional(),
  delay: count.optional(),
  delayMs: count.optional(),
  drop: count.optional(),
  batchItems: count.optional(),
  batchEntries: count.optional(),
  batchSize: z.int().min(2).optional(),
  seconds: count.optional(),
  numericIds: count.optional(),
  loseResponse: count.optional(),
  answerDelayMs: count.optional(),
  profileMissing: count.optional(),
  echoBeforeResponse: z.boolean().optional(),
  echoDelayMs: count.optional(),
  stringAppIds: z.boolean().optional(),
  ...readings,
  ownerPostbackInStandby: z.boolean().optional(),
  deliveriesWithoutMids: z.boolean().optional(),
  plainJson: z.boolean().optional(),
  webhookTimeoutMs: count.optional(),
  webhookLanes: z.int().min(1).optional(),
  attachmentTimeoutMs: count.nullable().optional(),
  attachmentLinkSeconds: count.optional(),
  language: z.enum(languages).optional(),
})

type Fault = z.output<typeof fault>

export const faultRoutes: ControlRoute[] = [
  { method: 'GET', path: '/faults', answer: ({ platform }) => presentFaults(platform) },
  {
    method: 'POST',
    path: '/faults',
    answer: ({ platform, body }) => {
      addFault(platform, parseInput(fault, body))
      return presentFaults(platform)
    },
  },
  {
    method: 'DELETE',
    path: '/faults',
    answer: ({ platform }) => {
      platform.faults = noFaults()
      platform.streams.flush()
      platform.streams.resume()
      return presentFaults(platform)
    },
  },
]

/** What is set, and how much of each kind has really happened since the last reset. */
export function presentFaults({ faults, world }: Platform) {
  const { plan, ...set } = faults
  return { ...set, plan: plan && presentPlan(plan), happened: { ...nothingHappened(), ...world.happened } }
}

function addFault(
  platform: Platform,
  { webhooks, appId = '*', whileDown, graph, token, unsubscribe, ...switches }: Fault,
): void {
  const { faults, streams } = platform
  Object.assign(faults, switches)
  if (graph) faults.graph.push(graph)
  if (token) breakToken(platform, token)
  if (unsubscribe) streams.unsubscribe(unsubscribe)
  if (webhooks === 'down') faults.webhooksDown[appId] = whileDown
  if (webhooks === 'up') {
    if (appId === '*') faults.webhooksDown = {}
    else delete faults.webhooksDown[appId]
    streams.resume()
  }
}

function breakToken({ world, faults }: Platform, { pageId, appId, subcode }: NonNullable<Fault['token']>): void {
  if (!tokenOf(world, { pageId, appId }))
    throw new ControlError(400, `The app ${appId} has no token for the Page ${pageId}.`)
  const key = `${pageId}:${appId}`
  if (subcode === null) delete faults.brokenTokens[key]
  else faults.brokenTokens[key] = subcode
}
