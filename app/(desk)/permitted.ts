import { redirect } from 'next/navigation'
import { may, type Permission } from '#lib/agents/permissions.ts'
import { signedIn } from './signed-in.ts'

/** Who looks at a page that not everybody may see; everybody else is led to one that says so. */
export async function permitted(permission: Permission) {
  const viewer = await signedIn()
  if (!may(viewer.role, permission)) redirect('/not-permitted')
  return viewer
}
