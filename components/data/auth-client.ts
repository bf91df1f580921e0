import { createAuthClient } from 'better-auth/react'

const authClient = createAuthClient({ basePath: '/api/auth' })

export type SignInOutcome = 'signed-in' | 'refused' | 'rate-limited' | 'deactivated' | 'unreachable'

const outcomeOfStatus: Record<number, SignInOutcome> = {
  400: 'refused',
  401: 'refused',
  403: 'deactivated',
  422: 'refused',
  429: 'rate-limited',
}

/** Opens a session. What the server answers is told apart only as far as the person can do something about it. */
export async function signIn(credentials: { email: string; password: string }): Promise<SignInOutcome> {
  const answer = await reach(() => authClient.signIn.email(credentials))
  if (!answer) return 'unreachable'
  return answer.error ? (outcomeOfStatus[answer.error.status] ?? 'unreachable') : 'signed-in'
}

/** Closes the session; false when the server did not confirm it. */
export async function signOut(): Promise<boolean> {
  const answer = await reach(() => authClient.signOut())
  return answer !== null && !answer.error
}

/** Null when there is no network: fetch says so with a TypeError. */
async function reach<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
