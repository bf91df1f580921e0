import { env } from '#lib/env.ts'
import { isSeeded, password, people, seed } from '#prisma/seed.ts'
import type { DeskPart } from '../desk.ts'
import { playing } from './first-week.ts'
import { letOperatorIn } from './let-operator-in.ts'
import type { Ports } from './ports.ts'
import { say, step } from './progress.ts'

/** What a start ends with: where the desk is, and who may enter. */
export async function introduce(part?: DeskPart): Promise<void> {
  say(part ? `\n  The ${part} of Relais is ready.` : `\n  Relais is ready: ${env().url}`)
  const aboutOperator = part === 'worker' ? '' : await letOperatorIn()
  say(aboutOperator && `  ${aboutOperator}\n`)
}

/** The same of the demonstration, whose week is played first. */
export async function introduceDemonstration(folder: string, { port, simulatorPort }: Ports): Promise<void> {
  if (!(await isSeeded()))
    await playing(folder, () =>
      step('Playing a week of conversations', (tell) => seed((share) => tell(inPercent(share)))),
    )
  say(`
  Relais is ready.

  The desk              http://localhost:${port}
  The customer's phone  http://localhost:${simulatorPort}

  Sign in with the password ${password} as
${people.map(({ email, role }) => `    ${email.padEnd(32)} ${role}`).join('\n')}

  Ctrl-C stops everything.
`)
}

const inPercent = (share: number) => `${Math.floor(share * 100)} %`
