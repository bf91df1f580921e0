import type { SimulatorSetup } from '#server/messenger-simulator/simulator.ts'

/** A Page and two apps as the demonstration has them, with secrets that only benchmarks and the proof know. */
export const page = { id: '100200300400501', name: 'Bench', deskToken: 'EAA-bench-desk', botToken: 'EAA-bench-bot' }
export const deskApp = { id: '2020202020202020', secret: 'desk-app-secret-of-the-bench' }
export const botApp = { id: '1010101010101010', secret: 'bot-app-secret-of-the-bench' }

/** The Messenger that this desk is set up with. */
export const simulatorSetup: SimulatorSetup = {
  apps: [
    { ...botApp, name: 'Bot', role: 'bot' },
    { ...deskApp, name: 'Desk', role: 'desk', humanAgent: true },
  ],
  pages: [
    {
      id: page.id,
      name: page.name,
      regime: 'routing-default-app',
      defaultAppId: botApp.id,
      takeAllowed: [deskApp.id],
      tokens: { [deskApp.id]: page.deskToken, [botApp.id]: page.botToken },
    },
  ],
}

type Place = { databaseUrl: string; port?: number; simulatorUrl?: string; dataFolder?: string }

/** What a desk's process needs, complete: nothing of the shell's own Relais or Messenger settings comes through. */
export function deskEnvironment({
  databaseUrl,
  port = 3000,
  simulatorUrl = 'http://127.0.0.1:1',
  dataFolder = '.relais',
}: Place): NodeJS.ProcessEnv {
  const { PATH, HOME, LANG, TZ } = process.env
  return {
    ...{ PATH, HOME, LANG, TZ },
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    LOG_LEVEL: 'error',
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    RELAIS_URL: `http://127.0.0.1:${port}`,
    RELAIS_DATA: dataFolder,
    RELAIS_SECRET: 'a secret that only the bench uses, long enough',
    RELAIS_SIMULATOR_URL: simulatorUrl,
    MESSENGER_GRAPH_URL: `${simulatorUrl}/v25.0`,
    MESSENGER_DESK_APP_ID: deskApp.id,
    MESSENGER_DESK_APP_SECRET: deskApp.secret,
    MESSENGER_BOT_APP_ID: botApp.id,
    MESSENGER_BOT_APP_SECRET: botApp.secret,
    MESSENGER_VERIFY_TOKEN: 'verify-token-of-the-bench',
    MESSENGER_PAGES: `${page.id}=${page.deskToken}|${page.botToken}`,
    MESSENGER_HUMAN_AGENT: 'true',
  }
}
