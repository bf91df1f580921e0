import type { Considered } from './consider.ts'
import type { HandOverReason } from './decide.ts'

type Decision = Considered['decision']

const lost: HandOverReason[] = ['not-confident', 'unsure-twice', 'same-answer-again', 'answer-rejected']

/** People type a sentence in pieces: before the bot gives one up, it hears whether there is more. */
export const isWorthWaiting = (decision: Decision): boolean =>
  decision.act === 'hand-over' && lost.includes(decision.reason)

/** What is no clear wish and no clear question is read together with what follows it. */
export const canBeReadOn = (decision: Decision): boolean =>
  isWorthWaiting(decision) || decision.act === 'offer' || decision.act === 'small-talk'
