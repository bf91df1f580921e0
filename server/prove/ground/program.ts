import { type ChildProcess, spawn } from 'node:child_process'

export type Program = {
  name: string
  /** As a power cut ends it. Resolves when it is gone. */
  kill(): Promise<void>
  stop(): Promise<void>
  /** What it had said when it was ready. */
  said: string
  /** Whether it ended without being asked to. */
  hasFailed(): boolean
}

type Start = { name: string; args: string[]; environment: NodeJS.ProcessEnv; isReady: RegExp }

const patienceMs = 180_000
const keptCharacters = 4_000

/** One process of the product, started as an operator starts it; ready when it says so. */
export async function startProgram({ name, args, environment, isReady }: Start): Promise<Program> {
  const child = spawn(process.execPath, args, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let isWanted = true
  const end = (signal: NodeJS.Signals) => {
    isWanted = false
    child.kill(signal)
    return ended
  }
  const said = await untilReady(child, { name, isReady }).catch((error) =>
    end('SIGKILL').then(() => Promise.reject(error)),
  )
  return {
    name,
    said,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    hasFailed: () => isWanted && (child.exitCode !== null || child.signalCode !== null),
  }
}

function untilReady(child: ChildProcess, { name, isReady }: Pick<Start, 'name' | 'isReady'>): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    const impatience = setTimeout(() => reject(new Error(`The ${name} was not ready in time.\n${said}`)), patienceMs)
    const listen = (chunk: Buffer) => {
      said = (said + chunk).slice(-keptCharacters)
      if (!isReady.test(said)) return
      clearTimeout(impatience)
      resolve(said)
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk).slice(-keptCharacters)
      if (process.env.PROVE_VERBOSE) process.stderr.write(`[${name}] ${chunk}`)
    })
    child.once('exit', (code) => {
      clearTimeout(impatience)
      reject(new Error(`The ${name} ended with ${code} before it was ready.\n${said}`))
    })
  })
}
