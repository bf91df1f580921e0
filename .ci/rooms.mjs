// Which room may open which door (docs/decisions/0003-rooms.md). A room looks only down: at its own floor's ground, never at neighbours.
const ground = 'env|db|errors|log|clock|cursor|new-id|actor|incoming-event|outgoing-message|message-parts'
const floors = [
  ['live', 'jobs', 'apps'],
  ['audit'],
  ['alarms'],
  ['agents', 'customers', 'pages', 'intake', 'media'],
  ['handover'],
  ['conversations'],
  ['routing', 'bot', 'search', 'supervision', 'health', 'erasure'],
]
/** Beside the floors: the only room that knows Facebook, and what tests alone may use. */
const beside = ['messenger', 'testing']

// Files that only say shapes, inputs and pure rules: a browser may have them, and so may any room.
const shapeFiles = [
  '(actor|errors|incoming-event|outgoing-message|message-parts)',
  'apps/app',
  'live/signals',
  'jobs/jobs',
  'audit/(actions|app-fact|entry|input|standing|chain/finding)',
  'alarms/(alarm|input)',
  'agents/(agent|permissions|input)',
  'customers/is-erased',
  'pages/(page|input|diagnosis/(finding|name-fields|input)|gaps/(gap|gap-in-words|input))',
  'intake/(ledger|kept-event|input)',
  'handover/(holder|states|standing|replay)',
  'conversations/(conversation|replay|timeline|views|reply-window|live-events|input)',
  'bot/(answers/answer|knowledge|turn|trial|input)',
  'search/(found|input)',
  'supervision/floor',
  'health/(dead-job|input|health)',
]
/** Sentences that a terminal says too. */
const words = '(apps/words|audit/failures|pages/(diagnosis/(words|fields)|gaps/words))\\.(en|fr)\\.json'
const shapes = `^lib/((${shapeFiles.join('|')})\\.ts|${words})$`

const test = '\\.test\\.tsx?$|/testing/'

const neighbours = (floor, room) =>
  floors
    .slice(floor)
    .flat()
    .filter((other) => other !== room)

const roomRules = floors.flatMap((rooms, floor) =>
  rooms.map((room) => ({
    name: `lib-${room}-looks-down`,
    severity: 'error',
    from: { path: `^lib/${room}/`, pathNot: test },
    to: { path: `^lib/(${neighbours(floor, room).join('|')})/`, pathNot: shapes },
  })),
)

const rule = (name, from, to) => ({ name, severity: 'error', from, to })

export const forbidden = [
  rule('no-circles', { pathNot: '^prisma/generated/' }, { circular: true }),
  rule('nothing-unresolved', {}, { couldNotResolve: true, path: '^[.#]' }),
  rule('ground-knows-no-room', { path: `^lib/(${ground})\\.ts$` }, { path: '^lib/[^/]+/' }),
  rule('lib-knows-no-caller', { path: '^lib/', pathNot: test }, { path: '^(app|components|server|e2e)/' }),
  rule('lib-knows-no-framework', { path: '^lib/' }, { path: 'node_modules/(next|react|socket\\.io)/' }),
  rule(
    'only-lib-and-seed-touch-the-database',
    {
      path: '^(app|components|server)/',
      pathNot: `${test}|^server/(start|desk|worker|job-runner|embedded-postgres|bench|prove)`,
    },
    { path: '^(lib/db\\.ts|prisma/generated/)' },
  ),
  ...roomRules,
  rule(
    'messenger-knows-no-domain',
    { path: '^lib/messenger/', pathNot: test },
    { path: '^lib/(?!messenger/)', pathNot: `^lib/(${ground})\\.ts$` },
  ),
  rule('domain-knows-no-messenger', { path: '^lib/(?!messenger/)', pathNot: test }, { path: '^lib/messenger/' }),
  rule('browser-sees-only-shapes', { path: '^components/', pathNot: test }, { path: '^lib/', pathNot: shapes }),
  rule('components-know-no-url-or-process', { path: '^components/' }, { path: '^(app|server)/' }),
  rule('ui-knows-no-domain', { path: '^components/ui/', pathNot: test }, { path: '^(components/(?!ui/)|lib/)' }),
  rule(
    'only-data-talks-to-the-server',
    { path: '^components/(?!data/)' },
    { path: 'node_modules/(socket\\.io-client|better-auth)/' },
  ),
  rule('app-knows-no-process', { path: '^app/' }, { path: '^server/' }),
  rule(
    'server-knows-no-screen',
    { path: '^server/', pathNot: '^server/prove/screens/' },
    { path: '^(app|components)/' },
  ),
  rule(
    'realtime-only-reads',
    { path: '^server/realtime/', pathNot: test },
    { path: '^lib/(handover|routing|bot|intake|messenger|media)/', pathNot: shapes },
  ),
  rule(
    'simulator-is-independent',
    { path: '^server/messenger-simulator/' },
    { path: '^(app|components|lib|prisma|server/(?!messenger-simulator/))' },
  ),
  rule(
    'nobody-needs-the-simulator',
    {
      path: '^(lib|app|components|server/(?!messenger-simulator/|boot/|start|bench/|prove/|desk-under-test/))',
      pathNot: test,
    },
    { path: '^server/messenger-simulator/' },
  ),
  rule(
    'testing-stays-in-tests',
    { path: '^(app|components|server|lib|prisma)/', pathNot: `${test}|^server/(embedded-postgres/for-tests|bench/)` },
    { path: '^lib/testing/' },
  ),
]

/** What the rules name in lib; `npm run rooms` looks that it is what stands there. */
export const named = [...ground.split('|').map((file) => `${file}.ts`), ...floors.flat(), ...beside].toSorted()
