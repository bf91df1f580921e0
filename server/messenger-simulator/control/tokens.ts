import { z } from 'zod'
import { endToken, renewToken, tokenOf } from '../state/tokens.ts'
import { type ControlCall, ControlError, type ControlRoute, pageOfCall, parseInput } from './route.ts'

const ending = z.strictObject({ subcode: z.int().nullable().default(463) })

/** A Page token dies (password changed, expired, app removed) and somebody connects the Page again. Webhooks go on meanwhile. */
export const tokenRoutes: ControlRoute[] = [
  {
    method: 'POST',
    path: '/pages/:pageId/tokens/:appId/expire',
    answer: (call) => {
      const { subcode } = parseInput(ending, call.body)
      endToken(call.platform.world, ownerOfCall(call), subcode)
      call.platform.changed()
      return { success: true }
    },
  },
  {
    method: 'POST',
    path: '/pages/:pageId/tokens/:appId/renew',
    answer: (call) => {
      const { platform } = call
      const owner = ownerOfCall(call)
      const token = platform.ids.token()
      renewToken(platform.world, owner, token)
      delete platform.faults.brokenTokens[`${owner.pageId}:${owner.appId}`]
      platform.changed()
      return { token }
    },
  },
]

function ownerOfCall(call: ControlCall) {
  const owner = { pageId: pageOfCall(call).id, appId: call.params.appId ?? '' }
  if (tokenOf(call.platform.world, owner)) return owner
  throw new ControlError(400, `The app ${owner.appId} has no token for the Page ${owner.pageId}.`)
}
