// What an administrator says of the Page, because Messenger tells the two oldest regimes apart to no app; waits until the desk goes by it.
import { setTimeout as delay } from 'node:timers/promises'
import { db, disconnect } from '#lib/db.ts'
import { routingSetting } from '#lib/pages/input.ts'
import { setRouting } from '#lib/pages/set-routing.ts'
import { botApp, page } from '#server/desk-under-test/environment.ts'

const patienceMs = 60_000

const regime = process.argv[2]
await untilIt((known) => known !== null)
if (regime !== 'routing-default-app')
  await setRouting({ kind: 'relais' }, routingSetting.parse({ pageId: page.id, regime, defaultAppId: botApp.id }))
await untilIt((known) => known === regime)
await disconnect()
process.stdout.write('The Page is prepared.\n')

async function untilIt(isAsWanted: (regime: string | null) => boolean) {
  const giveUpAt = performance.now() + patienceMs
  for (;;) {
    const known = await db().page.findUnique({ where: { id: page.id }, select: { regime: true } })
    if (isAsWanted(known?.regime ?? null)) return
    if (performance.now() > giveUpAt) throw new Error(`The desk holds the Page for ${known?.regime}, not ${regime}.`)
    await delay(200)
  }
}
