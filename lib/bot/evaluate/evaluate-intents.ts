import { startThresholds } from '../decide.ts'
import { calibrationError } from '../model/calibration.ts'
import type { TrainedModel } from '../trained-model.ts'
import type { IntentCase } from './read-cases.ts'
import { timeReading } from './time-reading.ts'

/** How well intents are told apart, how honest the confidence is, and how much that fits none is left alone. */
export function intentMeasures(model: TrainedModel, cases: IntentCase[]) {
  const judged = cases.map(({ text, intent }) => {
    const { intents, ms } = timeReading(model, text)
    const [best] = intents
    const confidence = best?.confidence ?? 0
    return { intent, confidence, isRight: best !== undefined && best.id === intent, ms }
  })
  const inScope = judged.filter(({ intent }) => intent !== null)
  const outOfScope = judged.filter(({ intent }) => intent === null)
  const answered = judged.filter(({ confidence }) => confidence >= startThresholds.answer)
  return {
    inScope: inScope.length,
    outOfScope: outOfScope.length,
    accuracy: meanOf(inScope, ({ isRight }) => isRight),
    calibrationError: calibrationError(inScope),
    answeredInScope: meanOf(inScope, ({ confidence }) => confidence >= startThresholds.answer),
    precisionWhenAnswering: meanOf(answered, ({ isRight }) => isRight),
    rejectedOutOfScope: meanOf(outOfScope, ({ confidence }) => confidence < startThresholds.answer),
    times: judged.map(({ ms }) => ms),
  }
}

function meanOf<Item>(items: Item[], test: (item: Item) => boolean): number | null {
  return items.length === 0 ? null : items.filter(test).length / items.length
}
