import { expect, test } from 'vitest'
import { diagnose } from './diagnose.ts'
import type { PageFacts } from './facts.ts'
import { type Check, checks } from './finding.ts'
import { type AppReading, hasToAsk, missingSubscriptions, type PageReading, stillRefused } from './reading.ts'

const fields = ['messages', 'standby', 'messaging_handovers', 'message_echoes']
const callbackUrl = 'https://desk.example/webhooks/messenger'
const permissions = ['pages_messaging', 'pages_manage_metadata', 'pages_show_list', 'pages_read_engagement']
const app = (appId: string, role: AppReading['role'], more: Partial<AppReading> = {}): AppReading => ({
  appId,
  role,
  token: { isOk: true, value: { isValid: true, expiresAt: null, permissions, subcode: null } },
  app: { isOk: true, value: { fields, callbackUrl } },
  page: { isOk: true, value: fields },
  ...more,
})
const reading = (more: Partial<PageReading> = {}): PageReading => ({
  regime: { isOk: true, value: 'routing-default-app' },
  isPublished: { isOk: true, value: true },
  apps: [app('222', 'desk'), app('111', 'bot')],
  otherApps: [],
  wanted: { fields, callbackUrl },
  ...more,
})
const now = '2026-11-25T12:00:00.000Z'
const facts = (more: Partial<PageFacts> = {}): PageFacts => ({
  now,
  page: {
    id: '900',
    name: 'Colis',
    regime: 'routing-default-app',
    botAppId: '111',
    deskAppId: '222',
    isDisconnected: false,
    isLetGo: false,
    lastWebhookAt: '2026-11-25T11:59:00.000Z',
  },
  hasHumanAgent: true,
  examinedAt: now,
  reading: reading(),
  gaps: [],
  wrongSignatures: { count: 0, lastAt: null },
  others: [],
  heard: [
    { appId: '111', messaging: 9, standby: 1 },
    { appId: '222', messaging: 1, standby: 9 },
  ],
  lastTake: { isOk: true, reason: null, at: now },
  primaryReceiver: null,
  openAlarms: [],
  ...more,
})
const withToken = (value: object) =>
  facts({
    reading: reading({
      apps: [
        app('222', 'desk'),
        app('111', 'bot', {
          token: { isOk: true, value: { isValid: true, expiresAt: null, permissions, subcode: null, ...value } },
        }),
      ],
    }),
  })
const page = (more: object) => facts({ page: { ...facts().page, ...more } })
const speaks = (more: object) =>
  facts({ others: [{ appId: '777', name: null, isInbox: false, isMetaAi: false, count: 3, quick: 0, ...more }] })
const withApps = (more: Partial<AppReading>) =>
  facts({ reading: reading({ apps: [app('222', 'desk'), app('111', 'bot', more)] }) })

/** A desk that also wants carts, and can do without. */
const withDispensable = (more: Partial<AppReading>) => {
  const every = [...fields, 'send_cart']
  const whole = {
    app: { isOk: true, value: { fields: every, callbackUrl } },
    page: { isOk: true, value: every },
  } as const
  const apps = [app('222', 'desk', whole), app('111', 'bot', { ...whole, ...more })]
  return facts({ reading: reading({ apps, wanted: { fields: every, indispensable: fields, callbackUrl } }) })
}

test('D55: a Page that is set up well has nothing to repair, and every step of the set-up is looked at', () => {
  const findings = diagnose(facts())
  expect(findings.map(({ check }) => check)).toEqual([...checks])
  expect(findings.filter(({ condition }) => condition !== 'well')).toEqual([])
})

test('before Messenger was asked, nothing that only it knows is called well', () => {
  const findings = diagnose(facts({ reading: null, examinedAt: null }))
  const unknown = findings.filter(({ condition }) => condition === 'unknown').map(({ check }) => check)
  expect(unknown).toEqual(['token', 'permissions', 'published', 'app-subscription', 'page-subscription', 'other-apps'])
})

test.each<[what: string, PageFacts, Check, condition: string, seen?: object]>([
  ['a token that was refused', page({ isDisconnected: true }), 'token', 'broken'],
  [
    'a token whose password changed',
    withToken({ isValid: false, subcode: 460 }),
    'token',
    'broken',
    { role: 'bot', code: '190/460' },
  ],
  [
    'a token that ends in ten days',
    withToken({ expiresAt: '2026-12-05T00:00:00.000Z' }),
    'token',
    'weak',
    { day: '2026-12-05' },
  ],
  ['a token that cannot be looked at', withApps({ token: { isOk: false, code: 'no-answer' } }), 'token', 'unknown'],
  [
    'no right to send',
    withToken({ permissions: permissions.slice(1) }),
    'permissions',
    'broken',
    { names: 'pages_messaging' },
  ],
  ['a permission less', withToken({ permissions: permissions.slice(0, 3) }), 'permissions', 'weak'],
  [
    'an unpublished Page',
    facts({ reading: reading({ isPublished: { isOk: true, value: false } }) }),
    'published',
    'broken',
  ],
  [
    'an app that does not hear standby (D60)',
    withApps({ app: { isOk: true, value: { fields: fields.filter((each) => each !== 'standby'), callbackUrl } } }),
    'app-subscription',
    'broken',
    { names: 'standby', apps: '111' },
  ],
  [
    'an app that may not hear what the desk can do without',
    withDispensable({ app: { isOk: true, value: { fields, callbackUrl } } }),
    'app-subscription',
    'weak',
    { names: 'send_cart', apps: '111' },
  ],
  [
    'webhooks that go elsewhere, and of which one is missing',
    withDispensable({ app: { isOk: true, value: { fields, callbackUrl: 'https://old.example' } } }),
    'app-subscription',
    'broken',
    { names: 'https://old.example' },
  ],
  [
    'a Page that keeps what the desk can do without from an app',
    withDispensable({ page: { isOk: true, value: fields } }),
    'page-subscription',
    'weak',
    { names: 'send_cart', apps: '111' },
  ],
  [
    'a Page that keeps more from an app than that',
    withDispensable({ page: { isOk: true, value: [] } }),
    'page-subscription',
    'broken',
    { names: [...fields, 'send_cart'].join(', ') },
  ],
  [
    'webhooks that go elsewhere',
    withApps({ app: { isOk: true, value: { fields, callbackUrl: 'https://old.example' } } }),
    'app-subscription',
    'broken',
    { names: 'https://old.example' },
  ],
  [
    'a Page that lets an app hear nothing (D60)',
    withApps({ page: { isOk: true, value: null } }),
    'page-subscription',
    'broken',
    { names: fields.join(', ') },
  ],
  [
    'a Page that cannot be asked',
    withApps({ page: { isOk: false, code: 'permission-missing' } }),
    'page-subscription',
    'unknown',
  ],
  ['a Page that never spoke', page({ lastWebhookAt: null }), 'webhook', 'unknown'],
  ['a Page that fell silent', facts({ openAlarms: ['page-silent'] }), 'webhook', 'broken'],
  [
    'a stranger at the door',
    facts({ wrongSignatures: { count: 4, lastAt: '2026-11-25T11:00:00.000Z' } }),
    'signatures',
    'weak',
    { count: '4' },
  ],
  ['a wrong secret', facts({ wrongSignatures: { count: 4, lastAt: now } }), 'signatures', 'broken'],
  [
    'a Page without routing',
    facts({ reading: reading({ regime: { isOk: true, value: 'routing-zero-config' } }) }),
    'routing',
    'weak',
    { regime: 'routing-zero-config' },
  ],
  [
    'a Page without a default app',
    facts({ reading: reading({ regime: { isOk: true, value: 'routing-zero-config' } }) }),
    'default-app',
    'broken',
  ],
  [
    'a default app that is not the bot',
    facts({ heard: [{ appId: '111', messaging: 0, standby: 9 }] }),
    'default-app',
    'broken',
  ],
  ['a Page on which nobody wrote yet', facts({ heard: [] }), 'default-app', 'unknown'],
  [
    'a desk that may not take',
    facts({ lastTake: { isOk: false, reason: 'take-not-enabled', at: now } }),
    'take-toggle',
    'broken',
  ],
  ['a desk that never took', facts({ lastTake: null }), 'take-toggle', 'unknown'],
  ['a left-over primary receiver', facts({ primaryReceiver: '777' }), 'primary-receiver', 'weak', { app: '777' }],
  [
    'another app that listens',
    facts({ reading: reading({ otherApps: [{ appId: '777', name: 'OtherDesk' }] }) }),
    'other-apps',
    'weak',
    { names: 'OtherDesk' },
  ],
  ['another app that speaks', speaks({}), 'other-apps', 'weak', { names: '777 (3)' }],
  [
    'one that speaks and listens, once and by its name',
    {
      ...speaks({ name: 'OtherDesk' }),
      reading: reading({ otherApps: [{ appId: '777', name: 'OtherDesk' }] }),
    },
    'other-apps',
    'weak',
    { names: 'OtherDesk (3)' },
  ],
  ['an automation of Business Suite', speaks({ isInbox: true, quick: 2 }), 'automations', 'weak', { count: '2' }],
  ['Meta’s own AI', speaks({ isInbox: true, isMetaAi: true, quick: 3 }), 'meta-ai', 'broken', { count: '3' }],
  ['no Human Agent feature', facts({ hasHumanAgent: false }), 'human-agent', 'weak'],
  ['a restricted Page (D65)', facts({ openAlarms: ['page-restricted'] }), 'policy', 'broken'],
])('%s is found', (_, given, check, condition, seen = {}) => {
  expect(diagnose(given).find((finding) => finding.check === check)).toMatchObject({ condition, seen })
  const others = diagnose(given).filter((finding) => finding.check !== check && finding.condition === 'broken')
  expect(
    others.map((finding) => finding.check).filter((each) => each !== 'default-app'),
    'nothing else is blamed',
  ).toEqual([])
})

test('people of the Page Inbox who answer, slowly as people do, are no automation', () => {
  const findings = diagnose(speaks({ isInbox: true, count: 8 }))
  expect(findings.filter(({ condition }) => condition !== 'well')).toEqual([])
})

test('one app for both needs no toggle', () => {
  const given = facts({ lastTake: null, page: { ...facts().page, deskAppId: '111' } })
  expect(diagnose(given).find(({ check }) => check === 'take-toggle')).toMatchObject({ condition: 'well' })
})

test('D60: what is missing is named by app and level; what could not be read is not called missing', () => {
  const given = reading({
    apps: [
      app('222', 'desk', { page: { isOk: true, value: ['messages'] } }),
      app('111', 'bot', { app: { isOk: false, code: 'no-answer' }, page: { isOk: true, value: null } }),
    ],
  })
  expect(missingSubscriptions(given)).toEqual([
    { appId: '222', level: 'page', fields: ['standby', 'messaging_handovers', 'message_echoes'] },
    { appId: '111', level: 'page', fields },
  ])
  expect(missingSubscriptions(reading())).toEqual([])
})

test('what was refused is not asked for again, unless the desk cannot do without or it was never asked for', () => {
  const lacks = (...missing: string[]) => {
    const wanted = { fields: [...fields, 'send_cart'], indispensable: fields, callbackUrl }
    const left = wanted.fields.filter((field) => !missing.includes(field))
    const whole = { app: { isOk: true, value: { fields: wanted.fields, callbackUrl } } } as const
    return reading({ apps: [app('111', 'bot', { ...whole, page: { isOk: true, value: left } })], wanted })
  }
  const refused = (field: string, level: 'app' | 'page' = 'page') => [{ appId: '111', level, fields: [field] }]
  expect(hasToAsk(lacks(), [])).toBe(false)
  expect(hasToAsk(lacks('send_cart'), refused('send_cart'))).toBe(false)
  expect(hasToAsk(lacks('send_cart'), refused('send_cart', 'app'))).toBe(true)
  expect(hasToAsk(lacks('send_cart'), [])).toBe(true)
  expect(hasToAsk(lacks('standby'), refused('standby'))).toBe(true)
  expect(stillRefused(lacks('send_cart', 'standby'), refused('send_cart'))).toEqual(refused('send_cart'))
  expect(stillRefused(lacks(), refused('send_cart'))).toEqual([])
})
