import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { type Regime, regimes } from '#lib/pages/page.ts'
import { PlainError } from '#server/boot/plain-error.ts'
import { type Size, sizes } from './plan/plan.ts'

export const mutations = ['fence', 'dedupe-key', 'echo-matching'] as const
export type Mutation = (typeof mutations)[number]
export type Arguments = {
  seed: number
  form: 'short' | 'long'
  size: Size
  /** The long form as it is promised: a run that did not meet all that it should have met counts as failed. */
  mustMeetAll: boolean
  mutation?: Mutation
  /** How the Page's Messenger hands conversations over. */
  regime: Regime
  isJson: boolean
}

const usualRegime: Regime = 'routing-default-app'

const options = {
  short: { type: 'boolean' },
  seed: { type: 'string' },
  mutate: { type: 'string' },
  regime: { type: 'string' },
  messages: { type: 'string' },
  json: { type: 'boolean' },
} as const

/** `npm run prove -- [--short] [--seed n] [--messages n] [--mutate name] [--regime name] [--json]`. Throws PlainError. */
export function readArguments(given: string[]): Arguments {
  const { short, seed, mutate, messages, regime = usualRegime, json } = parse(given)
  const form = short ? 'short' : 'long'
  const size = messages === undefined ? sizes[form] : { ...sizes[form], messages: readNumber('--messages', messages) }
  return {
    form,
    size,
    // The first Handover Protocol has no ads that answer.
    mustMeetAll: size === sizes.long && regime !== 'hop1',
    seed: seed === undefined ? randomInt(1, 1_000_000) : readNumber('--seed', seed),
    mutation: mutate === undefined ? undefined : readName('mutation', mutate, mutations),
    regime: readName('regime', regime, regimes),
    isJson: json === true,
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options }).values
  } catch (error) {
    throw new PlainError(error instanceof Error ? error.message : String(error))
  }
}

function readNumber(name: string, given: string): number {
  const number = Number(given)
  if (Number.isInteger(number) && number > 0) return number
  throw new PlainError(`${name} takes a whole number above 0, not ${given}.`)
}

function readName<Name extends string>(what: string, given: string, names: readonly Name[]): Name {
  const found = names.find((name) => name === given)
  if (found) return found
  throw new PlainError(`There is no ${what} called ${given}: choose from ${names.join(', ')}.`)
}
