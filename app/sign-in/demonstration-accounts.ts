import type { DemonstrationAccount } from '#components/sign-in/demonstration-chips.tsx'
import { env } from '#lib/env.ts'
import { demonstrationPassword, people } from '#prisma/demonstration/people.ts'

/** Who may be tried with one press; nobody on a real desk, which has no such accounts. */
export function demonstrationAccounts(): DemonstrationAccount[] {
  if (!env().simulatorUrl) return []
  return people.map(({ name, email, role }) => ({ name, email, role, password: demonstrationPassword }))
}
