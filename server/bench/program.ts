import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { onShutdown } from '#server/shutdown.ts'
import type { Report, Usage } from './report.ts'

export type Program = { url: string; usage(): Promise<Usage>; stop(): Promise<void> }

type Start = { file: string; environment: NodeJS.ProcessEnv }

/** Runs a file of this folder as a process of its own, until it says where it can be reached. */
export async function startProgram({ file, environment }: Start): Promise<Program> {
  const child = run({ file, environment })
  const program = { usage: () => askForUsage(child), stop: () => stop(child) }
  onShutdown(file, program.stop)
  const { url } = await next(child, (report) => 'url' in report)
  return { url, ...program }
}

/** Runs a file of this folder to its end. */
export async function runProgram({ file, environment }: Start): Promise<void> {
  const child = run({ file, environment })
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${file} ended with ${code}`))))
  })
}

function run({ file, environment }: Start): ChildProcess {
  const program = path.join(import.meta.dirname, file)
  return fork(program, { env: environment, stdio: ['ignore', process.stderr.fd, 'inherit', 'ipc'] })
}

function next<Kind extends Report>(child: ChildProcess, isIt: (report: Report) => report is Kind): Promise<Kind> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`${child.spawnargs[1]} ended with ${code}`))
    const listen = (report: Report) => {
      if (!isIt(report)) return
      child.off('message', listen).off('exit', ended)
      resolve(report)
    }
    child.on('message', listen).once('exit', ended)
  })
}

async function askForUsage(child: ChildProcess): Promise<Usage> {
  const answer = next(child, (report) => 'usage' in report)
  child.send('usage')
  return (await answer).usage
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
