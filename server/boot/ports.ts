import { isDemonstration } from './demonstration.ts'
import { PlainError } from './plain-error.ts'

export type Ports = { port: number; simulatorPort: number }

export function readPorts(environment: Record<string, string | undefined>): Ports {
  const read = (name: string, otherwise: number) => {
    const port = Number(environment[name] || otherwise)
    if (Number.isInteger(port) && port > 0 && port < 65_536) return port
    throw new PlainError(`${name} is ${environment[name]}, which is not a port: choose a number from 1 to 65535.`)
  }
  const ports = { port: read('PORT', 3000), simulatorPort: read('SIMULATOR_PORT', 3001) }
  if (ports.port === ports.simulatorPort && isDemonstration())
    throw new PlainError(`PORT and SIMULATOR_PORT are both ${ports.port}: give one of them another number.`)
  return ports
}
