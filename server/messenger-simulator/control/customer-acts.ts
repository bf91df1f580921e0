import { z } from 'zod'
import { leaveComment } from '../actors/comment.ts'
import { emitRaw, emitWithoutSender } from '../actors/customer.ts'
import { editMessage, unsendMessage } from '../actors/customer-changes.ts'
import { switchPhone } from '../actors/page-voice.ts'
import { type ControlCall, ControlError, type ControlRoute, parseInput, threadOfCall } from './route.ts'

const done = { success: true }
const edit = z.strictObject({ mid: z.string(), text: z.string().min(1) })
const unsend = z.strictObject({ mid: z.string() })

const optin = z.union([
  z.strictObject({ ref: z.string() }),
  /** From a checkbox plugin: nobody's PSID is known yet. */
  z.strictObject({ ref: z.string(), userRef: z.string() }),
  z.strictObject({ oneTimeToken: z.string(), payload: z.string() }),
  z.strictObject({ marketingToken: z.string(), title: z.string(), payload: z.string().default('') }),
])

const feedback = z.strictObject({
  questionId: z.string().default('q1'),
  type: z.enum(['csat', 'nps', 'ces', 'free_form']).default('csat'),
  payload: z.string(),
  followUp: z.string().optional(),
})

const comment = z.strictObject({ text: z.string().min(1), kind: z.enum(['comment', 'post']).default('comment') })
const phone = z.strictObject({ on: z.boolean() })
const thumbs = z.strictObject({ mid: z.string(), isGood: z.boolean() })
const linking = z.strictObject({ status: z.enum(['linked', 'unlinked']), authorizationCode: z.string().optional() })

/** What a customer does besides speaking. */
export const customerActRoutes: ControlRoute[] = [
  act('edits', (call) => refuse(editMessage(call.platform, threadOfCall(call), parseInput(edit, call.body)))),
  act('unsends', (call) => refuse(unsendMessage(call.platform, threadOfCall(call), parseInput(unsend, call.body).mid))),
  act('phone', (call) => {
    const thread = threadOfCall(call)
    switchPhone(call.platform, thread, parseInput(phone, call.body).on)
    call.platform.feed.publish('customer', { psid: thread.psid })
  }),
  act('optins', (call) => optIn(call, parseInput(optin, call.body))),
  act('feedback', (call) => {
    const { questionId, followUp, ...answer } = parseInput(feedback, call.body)
    const follow_up = followUp === undefined ? {} : { follow_up: { type: 'free_form', payload: followUp } }
    const questions = { [questionId]: { ...answer, ...follow_up } }
    emitRaw(call.platform, threadOfCall(call), {
      messaging_feedback: { feedback_screens: [{ screen_id: 0, questions }] },
    })
  }),
  act('response-feedback', (call) => {
    const { mid, isGood } = parseInput(thumbs, call.body)
    const feedbackText = isGood ? 'Good response' : 'Bad response'
    emitRaw(call.platform, threadOfCall(call), { response_feedback: { feedback: feedbackText, mid } })
  }),
  {
    method: 'POST',
    path: '/customers/:psid/account-linking/token',
    // What Messenger adds to the address of an account_link button; the business asks whose it is.
    answer: ({ platform, ...call }) => {
      const { psid, pageId } = threadOfCall({ platform, ...call })
      const token = platform.ids.token()
      platform.world.linkTokens[token] = { psid, pageId, givenAt: platform.clock.now() }
      platform.changed()
      return { token }
    },
  },
  {
    method: 'POST',
    path: '/customers/:psid/comments',
    answer: (call) => ({ id: leaveComment(call.platform, threadOfCall(call), parseInput(comment, call.body)) }),
  },
  act('account-linking', (call) => {
    const { status, authorizationCode } = parseInput(linking, call.body)
    const code = authorizationCode === undefined ? {} : { authorization_code: authorizationCode }
    emitRaw(call.platform, threadOfCall(call), { account_linking: { status, ...code } })
  }),
]

function act(name: string, does: (call: ControlCall) => void): ControlRoute {
  return {
    method: 'POST',
    path: `/customers/:psid/${name}`,
    answer: (call) => {
      does(call)
      return done
    },
  }
}

function refuse(reason: string | null): void {
  if (reason !== null) throw new ControlError(409, reason)
}

function optIn(call: ControlCall, given: z.output<typeof optin>): void {
  const { platform } = call
  const thread = threadOfCall(call)
  if ('userRef' in given) {
    const customer = platform.world.customers[thread.psid]
    if (customer) customer.userRef = given.userRef
    emitWithoutSender(platform, thread, { optin: { ref: given.ref, user_ref: given.userRef } })
    return
  }
  emitRaw(platform, thread, { optin: optinOnWire(given) })
}

function optinOnWire(given: Exclude<z.output<typeof optin>, { userRef: string }>) {
  if ('ref' in given) return given
  if ('oneTimeToken' in given) {
    return { type: 'one_time_notif_req', payload: given.payload, one_time_notif_token: given.oneTimeToken }
  }
  return {
    type: 'notification_messages',
    payload: given.payload,
    title: given.title,
    notification_messages_token: given.marketingToken,
    notification_messages_frequency: 'DAILY',
    notification_messages_timezone: 'Europe/Paris',
    user_token_status: 'NOT_REFRESHED',
  }
}
