import { happens } from '../faults/kinds.ts'
import { planned } from '../faults/plan.ts'
import type { Platform } from '../platform.ts'
import { envelopeOf, type GraphError } from './errors.ts'
import { languages } from './localized-texts.ts'

const foreign = languages.filter((language) => language !== 'en')

/** A refusal as it goes out: in the language of the account behind the token, which a plan may change for one answer. */
export function answerOfError(platform: Platform, failure: GraphError) {
  const { ids, faults, world } = platform
  const share = planned(faults.plan, 'localisedError', failure.errorName ?? '')
  const language = share === null ? faults.language : foreign[Math.floor(share * foreign.length)]
  const { envelope, isTranslated } = envelopeOf(failure, { traceId: ids.traceId(), language: language ?? 'en' })
  if (isTranslated) happens(world, 'localisedError')
  return { status: failure.status, headers: failure.headers, body: envelope }
}
