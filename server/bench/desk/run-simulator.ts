// A Messenger of its own process, as the real one is; its apps and Pages come in SIMULATOR_SETUP.
import { parseSetup } from '#server/messenger-simulator/setup.ts'
import { startSimulator } from '#server/messenger-simulator/simulator.ts'
import { reportReady } from '../report.ts'

const setup = parseSetup(JSON.parse(process.env.SIMULATOR_SETUP ?? ''))
reportReady((await startSimulator({ port: 0, setup })).url)
