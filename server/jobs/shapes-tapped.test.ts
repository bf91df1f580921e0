import '#lib/testing/database.ts'
import { describe, expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { testApps } from '#lib/testing/database.ts'
import { thread } from './testing/webhook-to-timeline.ts'

describe('what a customer taps and does without writing', () => {
  test('a button with its payload, and without it on standby (D17)', async () => {
    const customer = thread()
    await customer.hears({ postback: { mid: 'm_1p', title: 'Suivre mon colis', payload: 'TRACK' } })
    expect(await customer.shown()).toMatchObject([
      { kind: 'postback', text: 'Suivre mon colis', content: { tapped: { payload: 'TRACK' } } },
    ])
    const bare = thread()
    await bare.hears({ postback: { mid: 'm_2p', title: 'Suivre' } }, { appId: testApps.desk, channel: 'standby' })
    expect(await bare.shown()).toMatchObject([
      { kind: 'postback', content: { tapped: { title: 'Suivre', payload: null } } },
    ])
  })

  test('a link into an existing thread, and a lead with its answers', async () => {
    const customer = thread()
    await customer.hears({ referral: { ref: 'qr-vitrine', source: 'SHORTLINK', type: 'OPEN_THREAD' } })
    const data = [{ question: 'Ville ?', answer: 'Lyon' }]
    await customer.hears({ referral: { ad_id: '6', source: 'ADS', type: 'LEAD_COMPLETE' }, lead: { data } })
    expect((await customer.shown()).map(({ content }) => content.referral)).toEqual([
      { ref: 'qr-vitrine', source: 'SHORTLINK', type: 'OPEN_THREAD' },
      { adId: '6', source: 'ADS', type: 'LEAD_COMPLETE', answers: [{ question: 'Ville ?', answer: 'Lyon' }] },
    ])
  })

  const marketing = {
    type: 'notification_messages',
    title: 'Promos',
    payload: 'P',
    notification_messages_token: 'secret',
  }
  test.each([
    ['a plugin’s opt-in', { optin: { ref: 'panier' } }, { type: 'opt-in', purpose: 'contact', ref: 'panier' }],
    [
      'a one-time opt-in',
      { optin: { type: 'one_time_notif_req', payload: 'x', one_time_notif_token: 'secret' } },
      { type: 'opt-in', purpose: 'one-time' },
    ],
    [
      'an opt-in to marketing',
      { optin: { ...marketing, notification_messages_frequency: 'WEEKLY' } },
      { type: 'opt-in', purpose: 'marketing', topic: 'Promos', frequency: 'weekly' },
    ],
    [
      'stopping it',
      { optin: { ...marketing, notification_messages_status: 'STOP NOTIFICATIONS' } },
      { type: 'opt-in', purpose: 'marketing', topic: 'Promos', change: 'stopped' },
    ],
    [
      'feedback',
      {
        messaging_feedback: {
          feedback_screens: [
            {
              screen_id: 0,
              questions: { q1: { type: 'csat', payload: '4', follow_up: { type: 'free_form', payload: 'Rapide' } } },
            },
          ],
        },
      },
      { type: 'feedback', answers: [{ question: 'csat', score: '4', comment: 'Rapide' }] },
    ],
    [
      'a cart',
      {
        order: {
          note: 'Avant midi',
          products: [{ id: '1', retailer_id: 'sku', name: 'Café', unit_price: 4.5, currency: 'EUR', quantity: 2 }],
        },
      },
      {
        type: 'order',
        note: 'Avant midi',
        products: [{ title: 'Café', quantity: 2, price: { amount: 4.5, currency: 'EUR' } }],
      },
    ],
    [
      'a revealed coupon',
      { template: { type: 'coupon', payload: 'x', coupon_code: 'NOEL' } },
      { type: 'coupon', code: 'NOEL' },
    ],
    [
      'a linked account, without its secret',
      { account_linking: { status: 'linked', authorization_code: 'secret' } },
      { type: 'account-link', isLinked: true },
    ],
    ['an unlinked account', { account_linking: { status: 'unlinked' } }, { type: 'account-link', isLinked: false }],
  ])('%s', async (_, item, act) => {
    const customer = thread()
    await customer.hears(item)
    const shown = await customer.shown()
    expect(shown.map(({ kind, content }) => [kind, content.act])).toEqual([['act', act]])
    expect(JSON.stringify(shown)).not.toContain('secret')
    expect(await customer.preview()).not.toBe('')
  })

  test('both apps’ copies of an act are one', async () => {
    const customer = thread()
    const item = { optin: { ref: 'panier' }, timestamp: Date.UTC(2026, 10, 25) }
    await customer.hears(item)
    await customer.hears(item, { appId: testApps.desk, channel: 'standby' })
    expect(await customer.shown()).toHaveLength(1)
  })

  test('what a customer thinks of an answer stands with that answer', async () => {
    const customer = thread()
    await customer.echoes({ mid: 'm_answer', app_id: testApps.bot, text: 'Il arrive demain.' })
    await customer.hears({ response_feedback: { feedback: 'Bad response', mid: 'm_answer' } })
    expect((await customer.shown()).at(-1)).toMatchObject({
      kind: 'act',
      content: { act: { type: 'rating', isGood: false } },
      quote: { text: 'Il arrive demain.', author: { kind: 'bot' } },
    })
  })

  test('an order is something said: it opens the window and brings the bot; an opt-in does neither', async () => {
    const windowOf = async (psid: string) =>
      (await db().conversation.findFirstOrThrow({ where: { customer: { psid } } })).windowOpenedAt
    const [buyer, subscriber] = [thread(), thread()]
    await buyer.hears({ order: { products: [{ name: 'Café', quantity: 1 }] } })
    await subscriber.hears({ optin: marketing })
    expect(await windowOf(buyer.psid)).not.toBeNull()
    expect(await windowOf(subscriber.psid)).toBeNull()
  })
})
