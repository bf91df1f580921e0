import { z } from 'zod'
import { finishLeadAd, hasLeadAds, startLeadAd } from '../actors/lead-ad.ts'
import { answerAsMetaAi } from '../actors/meta-ai.ts'
import { ControlError, type ControlRoute, parseInput, threadOfCall } from './route.ts'

const text = z.strictObject({ text: z.string().min(1) })
const start = z.strictObject({ adId: z.string().default('23800'), mayInterrupt: z.boolean().default(false) })
const answer = z.strictObject({ question: z.string(), answer: z.string() })
const finish = z.strictObject({
  isComplete: z.boolean().default(true),
  toAppId: z.string().optional(),
  answers: z.array(answer).optional(),
  hasSummary: z.boolean().default(false),
  controlDays: z.number().default(1),
})

/** Messenger itself as a party in a conversation: its business AI, and the flow of an ad that collects leads. */
export const metaRoutes: ControlRoute[] = [
  {
    method: 'POST',
    path: '/meta-ai/:psid/messages',
    answer: (call) => {
      const { mid } = answerAsMetaAi(call.platform, threadOfCall(call), parseInput(text, call.body).text)
      return { mid }
    },
  },
  {
    method: 'POST',
    path: '/lead-ads/:psid/start',
    answer: (call) => {
      const thread = threadOfCall(call)
      if (!hasLeadAds(call.platform, thread)) throw new ControlError(409, 'There are no lead ads in the regime hop1.')
      startLeadAd(call.platform, thread, parseInput(start, call.body))
      return { success: true }
    },
  },
  {
    method: 'POST',
    path: '/lead-ads/:psid/finish',
    answer: (call) => {
      const thread = threadOfCall(call)
      if (!thread.leadAd) throw new ControlError(409, 'No ad is asking this customer anything.')
      finishLeadAd(call.platform, thread, parseInput(finish, call.body))
      return { success: true }
    },
  },
]
