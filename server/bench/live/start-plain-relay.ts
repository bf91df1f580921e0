import type { Bench } from '../bench.ts'
import { type Program, startProgram } from '../program.ts'

export const startPlainRelay = ({ maintenanceUrl }: Pick<Bench, 'maintenanceUrl'>): Promise<Program> =>
  startProgram({ file: 'live/plain-relay.ts', environment: { ...process.env, DATABASE_URL: maintenanceUrl } })
