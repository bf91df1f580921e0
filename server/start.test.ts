import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'relais start é '))
  return () => rmSync(folder, { recursive: true, force: true })
})

type Given = Record<string, string>

/** Nothing of this shell's own Relais comes through, and nothing that fails here gets as far as a database. */
const environmentWith = (given: Given) => ({
  PATH: process.env.PATH,
  NODE_ENV: 'production' as const,
  RELAIS_DATA: folder,
  PORT: '1',
  ...given,
})

/** What a start that cannot go on says; its last line is the sentence. */
function start(given: Given, args: string[] = []) {
  const env = environmentWith(given)
  const { stdout, stderr, status } = spawnSync(process.execPath, ['server/start.mjs', ...args], {
    env,
    encoding: 'utf8',
  })
  return { said: stdout.trim(), stderr, status }
}

const freePort = () => listenOn(0).then(({ port, close }) => close().then(() => port))

async function listenOn(wanted: number) {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(wanted, '127.0.0.1', resolve))
  const address = server.address()
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { port: typeof address === 'object' && address ? address.port : 0, close }
}

test.each([
  ['a port that is none', { PORT: 'abc' }, 'PORT is abc, which is not a port: choose a number from 1 to 65535.'],
  ['one port for both', { PORT: '4000', SIMULATOR_PORT: '4000' }, 'PORT and SIMULATOR_PORT are both 4000: give one of'],
  [
    'a data folder that is a file',
    { RELAIS_DATA: 'package.json' },
    'package.json cannot be written (EEXIST): give yourself',
  ],
])('%s is one sentence that says what to do', (_, given, sentence) => {
  const { said, stderr, status } = start(given)
  expect(said).toContain(sentence)
  expect(said.split('\n')).toHaveLength(1)
  expect([stderr, status]).toEqual(['', 1])
})

test('a port that is taken is named, with how to take another', async () => {
  const { port, close } = await listenOn(0)
  onTestFinished(close)
  expect(start({ PORT: String(port) }).said).toBe(
    `Port ${port} is taken by another program: stop it, or choose another port, e.g. PORT=${port + 100} npm start`,
  )
  expect(start({ PORT: String(await freePort()), SIMULATOR_PORT: String(port) }).said).toContain('SIMULATOR_PORT=')
})

test('a data folder that somebody else’s version made is left as it is', async () => {
  const ports = { PORT: String(await freePort()), SIMULATOR_PORT: String(await freePort()) }
  mkdirSync(path.join(folder, 'postgres'))
  writeFileSync(path.join(folder, 'postgres', 'PG_VERSION'), '16\n')
  expect(start(ports).said).toContain(
    'was made by PostgreSQL 16 and this Relais brings PostgreSQL 17: move the data folder',
  )
  writeFileSync(path.join(folder, 'postgres', 'PG_VERSION'), '17\n')
  expect(start(ports).said).toContain(
    'holds a database, and its password is gone (postgres-password): put that file back',
  )
  writeFileSync(path.join(folder, 'format'), '2\n')
  expect(start(ports).said).toContain(
    'was made by another version of Relais (format 2, this one reads 1): move it away',
  )
  expect(readFileSync(path.join(folder, 'format'), 'utf8')).toBe('2\n')
})

test('a second start on the same folder is told which process has it; a killed one’s lock holds nobody up', async () => {
  const first = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', 'server/start.mjs'])
  onTestFinished(() => void first.kill('SIGKILL'))
  writeFileSync(path.join(folder, 'running'), `${first.pid}\n`)
  expect(start({}).said).toBe(
    `Relais is already running on ${folder} (process ${first.pid}): stop it first, or choose another folder with RELAIS_DATA.`,
  )
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  onTestFinished(() => void other.kill('SIGKILL'))
  writeFileSync(path.join(folder, 'running'), `${other.pid}\n`)
  expect(start({ PORT: 'abc' }).said).toContain('PORT is abc')
  const { port, close } = await listenOn(0)
  onTestFinished(close)
  expect(start({ PORT: String(port) }).said).toContain('is taken by another program')
})

test('a real environment that is not complete is listed whole, and nothing is started', async () => {
  const { said, status } = start({
    PORT: String(await freePort()),
    MESSENGER_DESK_APP_ID: 'abc',
    RELAIS_SECRET: 'short',
    RELAIS_URL: 'http://desk.example.org',
  })
  expect(
    said
      .split('\n  - ')
      .slice(1)
      .map((line) => line.split(' ')[0]),
  ).toEqual([
    'RELAIS_SECRET',
    'DATABASE_URL',
    'MESSENGER_DESK_APP_ID',
    'MESSENGER_DESK_APP_SECRET',
    'MESSENGER_VERIFY_TOKEN',
    'RELAIS_URL',
    'MESSENGER_PAGES',
  ])
  expect(status).toBe(1)
})

test('a part that does not exist is said', () => {
  expect(start({}, ['--only', 'wep']).said).toBe('There is no part of Relais called wep: --only takes web or worker.')
})
