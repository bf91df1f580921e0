import { until } from '#server/desk-under-test/until.ts'
import type { Bench } from '../bench.ts'
import type { Messenger } from '../desk/messenger.ts'
import { type Measured, percentiles } from '../figures.ts'
import { atPace, oneByOne, processorMsOf } from '../pace.ts'
import { openEchoApp } from './echo-app.ts'
import { questions } from './questions.ts'

type Size = { customers: number; count: number; perSecond: number }

/** From a customer's question to the bot's first message of answer, by Messenger's own times of the two. */
export async function measureBot(
  bench: Bench,
  { customers, count, perSecond }: Size = { customers: 50, count: 100, perSecond: 10 },
): Promise<Measured> {
  const desk = await bench.desk()
  const { messenger } = desk
  const psids = await greet(messenger, customers)
  const askNext = (round: number) => (index: number) => ask(messenger, psids[index % customers] ?? '', index + round)
  const alone = await oneByOne(count / 2, askNext(0))
  const { result: together, processorMs } = await processorMsOf(desk, count, () =>
    atPace({ count, perSecond, act: askNext(count) }),
  )
  const echoApp = await openEchoApp()
  const echoAlone = await oneByOne(count / 2, echoApp.send)
  const echoTogether = await atPace({ count, perSecond, act: echoApp.send })
  await echoApp.close()
  const line = (what: string, ours: number[], floors: number[]) => {
    return { what, unit: 'ms' as const, relais: percentiles(ours), floor: percentiles(floors) }
  }
  return {
    name: 'bot',
    title: "The bot's answer",
    floor: 'one call of the Send API until its echo is heard, by an app that does nothing else',
    lines: [
      line('one question at a time', alone, echoAlone),
      line(`${perSecond} per second`, together, echoTogether),
      {
        what: 'processor time of the desk, per question',
        unit: 'ms',
        relais: { value: processorMs },
        floor: null,
      },
    ],
  }
}

/** The first words are met with a greeting and a disclosure; what is measured is the talk after it. */
async function greet(messenger: Messenger, count: number): Promise<string[]> {
  const psids = await oneByOne(count, (index) => messenger.meet(`Asks ${index}`))
  for (const psid of psids) {
    await messenger.say(psid, 'Hello')
    await until('the greeting', () => answerTo(messenger, psid, null))
  }
  return psids
}

async function ask(messenger: Messenger, psid: string, index: number): Promise<number> {
  const question = questions[index % questions.length] ?? ''
  const mid = await messenger.say(psid, question)
  const { asked, answer } = await until(`the bot's answer to: ${question}`, () => answerTo(messenger, psid, mid))
  return Date.parse(answer.at) - Date.parse(asked.at)
}

/** The bot's first message after that one, or after the first. */
async function answerTo(messenger: Messenger, psid: string, mid: string | null) {
  const messages = await messenger.read(psid)
  const at = mid === null ? 0 : messages.findIndex((message) => message.mid === mid)
  const asked = messages[at]
  const answer = messages.slice(at).find(({ role }) => role === 'bot')
  return asked && answer ? { asked, answer } : null
}
