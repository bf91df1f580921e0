import { hkdfSync } from 'node:crypto'
import pg from 'pg'
import { grantDeskRole } from './grant-desk-role.ts'

/** Any number that nobody else uses for an advisory lock: two parts of a desk that start at once take turns. */
const preparing = 7_072_023

type Given = { ownerUrl: string; deskUrl?: string; secret: string }

/**
 * The running desk needs far less than the owner of its tables may do: with a role of its own it cannot alter or remove a line of the
 * record, nor switch off what refuses that. Returns the address that the desk runs with: the one that was given for it, else that of
 * a role made beside the owner, else, where the owner may not make one, the owner's own; deep health then says so.
 */
export async function prepareDeskRole({ ownerUrl, deskUrl, secret }: Given): Promise<string> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query(`SELECT pg_advisory_lock(${preparing})`)
    if (deskUrl && deskUrl !== ownerUrl) return await grantTo(await userOf(deskUrl), deskUrl, owner)
    const { rows } = await owner.query<Standing>(standingStatement)
    const [standing] = rows
    if (!standing?.isOwner) return ownerUrl // it was given the desk's own role, or less
    if (!standing.mayCreate) return ownerUrl
    const password = passwordOf(secret)
    await createRole(owner, { role: standing.role, exists: standing.exists, password })
    const made = addressOf(ownerUrl, standing.role, password)
    const isUsable = (await userOf(made).catch(() => null)) === standing.role
    return isUsable ? await grantTo(standing.role, made, owner) : ownerUrl
  } finally {
    await owner.end() // also gives the lock back
  }
}

type Standing = { role: string; exists: boolean; isOwner: boolean; mayCreate: boolean }

/** Roles belong to the whole server: named after the database, two desks on one server do not take each other's. */
const standingStatement = `SELECT current_database() || '_desk' AS role,
  EXISTS (SELECT FROM pg_roles WHERE rolname = current_database() || '_desk') AS "exists",
  pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = 'audit_entries'::regclass), 'USAGE') AS "isOwner",
  (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user) AS "mayCreate"`

/** Follows from the desk's secret, so every process of the desk comes to the same and none has to keep it. */
const passwordOf = (secret: string) =>
  Buffer.from(hkdfSync('sha256', secret, 'relais', 'database role', 24)).toString('base64url')

async function createRole(owner: pg.Client, given: { role: string; exists: boolean; password: string }) {
  const role = owner.escapeIdentifier(given.role)
  const verb = given.exists ? 'ALTER' : 'CREATE'
  await owner.query(`${verb} ROLE ${role} LOGIN PASSWORD ${owner.escapeLiteral(given.password)}`)
}

function addressOf(ownerUrl: string, role: string, password: string): string {
  const url = new URL(ownerUrl)
  url.username = encodeURIComponent(role)
  url.password = password
  return url.toString()
}

async function userOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ user: string }>('SELECT current_user AS user')
    return rows[0]?.user ?? ''
  } finally {
    await client.end()
  }
}

async function grantTo(role: string, url: string, owner: pg.Client): Promise<string> {
  await grantDeskRole(owner, role)
  return url
}
