import type { Outcome } from '#lib/outgoing-message.ts'
import { type Access, callGraph } from './graph.ts'
import { asId, asList, asObject, asText } from './json.ts'

/** A Page that somebody manages, with its token for the app that they gave theirs to. */
export type Account = { id: string; name: string; token: string; tasks: string[] }

const mostAtOnce = '100'

/**
 * Every Page of the person behind a token, however many there are (D56). Messenger shows them in portions; the cursor is followed
 * and not its ready-made address, for that one carries the token.
 */
export async function listAccounts(access: Access): Promise<Outcome<Account[]>> {
  const accounts: Account[] = []
  for (let after: string | null = ''; after !== null; ) {
    const query = { fields: 'id,name,access_token,tasks', limit: mostAtOnce, ...(after && { after }) }
    const outcome = await callGraph(access, { method: 'GET', path: 'me/accounts', query })
    if (!outcome.isOk) return outcome
    accounts.push(...asList(outcome.value.data).flatMap(presentAccount))
    const paging = asObject(outcome.value.paging)
    after = paging?.next ? asText(asObject(paging.cursors)?.after) : null
  }
  return { isOk: true, value: accounts }
}

/** A Page that the person did not open to the app has no token, and is of no use. */
function presentAccount(value: unknown): Account[] {
  const page = asObject(value)
  const [id, token] = [asId(page?.id), asText(page?.access_token)]
  if (!id || !token) return []
  const tasks = asList(page?.tasks).flatMap((task) => asText(task) ?? [])
  return [{ id, name: asText(page?.name) ?? id, token, tasks }]
}
