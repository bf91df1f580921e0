import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { onShutdown } from '../shutdown.ts'

const stamp = '.next/built-from'
const sources = [
  'app',
  'components',
  'lib',
  'prisma/schema.prisma',
  'package-lock.json',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
]

/** Whether the console on disk was built from other sources than these. */
export function isConsoleStale(): boolean {
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== hashOfSources()
}

/** Builds the console; when it fails, what the build said is the error. */
export async function buildConsole(): Promise<void> {
  const hash = hashOfSources()
  rmSync('.next', { recursive: true, force: true }) // Turbopack remembers failed resolutions
  await runProgram('node_modules/next/dist/bin/next', ['build'], 'The console could not be built')
  writeFileSync(stamp, hash)
}

export const isClientMissing = () => !existsSync('prisma/generated/client.ts') || clientIsOlderThanSchema()

export const generateClient = () =>
  runProgram('node_modules/prisma/build/index.js', ['generate'], 'The database client could not be generated')

const clientStamp = 'prisma/generated/.schema'
const schemaHash = () => createHash('sha256').update(readFileSync('prisma/schema.prisma')).digest('hex')
const clientIsOlderThanSchema = () => !existsSync(clientStamp) || readFileSync(clientStamp, 'utf8') !== schemaHash()

/** Remembers which schema the client was generated from. */
export const rememberClient = () => writeFileSync(clientStamp, schemaHash())

function runProgram(program: string, args: string[], failure: string): Promise<void> {
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as NodeJS.ProcessEnv
  const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  onShutdown('build', () => child.kill())
  let said = ''
  const listen = (chunk: Buffer) => {
    said = (said + chunk).slice(-8000)
  }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${failure}:\n${said}`))))
  })
}

function hashOfSources(): string {
  const hash = createHash('sha256')
  for (const source of sources) for (const file of filesUnder(source)) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function filesUnder(source: string): string[] {
  if (path.extname(source)) return [source]
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}
