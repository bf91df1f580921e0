import { detectWishes } from './model/detectors.ts'
import { wordsAndLetters } from './model/features.ts'
import { isForeign as isForeignText } from './model/foreign.ts'
import { readIntents } from './model/intents.ts'
import { detectLanguage } from './model/language.ts'
import { withoutDeclined } from './model/no-person.ts'
import { isOnlyReference, normalise, toneOf } from './model/normalise.ts'
import { smallTalkOf } from './model/small-talk.ts'
import type { TrainedModel } from './trained-model.ts'
import type { IncomingText, Reading, Suspicion, Understanding } from './understanding.ts'

const noWish: Suspicion = { score: 0, evidence: [] }

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
  const normalised = normalise(text)
  const words = withoutDeclined(normalised)
  const lang = detectLanguage(model.language, text, message.conversationLang)
  const smallTalk = words === '' && normalised !== '' ? 'opening' : smallTalkOf(words, toneOf(text))
  const isForeign = smallTalk === null && isForeignText(text)
  const isReadable = words !== '' && !isForeign && !isOnlyReference(text)
  // Who only asks what answers is told so; that it names a person is no wish for one.
  const hasNoWish = isForeign || smallTalk === 'who-are-you'
  return {
    lang,
    isForeign,
    intents: isReadable ? readIntents(model.intents, wordsAndLetters(words)) : [],
    ...(hasNoWish ? { complaint: noWish, human: noWish } : detectWishes(model.detectors, text, lang)),
    smallTalk,
    modelVersion: model.version,
    provider: 'embedded',
    ms: performance.now() - startedAt,
  }
}
