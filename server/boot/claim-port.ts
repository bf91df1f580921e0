import { createServer } from 'node:net'
import { PlainError } from './plain-error.ts'

/** Finds out before anything is started that a port is free; `variable` is what moves it. */
export function requireFreePort(port: number, host: string, variable: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => reject(new PlainError(sentence(error, { port, variable }))))
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

function sentence(error: NodeJS.ErrnoException, { port, variable }: { port: number; variable: string }): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is taken by another program: stop it, or choose another port, e.g. ${variable}=${port + 100} npm start`
  if (error.code === 'EACCES')
    return `Port ${port} needs more rights than you have: choose one above 1023, e.g. ${variable}=${port + 8000} npm start`
  return `Port ${port} cannot be used (${error.code}): choose another with ${variable}.`
}
