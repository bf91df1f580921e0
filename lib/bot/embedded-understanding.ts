import { detectWishes } from './model/detectors.ts'
import { wordsAndLetters } from './model/features.ts'
import { readIntents } from './model/intents.ts'
import { detectLanguage } from './model/language.ts'
import { isOnlyReference, normalise, toneOf } from './model/normalise.ts'
import { smallTalkOf } from './model/small-talk.ts'
import type { TrainedModel } from './trained-model.ts'
import type { IncomingText, Reading, Understanding } from './understanding.ts'

/** Nobody types more in a chat, and a pasted document must not hold up the others. */
const longestText = 2000

/** The understanding that needs no network and no key: always there, and the first opinion of every other. */
export function createEmbeddedUnderstanding(model: TrainedModel): Understanding {
  return {
    analyze: async (message, signal) => {
      signal.throwIfAborted()
      return read(model, message)
    },
  }
}

/** The same, at once: what one trained model makes of one message. */
export function read(model: TrainedModel, message: IncomingText): Reading {
  const startedAt = performance.now()
  const text = message.text.slice(0, longestText)
  const words = normalise(text)
  const lang = detectLanguage(model.language, text, message.conversationLang)
  const intents = words === '' || isOnlyReference(text) ? [] : readIntents(model.intents, wordsAndLetters(words))
  return {
    lang,
    intents,
    ...detectWishes(model.detectors, text, lang),
    smallTalk: smallTalkOf(words, toneOf(text)),
    modelVersion: model.version,
    provider: 'embedded',
    ms: performance.now() - startedAt,
  }
}
