import { expect, test } from 'vitest'
import { botToken, type Fields, type Harness, startHarness } from './harness.ts'

type Happened = Record<string, number>

/** Twelve customers who talk with the bot, under a plan: what each heard, and how much of each kind happened. */
async function play(plan: Fields) {
  const simulator = await startHarness()
  await simulator.must('POST', '/faults/plan', plan)
  const psids: string[] = []
  for (let count = 0; count < 12; count++) psids.push(await simulator.customer())
  await Promise.all(psids.map((psid) => talk(simulator, psid)))
  await simulator.must('GET', '/settled?timeoutMs=20000')
  const heard = psids.map((psid) => simulator.bot.heard(psid).map(({ item }) => (item.message as Fields)?.text ?? '-'))
  const { happened } = await simulator.must<{ happened: Happened }>('GET', '/faults')
  await simulator.close()
  return { heard, happened }
}

async function talk(simulator: Harness, psid: string) {
  for (let count = 0; count < 4; count++) {
    await simulator.says(psid, `question ${count}`)
    // The answer may be lost or refused: that is the plan's doing.
    await simulator.send(botToken, psid, { text: `answer ${count}` }).catch(() => null)
  }
}

test('S9 one seed does the same to every customer each time, another seed something else', async () => {
  const only = ['drop', 'duplicate', 'serverError', 'loseResponse', 'rateLimited']
  const rates = { drop: 0.15, duplicate: 0.15, serverError: 0.1, loseResponse: 0.1, rateLimited: 0.1 }
  const [first, second, other] = [
    await play({ seed: 'winter', only, rates }),
    await play({ seed: 'winter', only, rates }),
    await play({ seed: 'summer', only, rates }),
  ]
  expect(second).toEqual(first)
  expect(other.happened).not.toEqual(first.happened)
  for (const kind of only) expect([kind, first.happened[kind]]).not.toEqual([kind, 0])
}, 30_000)

test('S9 every kind of the plan happens when it is likely enough, and is counted', async () => {
  const kinds = ['reorder', 'delay', 'batchItems', 'batchEntries', 'seconds', 'numericIds', 'slowGraph']
  const rates = Object.fromEntries([...kinds, 'echoBeforeResponse'].map((kind) => [kind, 0.3]))
  const { happened } = await play({ seed: 7, only: Object.keys(rates), rates, delayMs: [5, 60], slowMs: [5, 20] })
  for (const kind of Object.keys(rates)) expect([kind, happened[kind]]).not.toEqual([kind, 0])
  expect(happened).toMatchObject({ drop: 0, duplicate: 0, loseResponse: 0, unsubscribed: 0 })
}, 30_000)

test('S9 whatever the usual plan does, every message is heard at least once: what needs repair it leaves to those who ask', async () => {
  const { heard } = await play({ seed: 'usual', delayMs: [5, 60], slowMs: [5, 20] })
  for (const texts of heard) {
    for (let count = 0; count < 4; count++) expect(texts).toContain(`question ${count}`)
  }
}, 30_000)

test('S9 a plan is shown with its seed and rates, and ends when asked', async () => {
  const simulator = await startHarness()
  const plan = await simulator.must('POST', '/faults/plan', { seed: 42, rates: { drop: 0.5 }, only: ['drop'] })
  expect(plan).toMatchObject({ seed: '42', rates: { drop: 0.5, duplicate: 0 } })
  expect(await simulator.must('GET', '/faults')).toMatchObject({ plan: { seed: '42' } })
  expect((await simulator.control('POST', '/faults/plan', { rates: {} })).status).toBe(400)
  expect((await simulator.control('POST', '/faults/plan', { seed: 1, rates: { weather: 1 } })).status).toBe(400)
  await simulator.must('DELETE', '/faults/plan')
  expect(await simulator.must('GET', '/faults')).toMatchObject({ plan: null })
  await simulator.close()
})
