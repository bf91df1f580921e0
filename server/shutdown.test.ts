import { spawn } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'

/** A program with two parts, of which one takes its time to stop. */
const program = (options = '') => `
  import { onShutdown, stopOnSignals } from './server/shutdown.ts'
  onShutdown('ground', () => console.log('ground stopped'))
  onShutdown('upstairs', () => new Promise((done) => setTimeout(() => done(console.log('upstairs stopped')), 800)))
  stopOnSignals(${options})
  setInterval(() => {}, 1000)
  console.log('ready')
`

function run(options?: string) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  const ready = new Promise<void>((resolve) =>
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk
      if (said.includes('ready')) resolve()
    }),
  )
  const ended = new Promise<{ code: number | null; said: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, said: said.replace('ready\n', '') })),
  )
  return { child, ready, ended }
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s stops every part in order', async (signal) => {
  const { child, ready, ended } = run()
  await ready
  child.kill(signal)
  expect(await ended).toEqual({ code: 0, said: 'upstairs stopped\nground stopped\n' })
})

test('a proof or a measurement that was stopped has not succeeded', async () => {
  const { child, ready, ended } = run('{ exitCode: 1 }')
  await ready
  child.kill('SIGTERM')
  expect(await ended).toEqual({ code: 1, said: 'upstairs stopped\nground stopped\n' })
})

test('the Ctrl-C that npm passes on beside the terminal’s own cuts nothing short', async () => {
  const { child, ready, ended } = run()
  await ready
  child.kill('SIGINT')
  await delay(50)
  child.kill('SIGINT')
  expect(await ended).toEqual({ code: 0, said: 'upstairs stopped\nground stopped\n' })
})

test('who presses Ctrl-C again does not wait', async () => {
  const { child, ready, ended } = run()
  await ready
  child.kill('SIGINT')
  await delay(600)
  child.kill('SIGINT')
  expect(await ended).toEqual({ code: 1, said: '' })
})

test('nobody reading what is said does not keep the parts from stopping', async () => {
  const { child, ready, ended } = run()
  await ready
  child.stdout.destroy()
  child.kill('SIGINT')
  expect((await ended).code).toBe(0)
})
