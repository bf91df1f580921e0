import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { controlPaths } from './control/router.ts'
import { shapeNames } from './control/shapes.ts'
import { noFaults } from './faults/faults.ts'
import { faultKinds } from './faults/kinds.ts'
import { usualRates } from './faults/plan.ts'
import { edges } from './graph/edges.ts'
import { usualLimits } from './rules/rates.ts'
import { defaultSetup, setupSchema } from './setup.ts'
import { startSimulator } from './simulator.ts'

/** docs/simulator.md is held to the simulator: its examples are run, and nothing that the simulator knows may be missing. */
const text = readFileSync(new URL('../../docs/simulator.md', import.meta.url), 'utf8')

type Block = { heading: string; commands: { line: string; isRefused: boolean }[] }

function exampleBlocks(): Block[] {
  const blocks: Block[] = []
  let heading = ''
  for (const part of text.split(/^(#+ .*|```sh\n[\s\S]*?```)$/m)) {
    if (part.startsWith('#')) heading = part.replace(/^#+ /, '')
    if (!part.startsWith('```sh')) continue
    const lines = part.split('\n')
    const commands = lines.flatMap((line, index) =>
      line.startsWith('curl ') ? [{ line, isRefused: (lines[index + 1] ?? '').startsWith('# {"error"') }] : [],
    )
    if (commands.length > 0) blocks.push({ heading, commands })
  }
  return blocks
}

const psid = '24000000000000001'
const pageId = '100200300400501'
const deskToken = 'EAA-desk-100200300400501'
const botToken = 'EAA-bot-100200300400501'

let business: Server
beforeAll(async () => {
  business = createServer((request, response) => {
    const url = `http://${request.headers.host}/status/1`
    response.end(JSON.stringify({ url, confirmation_code: 'c-1' }))
  })
  await new Promise<void>((resolve) => business.listen(0, '127.0.0.1', resolve))
})
afterAll(() => new Promise((resolve) => business.close(resolve)))

/** The customer of the examples, who has written and been answered, on a Page whose apps are connected; nobody types as fast as a test. */
async function openScene() {
  const simulator = await startSimulator({
    port: 0,
    setup: { ...defaultSetup, limits: { conversationsPerSecond: null } },
  })
  const { url } = simulator
  const post = async (path: string, body: object, token = '') => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const answer = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(await answer.text())
    return (await answer.json()) as Record<string, string>
  }
  for (const token of [botToken, deskToken])
    await post('/me/subscribed_apps', { subscribed_fields: 'messages,standby' }, token)
  await post('/me/messenger_profile', { get_started: { payload: 'START' } }, botToken)
  await post('/_simulator/customers', { name: 'Ana', psid })
  const { mid } = await post(`/_simulator/customers/${psid}/messages`, { text: 'Bonjour' })
  const buttons = [{ type: 'postback', title: 'Talk to a person', payload: 'TALK' }]
  const payload = { template_type: 'button', text: 'How can we help?', buttons }
  const message = { attachment: { type: 'template', payload } }
  const sent = await post('/me/messages', { recipient: { id: psid }, message }, botToken)
  return { simulator, ofCustomer: mid ?? '', ofPage: sent.message_id ?? '' }
}

type Scene = Awaited<ReturnType<typeof openScene>>

function filledIn(line: string, { simulator: { url }, ofCustomer, ofPage }: Scene): string {
  const { port } = business.address() as AddressInfo
  return line
    .replaceAll('$S', `${url}/_simulator`)
    .replaceAll('$G', `${url}/v25.0`)
    .replaceAll('$C', psid)
    .replaceAll('$P', pageId)
    .replaceAll('$T', deskToken)
    .replaceAll('m_83e4…', ofPage)
    .replaceAll(/m_(YBQw)?…/g, ofCustomer)
    .replaceAll('http://127.0.0.1:3000/…', `http://127.0.0.1:${port}/callback`)
    .replaceAll('&after=…', '')
}

/** One `curl` of the document, as a shell would have it done. */
async function run(line: string): Promise<number> {
  const { groups } =
    /^curl (?:-N )?(?:-X (?<method>[A-Z]+) )?(?<quote>"?)(?<url>\S+?)\k<quote>(?: -d '(?<body>.*?)')?(?:\s+#.*)?$/.exec(
      line,
    ) ?? {}
  if (!groups?.url) throw new Error(`This example cannot be read: ${line}`)
  const abort = new AbortController()
  const { method = 'GET', url, body } = groups
  const response = await fetch(url, { method, body: body ?? null, signal: abort.signal })
  if (response.headers.get('content-type') === 'text/event-stream') abort.abort()
  else await response.text()
  return response.status
}

describe('the examples', () => {
  test.each(exampleBlocks())('$heading: every command works as it stands', async ({ commands }) => {
    const scene = await openScene()
    for (const { line, isRefused } of commands) {
      const status = await run(filledIn(line, scene))
      expect([line, status < 400]).toEqual([line, !isRefused])
    }
    await scene.simulator.close()
  })

  test('there are as many as a reader needs', () => {
    expect(exampleBlocks().flatMap(({ commands }) => commands).length).toBeGreaterThan(70)
  })
})

describe('nothing is missing', () => {
  test('every number of the conformance list has a test of the simulator alone', () => {
    const folder = new URL('conformance/', import.meta.url)
    const files = readdirSync(folder).filter((name) => name.endsWith('.test.ts'))
    const titles = files.flatMap((name) => readFileSync(new URL(name, folder), 'utf8').match(/'S\d+ .*?'/g) ?? [])
    const tested = new Set(
      titles.flatMap((title) => [...title.matchAll(/\bS(\d+)\b/g)].map(([, number]) => Number(number))),
    )
    const wanted = Array.from({ length: 70 }, (_, index) => index + 1)
    expect(wanted.filter((number) => !tested.has(number))).toEqual([])
  })

  const isTold = (name: string) => text.includes(`\`${name}\``) || new RegExp(`[\`"\\s]${name}[\`"\\s:,]`).test(text)
  const untold = (names: string[]) => names.filter((name) => !isTold(name))

  test('every call of the control surface', () => {
    const pathAsWritten = (path: string) =>
      path
        .replace(':psid', '$C')
        .replace(':pageId/tokens/:appId', '$P/tokens/2020202020202020')
        .replace(':pageId', '$P')
        .replace(':appId', '2020202020202020')
    const missing = controlPaths
      .map(({ path }) => pathAsWritten(path))
      .filter((path) => !text.includes(path) && !text.includes(path.slice(1)))
    expect(missing).toEqual(['/other-app/$C/request', '/other-app/$C/release'])
    expect(text).toContain('# also request and release')
  })

  test('every fault, its count, its rate, every switch and every limit', () => {
    // Set by `webhooks` and `token`, and shown under names of their own.
    const shownOnly = ['webhooksDown', 'brokenTokens', 'plan']
    expect(untold(Object.keys(noFaults()).filter((name) => !shownOnly.includes(name)))).toEqual([])
    expect(untold([...faultKinds, ...Object.keys(usualRates), ...Object.keys(usualLimits())])).toEqual([])
  })

  test('every kind of message, every edge, and every key of the setup', () => {
    expect(untold(shapeNames)).toEqual([])
    expect(untold(Object.values(edges).flatMap((node) => Object.keys(node).filter(Boolean)))).toEqual([])
    const { apps, pages } = setupSchema.shape
    const keys = [
      ...Object.keys(setupSchema.shape),
      ...Object.keys(apps.element.shape),
      ...Object.keys(pages.element.shape),
    ]
    expect(untold(keys.filter((key) => !['apps', 'pages', 'id', 'name', 'tokens'].includes(key)))).toEqual([])
  })
})
