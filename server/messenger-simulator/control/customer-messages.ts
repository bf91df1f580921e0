import { z } from 'zod'
import { emitRaw, followLink, isNewThread, pressButton, writeAsCustomer } from '../actors/customer.ts'
import { answerLeadAd, letLeadAdAsk } from '../actors/lead-ad.ts'
import { letMetaAiAnswer } from '../actors/meta-ai.ts'
import type { Platform } from '../platform.ts'
import type { Thread } from '../state/world.ts'
import { getStartedOf, ownerOfButton } from './buttons.ts'
import { attachment, attachmentOnWire } from './customer-attachments.ts'
import { ControlError, type ControlRoute, parseInput, threadOfCall } from './route.ts'
import { messageOfShape, shapeNames } from './shapes.ts'

const anything = z.record(z.string(), z.unknown())
const referral = z.looseObject({
  ref: z.string(),
  source: z.string().default('SHORTLINK'),
  type: z.string().default('OPEN_THREAD'),
})

const replyTo = z.string().optional()

/** In the order in which they are told apart: files may come with a text, Get Started with a referral. */
const kinds = {
  attachments: z.strictObject({ attachments: z.array(attachment).min(1), text: z.string().optional(), replyTo }),
  shape: z.strictObject({ shape: z.enum(shapeNames), replyTo }),
  text: z.strictObject({ text: z.string().min(1), replyTo }),
  quickReply: z.strictObject({ quickReply: z.strictObject({ title: z.string(), payload: z.string() }) }),
  postback: z.strictObject({
    postback: z.strictObject({ title: z.string(), payload: z.string(), appId: z.string().optional() }),
  }),
  getStarted: z.strictObject({ getStarted: z.literal(true), referral: referral.optional() }),
  referral: z.strictObject({ referral }),
  raw: z.strictObject({ raw: anything }),
}

const together = ['attachments text', 'getStarted referral']

type Kind = keyof typeof kinds
type Said = z.output<(typeof kinds)[Kind]>

export const customerMessageRoutes: ControlRoute[] = [
  { method: 'GET', path: '/shapes', answer: () => shapeNames },
  {
    method: 'POST',
    path: '/customers/:psid/messages',
    answer: (call) => {
      const thread = threadOfCall(call)
      const said = parseInput(kinds[kindOf(call.body)], call.body)
      if (call.platform.world.customers[thread.psid]?.isBlocked) {
        throw new ControlError(409, 'The Page has blocked this customer, so nothing they write arrives.')
      }
      if (isNewThread(thread)) letLeadAdAsk(call.platform, thread)
      const mid = say(call.platform, thread, said)
      if (thread.leadAd) answerLeadAd(call.platform, thread, thread.messages.at(-1)?.text ?? null)
      else letMetaAiAnswer(call.platform, thread)
      return { mid }
    },
  },
]

function kindOf(body: unknown): Kind {
  const names = Object.keys(kinds) as Kind[]
  const said = anything.safeParse(body).data ?? {}
  const found = names.filter((name) => said[name] !== undefined)
  const [kind] = found
  if (kind && (found.length === 1 || together.includes(found.join(' ')))) return kind
  throw new ControlError(
    400,
    `A message is exactly one of ${names.join(', ')}; files may come with a text, Get Started with a referral.`,
  )
}

/** Does what the customer does; the mid, or null for what has none. */
function say(platform: Platform, thread: Thread, what: Said): string | null {
  if ('attachments' in what) {
    const attachments = what.attachments.map((item) => attachmentOnWire(platform, item))
    return writeAsCustomer(platform, thread, { text: what.text ?? null, attachments, replyToMid: what.replyTo })
  }
  if ('shape' in what) {
    return writeAsCustomer(platform, thread, { ...messageOfShape(platform, what.shape), replyToMid: what.replyTo })
  }
  if ('text' in what) return writeAsCustomer(platform, thread, { text: what.text, replyToMid: what.replyTo })
  if ('quickReply' in what) {
    const { title, payload } = what.quickReply
    return writeAsCustomer(platform, thread, { text: title, quickReply: { payload } })
  }
  if ('postback' in what) {
    const { appId = ownerOfButton(platform.world, thread, what.postback), ...button } = what.postback
    return pressButton(platform, thread, { ...button, appId })
  }
  if ('raw' in what) return sayRaw(platform, thread, what.raw)
  if ('getStarted' in what) return getStarted(platform, thread, what.referral)
  // The same link starts a conversation with a postback and comes back to one with a referral.
  if (isNewThread(thread)) return getStarted(platform, thread, what.referral)
  followLink(platform, thread, what.referral)
  return null
}

function getStarted(platform: Platform, thread: Thread, link: z.output<typeof referral> | undefined): string {
  return pressButton(platform, thread, { ...getStartedOf(platform.world, thread.pageId), referral: link })
}

function sayRaw(platform: Platform, thread: Thread, raw: Record<string, unknown>): string | null {
  const message = anything.safeParse(raw.message)
  if (!message.success) {
    emitRaw(platform, thread, raw)
    return null
  }
  const { text, attachments, ...extra } = message.data
  return writeAsCustomer(platform, thread, {
    text: typeof text === 'string' ? text : null,
    attachments: parseInput(z.array(z.looseObject({ type: z.string() })), attachments ?? []),
    extra,
  })
}
