import '#lib/testing/database.ts'
import { expect, test } from 'vitest'
import { talkToPerson } from '#lib/handover/talk-to-person.ts'
import { fetchAvatar, readAvatar } from '#lib/media/avatar.ts'
import { readPage, readRegime } from '#lib/messenger/page.ts'
import { setPageProfile } from '#lib/messenger/page-profile.ts'
import { readProfile } from '#lib/messenger/profile.ts'
import { sendMessage } from '#lib/messenger/send.ts'
import { typingOn } from '#lib/messenger/sender-actions.ts'
import { readSubscriptions } from '#lib/messenger/subscriptions.ts'
import {
  extendControl,
  passControl,
  readOwner,
  releaseControl,
  requestControl,
  takeControl,
} from '#lib/messenger/thread-control.ts'
import { testApps } from '#lib/testing/database.ts'
import { languages } from '#server/messenger-simulator/graph/localized-texts.ts'
import {
  accepted,
  answer,
  bot,
  control,
  desk,
  done,
  heard,
  newCustomer,
  says,
  simulator,
  unroutedPageId,
} from './testing/simulated-page.ts'

test('our own send comes back as an echo with our id and mid, whichever app hears it (D13)', async () => {
  const psid = await newCustomer()
  await says(psid, { text: 'Bonjour' })
  const quickReplies = [{ title: 'Parler à quelqu’un', payload: 'RELAIS_TALK_TO_PERSON' }]
  const { mid } = accepted(await sendMessage(bot(), answer(psid, 'Je regarde', { quickReplies })))
  expect(await heard(psid, 'echo', testApps.desk)).toMatchObject({
    mid,
    psid,
    fromAppId: testApps.bot,
    metadata: 'client-Je regarde',
    channel: 'standby',
  })
  expect(await heard(psid, 'echo', testApps.bot)).toMatchObject({ mid, channel: 'messaging' })
})

test('control passes with its metadata, is read as it is, and refuses who does not own it (D9, D11)', async () => {
  const psid = await newCustomer()
  await says(psid, { text: 'Un humain svp' })
  expect(accepted(await readOwner(bot(), psid))).toMatchObject({ kind: 'app', appId: testApps.bot })
  const tooEarly = await sendMessage(desk(), answer(psid, 'Bonjour'))
  expect(tooEarly).toMatchObject({ isOk: false, failure: { code: 'not-ours-now', handling: 'not-ours' } })
  const metadata = JSON.stringify({ v: 1, reason: 'asked' })
  expect(await passControl(bot(), { psid, targetAppId: testApps.desk, metadata })).toEqual(done)
  expect(await heard(psid, 'control-passed', testApps.desk)).toMatchObject({
    previousOwnerAppId: testApps.bot,
    newOwnerAppId: testApps.desk,
    metadata,
  })
  expect(accepted(await readOwner(desk(), psid))).toMatchObject({ kind: 'app', appId: testApps.desk })
  expect(await releaseControl(bot(), { psid })).toMatchObject({
    failure: { code: 'not-the-owner', handling: 'not-ours' },
  })
  expect(await extendControl(desk(), { psid, durationSeconds: 172_800 })).toEqual(done)
  accepted(await sendMessage(desk(), answer(psid, 'Bonjour, Camille à votre écoute')))
  expect(await releaseControl(desk(), { psid })).toEqual(done)
  expect(accepted(await readOwner(bot(), psid))).toEqual({ kind: 'idle' })
})

test('the desk may take, and a request is only asked', async () => {
  const psid = await newCustomer()
  await says(psid, { text: 'Bonjour' })
  expect(await takeControl(desk(), { psid })).toEqual(done)
  expect(await heard(psid, 'control-taken', testApps.bot)).toMatchObject({ newOwnerAppId: testApps.desk })
  expect(await requestControl(bot(), { psid, metadata: 'please' })).toEqual(done)
  expect(await heard(psid, 'control-requested', testApps.desk)).toMatchObject({ byAppId: testApps.bot })
})

test('where the Page has no default app nobody may take, and the reason is known', async () => {
  const psid = await newCustomer({ pageId: unroutedPageId })
  await says(psid, { text: 'Bonjour' })
  const outcome = await takeControl({ ...desk(), pageId: unroutedPageId, token: 'EAA-desk-2' }, { psid })
  expect(outcome).toMatchObject({ failure: { code: 'take-not-enabled', graph: { code: 27 } } })
})

test.each([
  { takeRefusalSubcode: null, notOwnerSubcode: null },
  { takeRefusalSubcode: 2534123, notOwnerSubcode: 2534037 },
])(
  'question 8: refusals about control mean the same with Instagram’s subcodes and without: %o (D30)',
  async (readings) => {
    await control('faults', readings)
    const unrouted = await newCustomer({ pageId: unroutedPageId })
    await says(unrouted, { text: 'Bonjour' })
    const take = await takeControl({ ...desk(), pageId: unroutedPageId, token: 'EAA-desk-2' }, { psid: unrouted })
    expect(take).toMatchObject({ failure: { code: 'take-not-enabled', handling: 'never' } })
    const psid = await newCustomer()
    await says(psid, { text: 'Bonjour' })
    const notOwner = { failure: { code: 'not-the-owner', handling: 'not-ours' } }
    expect(await passControl(desk(), { psid, targetAppId: testApps.bot, metadata: '{}' })).toMatchObject(notOwner)
    expect(await releaseControl(desk(), { psid })).toMatchObject(notOwner)
    expect(await extendControl(desk(), { psid, durationSeconds: 60 })).toMatchObject(notOwner)
  },
)

test.each([[true], [false]])(
  'question 11: what comes is believed with the older signature beside it and without: %s (D2)',
  async (sha1Signature) => {
    await control('faults', { sha1Signature })
    const psid = await newCustomer()
    await says(psid, { text: 'Bonjour' })
    expect(await heard(psid, 'message', testApps.bot)).toMatchObject({ text: 'Bonjour' })
  },
)

test.each([[400], [403]] as const)(
  'question 13: a closed window is told by its numbers, whatever the status: %d (D57)',
  async (windowRefusalStatus) => {
    await control('faults', { windowRefusalStatus })
    const outcome = await sendMessage(bot(), answer(await newCustomer(), 'trop tôt'))
    expect(outcome).toMatchObject({
      failure: { code: 'window-closed', handling: 'never', graph: { status: windowRefusalStatus } },
    })
  },
)

test.each([[613], [4], [32], [80006]] as const)(
  'question 16: a call too many waits, whichever code says so: %d (D33)',
  async (rateLimitCode) => {
    await control('faults', { rateLimitCode })
    await control('limits', { textPerSecond: 0 })
    const psid = await newCustomer()
    await says(psid, { text: 'Bonjour' })
    const outcome = await sendMessage(bot(), answer(psid, 'trop'))
    await control('limits', { textPerSecond: 300 })
    expect(outcome).toMatchObject({
      failure: { code: 'rate-limited', handling: 'retry', retryAfterSeconds: expect.any(Number) },
    })
  },
)

test.each(languages)('an error in %s means the same (D57)', async (language) => {
  await control('faults', { language })
  const outcome = await sendMessage(desk(), answer('1', 'personne'))
  expect(outcome).toMatchObject({ failure: { code: 'person-unknown', handling: 'never' } })
})

test('a profile is read whole, and its absence is survived (D18)', async () => {
  const psid = await newCustomer()
  await says(psid, { text: 'Bonjour' })
  const profile = accepted(await readProfile(desk(), psid))
  expect(profile).toMatchObject({ isMissing: false, name: 'Zoé Martin', locale: 'fr_FR' })
  const missing = async (kind: string) => {
    const other = await newCustomer({ profile: kind })
    await says(other, { text: 'Bonjour' })
    return accepted(await readProfile(desk(), other))
  }
  expect(await missing('empty')).toEqual({ isMissing: true, reason: 'empty' })
  expect(await missing('phone-account')).toEqual({ isMissing: true, reason: 'no-profile' })
  expect(await missing('no-permission')).toMatchObject({ isMissing: true })
})

test('a customer’s face is kept by the desk', async () => {
  const psid = await newCustomer()
  await says(psid, { text: 'Bonjour' })
  const profile = accepted(await readProfile(desk(), psid))
  const url = profile.isMissing ? null : profile.pictureUrl
  expect(await fetchAvatar('zoe', url ?? '')).toBeNull()
  expect(await readAvatar('zoe')).toMatchObject({ contentType: 'image/svg+xml' })
})

test('an agent’s file and a picture by its address reach the customer', async () => {
  const psid = await newCustomer()
  await says(psid, { text: 'Bonjour' })
  const bytes = Buffer.from('%PDF-1.7\nun avoir')
  const file = { kind: 'file', name: 'avoir.pdf', contentType: 'application/pdf', bytes } as const
  accepted(await sendMessage(bot(), { psid, metadata: 'f-1', window: 'standard', ...file }))
  const echo = await heard(psid, 'echo', testApps.bot)
  expect(echo).toMatchObject({ metadata: 'f-1', attachments: [{ type: 'file' }] })
  const url = `${simulator.url}/_files/avatars/${psid}.svg`
  const picture = await sendMessage(bot(), { psid, metadata: 'p-1', window: 'standard', kind: 'picture-url', url })
  expect(picture.isOk).toBe(true)
})

test('a send whose answer is lost is ambiguous, and its echo tells (D29)', async () => {
  const psid = await newCustomer()
  await says(psid, { text: 'Bonjour' })
  await control('faults', { loseResponse: 1 })
  expect(await sendMessage(bot(), answer(psid, 'perdu'))).toMatchObject({ failure: { handling: 'ambiguous' } })
  expect(await heard(psid, 'echo', testApps.bot)).toMatchObject({ metadata: 'client-perdu' })
})

test('after 24 hours only a person may answer, and Messenger’s no is understood (D23)', async () => {
  const psid = await newCustomer()
  await says(psid, { text: 'Bonjour' })
  await control('clock', { advanceSeconds: 86_401 })
  expect(await sendMessage(bot(), answer(psid, 'trop tard'))).toMatchObject({
    isOk: false,
    failure: { handling: 'never' },
  })
  await control('clock', { real: true })
})

test('the Page tells its name, its regime, who listens, and takes its menu', async () => {
  expect(accepted(await readPage(desk()))).toMatchObject({ name: 'Colis Express' })
  expect(accepted(await readRegime(desk()))).toBe('routing-default-app')
  const listening = accepted(await readSubscriptions(desk())).map(({ appId }) => appId)
  expect(listening).toEqual(expect.arrayContaining([testApps.bot, testApps.desk]))
  expect(await setPageProfile(bot(), talkToPerson)).toEqual(done)
  const psid = await newCustomer()
  await says(psid, { getStarted: true })
  expect(await heard(psid, 'postback', testApps.bot)).toMatchObject({ payload: 'RELAIS_GET_STARTED' })
})

test('typing is seen, and a wrong secret is told from a wrong message', async () => {
  const psid = await newCustomer()
  await says(psid, { text: 'Bonjour' })
  expect(await typingOn(bot(), psid)).toEqual(done)
  const wrong = { ...bot(), appSecret: 'not the secret of the app' }
  expect(await typingOn(wrong, psid)).toMatchObject({ failure: { code: 'token-invalid', handling: 'reconnect' } })
})
