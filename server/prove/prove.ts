import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { Regime } from '#lib/pages/page.ts'
import { onShutdown } from '#server/shutdown.ts'
import { createAllHeard } from './all-heard.ts'
import type { Arguments } from './arguments.ts'
import { createCaughtUp } from './caught-up.ts'
import { findUnmet } from './coverage.ts'
import { createMessenger } from './customers/messenger.ts'
import { createPerformer, type Said } from './customers/perform.ts'
import { forgetUntold } from './customers/untold.ts'
import { type Desk, openDesk, type Victim } from './ground/open-desk.ts'
import { strikes } from './plan/faults.ts'
import { isMessage, makePlan } from './plan/plan.ts'
import { judge } from './promises/judge.ts'
import type { Violation } from './promises/violation.ts'
import { type Quiet, untilQuiet } from './quiet.ts'
import { type Evidence, readEvidence } from './records/read-evidence.ts'
import { readRecords } from './records/read-records.ts'
import type { Reply } from './records/record.ts'
import { verifyChain } from './records/verify-chain.ts'
import { runPlan } from './run-plan.ts'
import type { OpenScreen } from './screens/open-screen.ts'
import { openScreens } from './screens/open-screens.ts'
import { openWatch } from './watch.ts'

export type Proof = {
  seed: number
  regime: Regime
  messages: { customers: number; others: number; seen: number; replies: number }
  /** By kind, what really happened. */
  survived: Record<string, number>
  /** What did not happen, of all that can. */
  unmet: string[]
  kills: Record<Victim, number>
  collapses: Desk['collapses']
  refused: Record<string, number>
  quiet: Quiet
  seconds: number
  violations: Violation[]
  evidence: Evidence[]
}

/** The whole proof: processes, plan, quiet, three records, judgement. `tell` hears how far it is. */
export async function prove({ seed, size, mutation, regime }: Arguments, tell: (what: string) => void): Promise<Proof> {
  const startedAt = performance.now()
  const folder = mkdtempSync(path.join(tmpdir(), 'relais-prove-'))
  onShutdown('folder', () => rmSync(folder, { recursive: true, force: true }))
  tell('starting web, worker, PostgreSQL and Messenger')
  const desk = await openDesk({ folder, agents: size.agents, mutation, regime })
  const messenger = createMessenger(desk.simulatorUrl)
  await messenger.fault({ webhookLanes: 8 })
  await messenger.strike(strikes(seed, regime))
  const psids: string[] = []
  for (let index = 0; index < size.customers; index += 1)
    psids.push(await messenger.meet(`Customer ${index}`, index % 2 ? 'fr_FR' : 'en_GB'))
  const replies: Reply[] = []
  const refused: Record<string, number> = {}
  const screens = await openScreens(desk.url, { seed, count: size.agents, replies, refused })
  const plan = makePlan(seed, size)
  const said: Said = { asked: [], messages: [], others: [] }
  tell(
    `${plan.filter(isMessage).length} messages of ${size.customers} customers to ${size.agents} agents, seed ${seed}`,
  )
  for (const screen of screens) screen.work()
  const perform = createPerformer(messenger, psids, said)
  const ask = openWatch(desk.databaseUrl)
  const caughtUp = createCaughtUp(ask, () => replies.length)
  const allHeard = createAllHeard(ask, messenger, psids)
  const progress = (act: number) =>
    tell(
      `${act} of ${plan.length} acts, ${desk.outages.length} outages, ${replies.length} replies, ${secondsSince(startedAt)} s`,
    )
  const lasting = await runPlan(
    plan,
    { desk, messenger, screens, perform, caughtUp, allHeard, progress },
    size.perSecond,
  )
  tell('the plan is over; waiting until everything is quiet')
  await messenger.endFaults()
  await messenger.fault({ webhookLanes: 8 })
  await forgetUntold(said, messenger, psids)
  const unreached = (await Promise.all(screens.map(rest))).flat()
  const client = new pg.Client({ connectionString: desk.databaseUrl })
  await client.connect()
  onShutdown('reader', () => client.end())
  const quiet = await untilQuiet(
    client,
    messenger,
    [...said.messages, ...said.others].map(({ mid }) => mid),
  )
  tell('comparing what customers, the desk and the screens have')
  const records = await readRecords({ client, messenger, screens, psids, said, replies, desk, quiet, regime })
  const violations = [...judge(records), ...(await verifyChain(client)), ...unreached, ...restless(quiet)]
  const survived = { ...lasting, ...(await messenger.happened()) }
  const kills = countKills(desk)
  return {
    seed,
    regime,
    messages: {
      customers: said.messages.length,
      others: said.others.length,
      seen: records.phones.flatMap(({ messages }) => messages.filter(({ role }) => role !== 'customer')).length,
      replies: replies.length,
    },
    survived,
    unmet: findUnmet({ customerMessages: said.messages.length, kills, survived }),
    kills,
    collapses: desk.collapses,
    refused,
    quiet,
    seconds: secondsSince(startedAt),
    violations,
    evidence: await readEvidence(client, { records, violations }),
  }
}

const secondsSince = (startedAt: number) => Math.round((performance.now() - startedAt) / 1000)

const countKills = ({ outages }: Desk): Record<Victim, number> => {
  const of = (victim: Victim) => outages.filter(({ what, isCollapse }) => what === victim && !isCollapse).length
  return { web: of('web'), worker: of('worker'), postgres: of('postgres') }
}

/** What an agent has sent goes on being sent until the desk has it, or has said no. */
async function rest(screen: OpenScreen): Promise<Violation[]> {
  const left = await screen.rest()
  const what = `${left} replies of ${screen.name} never reached the desk`
  return left === 0 ? [] : [{ breach: 'lost', psid: '-', conversationId: null, what }]
}

const restless = ({ isQuiet, waiting }: Quiet): Violation[] =>
  isQuiet
    ? []
    : [
        {
          breach: 'stuck',
          psid: '-',
          conversationId: null,
          what: `the desk did not come to rest: ${JSON.stringify(waiting)}`,
        },
      ]
