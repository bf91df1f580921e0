import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

const patienceMs = 600_000

/**
 * Runs the product as a newcomer does, on ports and a data folder of its own; stopping it cleanly is part of the proof. While journeys
 * are being written, DESK_URL and SIMULATOR_URL name a desk that runs already.
 */
export default async function startDesk() {
  if (process.env.DESK_URL && process.env.SIMULATOR_URL) return
  const folder = mkdtempSync(path.join(tmpdir(), 'relais-e2e-'))
  const [port, simulatorPort] = [await freePort(), await freePort()]
  process.env.DESK_URL = `http://localhost:${port}`
  process.env.SIMULATOR_URL = `http://127.0.0.1:${simulatorPort}`
  const env = {
    ...process.env,
    PORT: String(port),
    SIMULATOR_PORT: String(simulatorPort),
    RELAIS_DATA: folder,
    CI: '1',
  }
  const desk = spawn(process.execPath, ['server/start.mjs'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  await ready(desk)
  return async () => {
    const code = await stop(desk)
    rmSync(folder, { recursive: true, force: true })
    if (code !== 0) throw new Error(`The desk ended with ${code} instead of stopping cleanly`)
  }
}

function ready(desk: ChildProcess): Promise<void> {
  let said = ''
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => reject(new Error(`The desk was not ready in time:\n${said}`)), patienceMs)
    const listen = (chunk: Buffer) => {
      said = (said + chunk).slice(-10_000)
      if (!said.includes('Relais is ready')) return
      clearTimeout(giveUp)
      resolve()
    }
    desk.stdout?.on('data', listen)
    desk.stderr?.on('data', listen)
    desk.once('exit', (code) => reject(new Error(`The desk ended with ${code}:\n${said}`)))
  })
}

function stop(desk: ChildProcess): Promise<number | null> {
  if (desk.exitCode !== null) return Promise.resolve(desk.exitCode)
  return new Promise((resolve) => {
    desk.removeAllListeners('exit').once('exit', (code) => resolve(code))
    desk.kill('SIGTERM')
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port')),
      )
    })
  })
}
