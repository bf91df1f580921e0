import type { KnownApp } from '#lib/apps/app.ts'
import { factsText, lineText } from '../chain/line-text.ts'
import type { AuditEntry } from '../entry.ts'
import { type EntryFacts, entryFields, presentEntry } from '../present-entry.ts'
import { row } from './csv.ts'
import { namedApps } from './named-apps.ts'

/** One entry with everything that proves it: whoever has the file can check the chain without the desk. */
export type ExportedFacts = EntryFacts & {
  chain: string
  position: number
  previousHash: string
  hash: string
  factsHash: string
  lineText: string
  factsText: string
}

export const exportedFields = `${entryFields}, 'chain', e.chain, 'position', e.chain_position,
  'previousHash', encode(e.previous_hash, 'hex'), 'hash', encode(e.hash, 'hex'), 'factsHash', encode(e.facts_hash, 'hex'),
  'lineText', ${lineText}, 'factsText', ${factsText}`

/**
 * One line of JSON. `hashed` holds the very texts: sha256(facts) is factsHash and stands in line, sha256(line) is hash and stands in the
 * next line of the same chain as previousHash.
 */
export function jsonLine(facts: ExportedFacts, apps: readonly KnownApp[]): string {
  const { chain, position, previousHash, hash, factsHash, lineText: line, factsText } = facts
  const proof = { chain, position, previousHash, hash, factsHash, hashed: { line, facts: factsText } }
  const entry = presentEntry(facts)
  return `${JSON.stringify({ ...entry, apps: appsOf(entry, apps), ...proof })}\n`
}

export const csvHeader = row([
  ...['id', 'at', 'actor', 'actor id', 'actor name', 'action', 'conversation', 'customer', 'Page', 'reason'],
  ...['before', 'after', 'evidence', 'apps', 'chain', 'position', 'previous hash', 'hash'],
])

export function csvRow(facts: ExportedFacts, apps: readonly KnownApp[]): string {
  const entry = presentEntry(facts)
  const { id, at, actor, action, conversation, pageId, reason, before, after, evidence } = entry
  const named = Object.entries(appsOf(entry, apps)).map(([app, name]) => `${app}: ${name}`)
  const { chain, position, previousHash, hash } = facts
  return row([
    ...[id, at, actor.kind, actor.id, actor.name, action, conversation?.id ?? null, conversation?.customerName ?? null],
    ...[pageId, reason, asJson(before), asJson(after), asJson(evidence), named.join('; ') || null],
    ...[chain, position, previousHash, hash],
  ])
}

const appsOf = ({ actor, before, after, evidence }: AuditEntry, apps: readonly KnownApp[]) =>
  namedApps([before, after, evidence, actor.kind === 'messenger' ? { actorAppId: actor.id } : null], apps)

const asJson = (value: unknown) => (value === null ? null : JSON.stringify(value))
