import { happens } from '../faults/kinds.ts'
import { fieldsOf } from '../rules/message-keys.ts'
import { countCall, type Measure, windowMs } from '../rules/rates.ts'
import type { GraphCall } from './call.ts'
import { graphError } from './errors.ts'
import { objectParameter, textParameter } from './parameters.ts'
import { rateLimited, usageHeaders } from './rate-limited.ts'

type Counted = { measure: Measure; subject: string }

/** Counts a call against the Page's limits; refuses the one that is too many, else says in headers how full they are. */
export function checkRates(call: GraphCall, edgeName: string): Record<string, string> {
  const { platform, caller } = call
  const { pageId } = caller
  if (pageId === null) return {}
  let fullest = 0
  for (const { measure, subject } of countedAs(call, edgeName)) {
    const limit = platform.limits[measure]
    if (limit === null) continue
    const key = `${measure}:${pageId}:${subject}`
    const calls = platform.rateCounts.get(key) ?? []
    platform.rateCounts.set(key, calls)
    const { hasRoom, percent, waitMs } = countCall(calls, {
      limit,
      length: windowMs[measure],
      now: platform.clock.now(),
    })
    fullest = Math.max(fullest, percent)
    if (!hasRoom) throw tooMany(call, Math.ceil(waitMs / 60_000))
  }
  return usageHeaders({ pageId, percent: fullest, minutes: 0 })
}

function tooMany({ platform, caller }: GraphCall, minutes: number) {
  happens(platform.world, 'rateLimited')
  const { code, message } = graphError('rate-limit').shape
  const wanted = platform.faults.rateLimitCode
  const shape = { code: wanted, message: message.replace(`#${code}`, `#${wanted}`) }
  return rateLimited(shape, { minutes, pageId: caller.pageId ?? '0' })
}

function countedAs(call: GraphCall, edgeName: string): Counted[] {
  const { params, method } = call
  const whole = (measure: Measure) => [{ measure, subject: '' }]
  if (edgeName === 'conversations' || (method === 'GET' && edgeName === 'messages'))
    return whole('conversationsPerSecond')
  if (edgeName === 'messenger_profile') return whole('profilePerTenMinutes')
  if (edgeName === 'custom_user_settings') {
    return [{ measure: 'menuPerUserAndTenMinutes', subject: textParameter(params, 'psid') ?? '' }]
  }
  if (edgeName !== 'messages') return []
  const { type } = fieldsOf(objectParameter(params, 'message')?.attachment) ?? {}
  const isMedia = type === 'audio' || type === 'video'
  const recipient = textParameter(params, 'recipient') ?? ''
  return [
    ...whole(isMedia ? 'mediaPerSecond' : 'textPerSecond'),
    { measure: 'sendsPerThreadAndMinute', subject: recipient },
    { measure: 'sendsPerPageAndSecond', subject: '' },
  ]
}
