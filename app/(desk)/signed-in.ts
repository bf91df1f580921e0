import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { agentOfRequest } from '#lib/agents/sessions.ts'

/** Who looks at this page; somebody who is not signed in is led to where one signs in. Asked once per request. */
export const signedIn = cache(async () => {
  const viewer = await agentOfRequest(await headers())
  if (!viewer) redirect('/sign-in')
  return viewer
})
