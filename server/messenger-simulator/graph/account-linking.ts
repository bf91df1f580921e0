import type { GraphCall } from './call.ts'
import { graphError } from './errors.ts'
import { textParameter } from './parameters.ts'

const tokenLifeMs = 5 * 60 * 1000

/** `GET /me?fields=recipient&account_linking_token=…`: whom the business is about to sign in; five minutes long. */
export function linkedRecipient({ platform, caller, params }: GraphCall): { recipient?: string } {
  const token = textParameter(params, 'account_linking_token')
  if (token === undefined) return {}
  const given = platform.world.linkTokens[token]
  const isAlive = given?.pageId === caller.pageId && platform.clock.now() - (given?.givenAt ?? 0) < tokenLifeMs
  if (!given || !isAlive) throw graphError('bad-linking-token')
  return { recipient: given.psid }
}
