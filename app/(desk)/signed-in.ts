import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { agentOfRequest } from '#lib/agents/sessions.ts'
import { requestedAddress } from './requested-address.ts'

/** Who looks at this page; somebody who is not signed in is led to where one signs in. Asked once per request. */
export const signedIn = cache(async () => {
  const viewer = await agentOfRequest(await headers())
  if (viewer) return viewer
  const { pathname, search } = await requestedAddress()
  redirect(`/sign-in?${new URLSearchParams({ to: pathname + search })}`)
})
