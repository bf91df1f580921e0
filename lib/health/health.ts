import { letGo } from '#lib/pages/let-go.ts'
/** How the desk is doing, for an operator and for a monitor. Safe for the browser. */
export type Health = {
  /** `down`: it cannot do its work. `degraded`: somebody should look. */
  status: 'ok' | 'degraded' | 'down'
  /** What somebody should look at, as codes. */
  problems: Problem[]
  checkedAt: string
  database: Reach
  /** The Graph API, knocked at just now. */
  messenger: Reach
  /** What was enqueued and has not begun, since when the oldest waits beyond its time, and what was given up. */
  jobs: Backlog | null
  /** What Messenger sent and the desk has not worked through. */
  events: Backlog | null
  pages: PageHealth[]
  /** Whether the desk's role could alter the record, and what the last verification found. */
  record: RecordHealth | null
}

export type Reach = { isReachable: boolean; tookMs: number | null }

export type Problem =
  | 'database-unreachable'
  | 'messenger-unreachable'
  | 'jobs-late'
  | 'jobs-dead'
  | 'events-late'
  | 'events-dead'
  | 'page-disconnected'
  /** The desk runs as the owner of its tables (docs/going-live.md, "The database"). */
  | 'record-unprotected'
  | 'record-broken'

export type Backlog = { waiting: number; oldestSeconds: number; dead: number }

export type RecordHealth = { isProtected: boolean; verifiedAt: string | null; findings: number }

export type PageHealth = {
  id: string
  name: string
  isDisconnected: boolean
  disconnectedReason: string | null
  lastWebhookAt: string | null
  /** When Messenger last answered a call in this Page's name. */
  lastGraphAt: string | null
}

const lateSeconds = 60
const stuckSeconds = 600

export function problemsOf({
  database,
  messenger,
  jobs,
  events,
  pages,
  record,
}: Pick<Health, 'database' | 'messenger' | 'jobs' | 'events' | 'pages' | 'record'>): Problem[] {
  const found: [Problem, boolean][] = [
    ['database-unreachable', !database.isReachable],
    ['messenger-unreachable', !messenger.isReachable],
    ['jobs-late', (jobs?.oldestSeconds ?? 0) > lateSeconds],
    ['jobs-dead', (jobs?.dead ?? 0) > 0],
    ['events-late', (events?.oldestSeconds ?? 0) > lateSeconds],
    ['events-dead', (events?.dead ?? 0) > 0],
    [
      'page-disconnected',
      pages.some(({ isDisconnected, disconnectedReason }) => isDisconnected && disconnectedReason !== letGo),
    ],
    ['record-unprotected', record?.isProtected === false],
    ['record-broken', (record?.findings ?? 0) > 0],
  ]
  return found.filter(([, isSo]) => isSo).map(([problem]) => problem)
}

export function statusOf({ database, jobs }: Pick<Health, 'database' | 'jobs'>, problems: Problem[]): Health['status'] {
  if (!database.isReachable || (jobs?.oldestSeconds ?? 0) > stuckSeconds) return 'down'
  return problems.length > 0 ? 'degraded' : 'ok'
}
