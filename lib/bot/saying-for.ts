import type { Answer } from './answers/answer.ts'
import type { Saying } from './compose-reply.ts'
import type { Considered } from './consider.ts'

/** Null when what was decided on is no longer there to be said. */
export function sayingFor(
  decision: Exclude<Considered['decision'], { act: 'hand-over' }>,
  answers: Answer[],
): Saying | null {
  const [answer] = answers
  switch (decision.act) {
    case 'welcome':
      return { kind: 'welcome' }
    case 'small-talk':
      return { kind: 'small-talk', about: decision.kind }
    case 'answer':
      return answer ? { kind: 'answer', answer } : null
    case 'offer':
      return answer ? { kind: 'offer', answers } : null
  }
}
