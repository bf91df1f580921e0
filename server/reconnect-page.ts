// `npm run pages:reconnect -- 100200300400501`: gives a Page a new token while the desk runs. The tokens are read from the
// standard input, one a line (the desk app's, then the bot app's if it is another), so that no shell remembers them.
import { createInterface } from 'node:readline/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { getPage } from '#lib/pages/get-page.ts'
import { giveToken } from '#lib/pages/give-token.ts'
import { newToken } from '#lib/pages/input.ts'

const patienceMs = 30_000
const say = (line: string) => process.stderr.write(`${line}\n`)

// Its database connections would keep the process.
process.exit((await reconnect()) ? 0 : 1)

async function reconnect(): Promise<boolean> {
  const [pageId] = process.argv.slice(2)
  say('The desk app’s token, then the bot app’s if it is another, then an empty line:')
  const [deskToken, botToken] = await readLines()
  const given = newToken.safeParse({ pageId, deskToken, botToken })
  if (!given.success) {
    say(`Not given: ${given.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join(', ')}`)
    return false
  }
  await giveToken({ kind: 'relais' }, given.data)
  const isConnected = await waitUntilConnected(given.data.pageId)
  say(isConnected ? 'Messenger accepts it: the Page goes on.' : 'Not accepted yet: the log of the desk says why.')
  return isConnected
}

async function readLines(): Promise<string[]> {
  const lines: string[] = []
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') break
    lines.push(line.trim())
  }
  return lines
}

/** A job of the running desk asks Messenger. */
async function waitUntilConnected(pageId: string): Promise<boolean> {
  const until = Date.now() + patienceMs
  while (Date.now() < until) {
    await delay(1_000)
    if (!(await getPage(pageId)).isDisconnected) return true
  }
  return false
}
