import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'

const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

function run(environment: Record<string, string>) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: { ...process.env, ...environment },
  })
  children.push(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += chunk
    })
  }
  return { child, said: () => text }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

test('it prints its address, answers, and ends cleanly on SIGTERM', async () => {
  const port = await freePort()
  const { child, said } = run({ SIMULATOR_PORT: String(port) })
  await expect.poll(said, { timeout: 10_000 }).toContain(`http://127.0.0.1:${port}`)
  expect((await fetch(`http://127.0.0.1:${port}/_simulator/setup`)).status).toBe(200)
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
})

test('a taken port is one plain sentence', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const { child, said } = run({ SIMULATOR_PORT: String(port) })
  const [code] = await once(child, 'exit')
  server.close()
  expect(code).toBe(1)
  expect(said().trim()).toBe(`The port ${port} is taken by another program: set SIMULATOR_PORT to a free one.`)
})

test.each([
  [{ SIMULATOR_PORT: 'abc' }, 'SIMULATOR_PORT is no port: abc.'],
  [
    { SIMULATOR_PORT: '0', SIMULATOR_SETUP: '/nowhere.json' },
    'SIMULATOR_SETUP names /nowhere.json, which cannot be read as JSON.',
  ],
])('%j is one plain sentence too', async (environment, sentence) => {
  const { child, said } = run(environment)
  expect(await once(child, 'exit')).toEqual([1, null])
  expect(said().trim()).toBe(sentence)
})
