import { randomBytes } from 'node:crypto'
import { createInterface } from 'node:readline/promises'

/** One line of the standard input, or a password made here. */
export async function readPassword(): Promise<{ password: string; isMade: boolean }> {
  process.stderr.write('A password of at least 12 characters, or an empty line to have one made:\n')
  for await (const line of createInterface({ input: process.stdin })) {
    if (line !== '') return { password: line, isMade: false }
    break
  }
  return { password: randomBytes(12).toString('base64url'), isMade: true }
}
