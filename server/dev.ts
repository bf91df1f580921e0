// `npm run dev`: Next reloads the screens by itself; a change under server or lib, of the schema or a migration restarts the processes.
import { type ChildProcess, spawn } from 'node:child_process'
import { watch } from 'node:fs'
import path from 'node:path'
import { say } from './boot/progress.ts'

const settleMs = 200
let child: ChildProcess = launch()
let timer: NodeJS.Timeout | undefined
let isStopping = false
let isGoing = false

function launch(): ChildProcess {
  const started = spawn(process.execPath, ['server/start.mjs', '--dev'], { stdio: 'inherit' })
  started.once('exit', (code) => {
    if (isStopping) process.exit(code ?? 0)
    if (code) say('  Relais ended; the next change starts it again.\n')
  })
  return started
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null

function restart(changed: string) {
  if (isStopping || isGoing) return // what starts after it reads this change too; a second beside it would find the data folder taken
  say(`\n  ${changed} changed: starting again`)
  const old = child
  if (hasEnded(old))
    child = launch() // it had failed; the change may have mended it
  else {
    isGoing = true
    old.once('exit', () => {
      isGoing = false
      child = launch()
    })
    old.kill('SIGTERM')
  }
}

for (const place of ['server', 'lib', 'prisma/migrations', 'prisma/schema.prisma'])
  watch(place, { recursive: true }, (_, file) => {
    if (!file || !/\.(ts|json|sql|prisma)$/.test(file) || file.includes('.test.')) return
    clearTimeout(timer)
    timer = setTimeout(restart, settleMs, path.extname(place) ? place : path.join(place, file))
  })

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    isStopping = true
    if (hasEnded(child)) process.exit(0)
    child.kill(signal)
  })
