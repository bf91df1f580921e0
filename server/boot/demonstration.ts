import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { log } from '#lib/log.ts'
import type { SimulatorSetup } from '../messenger-simulator/simulator.ts'

type Secrets = {
  relais: string
  deskApp: string
  botApp: string
  verifyToken: string
  deskToken: string
  botToken: string
}

const botApp = '1010101010101010'
const deskApp = '2020202020202020'
const pages = [
  { id: '100200300400501', name: 'Colibri Express' },
  { id: '100200300400502', name: 'Colibri Voyages' },
]

/** Nobody set up Messenger: the simulator stands in for it, with secrets of its own made once for this data folder. */
export const isDemonstration = () =>
  !Object.keys(process.env).some((name) => name.startsWith('MESSENGER_') && process.env[name])

export function enterDemonstration(folder: string, simulatorPort: number): SimulatorSetup {
  const secrets = readOrMakeSecrets(path.join(folder, 'demonstration.json'))
  const simulatorUrl = `http://127.0.0.1:${simulatorPort}`
  Object.assign(process.env, {
    RELAIS_SECRET: secrets.relais,
    RELAIS_SIMULATOR_URL: simulatorUrl,
    MESSENGER_GRAPH_URL: `${simulatorUrl}/v25.0`,
    MESSENGER_DESK_APP_ID: deskApp,
    MESSENGER_DESK_APP_SECRET: secrets.deskApp,
    MESSENGER_BOT_APP_ID: botApp,
    MESSENGER_BOT_APP_SECRET: secrets.botApp,
    MESSENGER_VERIFY_TOKEN: secrets.verifyToken,
    MESSENGER_PAGES: pages.map(({ id }) => `${id}=${secrets.deskToken}-${id}|${secrets.botToken}-${id}`).join(','),
    MESSENGER_HUMAN_AGENT: 'true',
  })
  process.env.LOG_LEVEL ??= 'warn'
  log.level = process.env.LOG_LEVEL // it was made before this was known
  return simulatorSetup(secrets)
}

function simulatorSetup(secrets: Secrets): SimulatorSetup {
  return {
    apps: [
      { id: botApp, name: 'Relais Bot', secret: secrets.botApp, role: 'bot' },
      { id: deskApp, name: 'Relais Desk', secret: secrets.deskApp, role: 'desk', humanAgent: true },
    ],
    pages: pages.map(({ id, name }) => ({
      id,
      name,
      regime: 'routing-default-app',
      defaultAppId: botApp,
      takeAllowed: [deskApp],
      tokens: { [deskApp]: `${secrets.deskToken}-${id}`, [botApp]: `${secrets.botToken}-${id}` },
    })),
  }
}

function readOrMakeSecrets(file: string): Secrets {
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(makeSecrets(), null, 2), { mode: 0o600 })
  return JSON.parse(readFileSync(file, 'utf8'))
}

function makeSecrets(): Secrets {
  const make = () => randomBytes(24).toString('hex')
  return {
    relais: make(),
    deskApp: make(),
    botApp: make(),
    verifyToken: make(),
    deskToken: `EAAdesk${make()}`,
    botToken: `EAAbot${make()}`,
  }
}
