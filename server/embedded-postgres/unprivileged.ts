import { spawnSync } from 'node:child_process'
import { chownSync } from 'node:fs'

export type Unprivileged = {
  wrap(command: string, args: string[]): [string, string[]]
  identity: { uid?: number; gid?: number }
  own(directory: string): void
}

const asOurselves: Unprivileged = { wrap: (command, args) => [command, args], identity: {}, own: () => {} }

/**
 * PostgreSQL refuses to run as root. As root it runs in a user namespace where it sees itself as nobody,
 * else as an unprivileged account of the machine; anyone else simply runs it.
 */
export function findUnprivileged(): Unprivileged {
  if (process.getuid?.() !== 0) return asOurselves
  return inUserNamespace() ?? asExistingAccount()
}

function inUserNamespace(): Unprivileged | undefined {
  const namespace = ['--user', '--map-user=65534', '--map-group=65534']
  if (spawnSync('unshare', [...namespace, 'true']).status !== 0) return undefined
  return { ...asOurselves, wrap: (command, args) => ['unshare', [...namespace, command, ...args]] }
}

function asExistingAccount(): Unprivileged {
  for (const name of ['postgres', 'node', 'nobody']) {
    const uid = idOf('-u', name)
    const gid = idOf('-g', name)
    if (uid === undefined || gid === undefined) continue
    return { ...asOurselves, identity: { uid, gid }, own: (directory) => chownSync(directory, uid, gid) }
  }
  throw new Error(
    'PostgreSQL refuses to run as root and no unprivileged account was found: run as another user, or set DATABASE_URL.',
  )
}

function idOf(flag: '-u' | '-g', name: string): number | undefined {
  const found = spawnSync('id', [flag, name], { encoding: 'utf8' })
  return found.status === 0 ? Number(found.stdout) : undefined
}
