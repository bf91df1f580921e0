import { expect, test } from 'vitest'
import { demonstrationAnswers } from '../demonstration/answers.ts'
import { answerInput } from './input.ts'

test.each(demonstrationAnswers.map((answer) => [answer.key, answer] as const))(
  'the demonstration’s answer %s can be sent by Messenger',
  (_, answer) => {
    expect(answerInput.safeParse(answer).error).toBeUndefined()
  },
)
