// `npm run dev`: Next reloads the screens by itself; a change under server or lib restarts the processes.
import { type ChildProcess, spawn } from 'node:child_process'
import { watch } from 'node:fs'

const settleMs = 200
let child: ChildProcess = launch()
let timer: NodeJS.Timeout | undefined
let isStopping = false
let isGoing = false

function launch(): ChildProcess {
  const started = spawn(process.execPath, ['server/start.mjs', '--dev'], { stdio: 'inherit' })
  started.once('exit', (code) => {
    if (isStopping) process.exit(code ?? 0)
  })
  return started
}

function restart() {
  if (isGoing) return // what starts after it reads this change too; a second beside it would find the data folder taken
  const old = child
  if (old.exitCode !== null || old.signalCode !== null)
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

for (const folder of ['server', 'lib', 'prisma/migrations'])
  watch(folder, { recursive: true }, (_, file) => {
    if (!file || !/\.(ts|json|sql)$/.test(file) || file.includes('.test.')) return
    clearTimeout(timer)
    timer = setTimeout(restart, settleMs)
  })

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    isStopping = true
    child.kill(signal)
  })
