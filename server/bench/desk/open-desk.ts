import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import {
  buildConsole,
  generateClient,
  isClientMissing,
  isConsoleStale,
  rememberClient,
} from '#server/boot/build-console.ts'
import { deskEnvironment, simulatorSetup } from '#server/desk-under-test/environment.ts'
import { freePort } from '#server/embedded-postgres/cluster.ts'
import { type Program, runProgram, startProgram } from '../program.ts'
import { type Messenger, startMessenger } from './messenger.ts'

type Ground = { folder: string; database(name: string): Promise<string> }
export type Desk = Program & { databaseUrl: string; messenger: Messenger; restingBytes: number }

const idleMs = 8_000

/** The product's own process beside a simulator in another, with people and answers and no conversations yet. */
export async function openDesk({ folder, database }: Ground): Promise<Desk> {
  await build()
  const databaseUrl = await database('desk')
  const messenger = await startMessenger(simulatorSetup)
  const place = { databaseUrl, port: await freePort(), simulatorUrl: messenger.url }
  const environment = deskEnvironment({ ...place, dataFolder: path.join(folder, 'desk') })
  await runProgram({ file: 'desk/prepare-desk.ts', environment })
  const program = await startProgram({ file: 'desk/run-desk.ts', environment })
  await delay(idleMs)
  return { ...program, databaseUrl, messenger, restingBytes: (await program.usage()).memoryBytes }
}

async function build() {
  if (isClientMissing()) await generateClient().then(rememberClient)
  if (!isConsoleStale()) return
  console.error('building the console first …')
  await buildConsole()
}
