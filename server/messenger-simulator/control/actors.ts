import { z } from 'zod'
import { moveAndTell } from '../actors/move-thread.ts'
import { sendAsOtherApp } from '../actors/other-app.ts'
import { markDone, moveToMain, passFromInbox, replyInInbox } from '../actors/page-inbox.ts'
import { otherDeskAppId } from '../setup.ts'
import { type ControlCall, type ControlRoute, parseInput, threadOfCall } from './route.ts'

const text = z.strictObject({ text: z.string().min(1) })
const metadata = z.strictObject({ metadata: z.string().optional() })
const target = z.strictObject({ toAppId: z.string().optional(), metadata: z.string().optional() })

const done = { success: true }

/** What other parties on the Page do: somebody in Business Suite, and somebody else's tool. */
export const actorRoutes: ControlRoute[] = [
  {
    method: 'POST',
    path: '/page-inbox/:psid/messages',
    answer: (call) => {
      const { mid } = replyInInbox(call.platform, threadOfCall(call), parseInput(text, call.body).text)
      return { mid }
    },
  },
  {
    method: 'POST',
    path: '/page-inbox/:psid/take',
    answer: (call) => {
      moveToMain(call.platform, threadOfCall(call))
      return done
    },
  },
  {
    method: 'POST',
    path: '/page-inbox/:psid/done',
    answer: (call) => {
      markDone(call.platform, threadOfCall(call))
      return done
    },
  },
  {
    method: 'POST',
    path: '/page-inbox/:psid/pass',
    answer: (call) => {
      passFromInbox(call.platform, threadOfCall(call), parseInput(target, call.body))
      return done
    },
  },
  {
    method: 'POST',
    path: '/other-app/:psid/messages',
    answer: (call) => {
      const { mid } = sendAsOtherApp(call.platform, threadOfCall(call), parseInput(text, call.body).text)
      return { mid }
    },
  },
  ...(['take', 'request', 'release'] as const).map((move) => ({
    method: 'POST',
    path: `/other-app/:psid/${move}`,
    answer: (call: ControlCall) => {
      const request = parseInput(metadata, call.body)
      moveAndTell(call.platform, threadOfCall(call), { move, by: otherDeskAppId, ...request })
      return done
    },
  })),
  {
    method: 'POST',
    path: '/other-app/:psid/pass',
    answer: (call) => {
      const { toAppId, ...request } = parseInput(target, call.body)
      moveAndTell(call.platform, threadOfCall(call), { move: 'pass', by: otherDeskAppId, target: toAppId, ...request })
      return done
    },
  },
]
