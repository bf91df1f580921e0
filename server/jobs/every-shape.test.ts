import '#lib/testing/database.ts'
import { describe, expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { testApps } from '#lib/testing/database.ts'
import { thread } from './testing/webhook-to-timeline.ts'

/** From the webhook's JSON to what a screen is given, for every shape that Messenger is known to send. */
async function shownFor(message: object) {
  const customer = thread()
  await customer.hears({ message: { mid: `m_${customer.psid}`, ...message } })
  return (await customer.shown())[0]
}
async function echoShownFor(message: object) {
  const customer = thread()
  await customer.echoes({ mid: `m_${customer.psid}`, app_id: 999999999999999, ...message })
  return (await customer.shown())[0]
}
const preview = async (psid: string) =>
  (await db().conversation.findFirstOrThrow({ where: { customer: { psid } } })).lastMessagePreview

describe('what a customer sends', () => {
  test('a sticker before September 2026, after it, and in the oldest form of all', async () => {
    const payload = { url: 'https://cdn.example/like.png', sticker_id: 369239263222822 }
    const old = await shownFor({
      sticker_id: 369239263222822,
      attachments: [
        { type: 'sticker', payload },
        { type: 'image', payload },
      ],
    })
    const alone = await shownFor({ attachments: [{ type: 'sticker', payload }] })
    const oldest = await shownFor({ attachments: [{ type: 'image', payload }] })
    for (const item of [old, alone, oldest])
      expect(item).toMatchObject({ kind: 'attachments', attachments: [{ type: 'sticker', state: 'pending' }] })
    expect([old, alone, oldest].map((item) => item?.attachments.length)).toEqual([1, 1, 1])
  })

  test('several files of one message, in their order', async () => {
    const file = (name: string, type = 'file') => ({ type, payload: { url: `https://cdn.example/${name}` } })
    const item = await shownFor({ attachments: [file('a.png', 'image'), file('b.pdf'), file('c.mp3', 'audio')] })
    expect(item?.attachments.map(({ type, name }) => [type, name])).toEqual([
      ['image', null],
      ['file', 'b.pdf'],
      ['audio', null],
    ])
  })

  test('a place, with where it is', async () => {
    const coordinates = { lat: 48.8584, long: '2.2945' }
    const item = await shownFor({
      attachments: [
        { type: 'location', title: "Ana's Location", url: 'https://bing.example', payload: { coordinates } },
      ],
    })
    expect(item?.attachments).toMatchObject([
      { type: 'location', title: "Ana's Location", detail: { place: { latitude: 48.8584, longitude: 2.2945 } } },
    ])
  })

  test('a link with its payload, in its older form, and one that Messenger could not read', async () => {
    const newer = await shownFor({
      text: 'https://youtu.be/x',
      attachments: [{ type: 'fallback', payload: { url: 'https://youtu.be/x', title: 'A film' } }],
    })
    expect(newer).toMatchObject({ kind: 'text', attachments: [{ title: 'A film', sourceUrl: 'https://youtu.be/x' }] })
    const older = await shownFor({
      attachments: [{ type: 'fallback', title: 'A film', url: 'https://youtu.be/x', payload: null }],
    })
    expect(older).toMatchObject({
      kind: 'attachments',
      attachments: [{ title: 'A film', sourceUrl: 'https://youtu.be/x' }],
    })
    const bare = await shownFor({ attachments: [{ type: 'fallback' }] })
    expect(bare).toMatchObject({
      kind: 'attachments',
      attachments: [{ type: 'fallback', sourceUrl: null, state: 'none' }],
    })
  })

  test.each([
    ['share', { url: 'https://facebook.com/p/1' }],
    ['post', { url: 'https://facebook.com/p/1', title: 'Une publication', id: 12345678901234 }],
    ['reel', { url: 'https://facebook.com/reel/1', title: 'Un reel', reel_video_id: 987 }],
    ['ig_reel', { url: 'https://instagram.com/reel/1', title: 'Un reel', reel_video_id: 987 }],
  ])('a shared %s is a link to a web page, never a file to fetch', async (type, payload) => {
    const item = await shownFor({ attachments: [{ type, payload }] })
    expect(item?.attachments).toMatchObject([{ type, sourceUrl: payload.url, state: 'none' }])
  })

  test('an appointment, with its times', async () => {
    const payload = {
      booking_id: 'b1',
      status: 'requested',
      start_time: 1795593600,
      end_time: 1795597200,
      timezone: 'Europe/Paris',
    }
    const item = await shownFor({ attachments: [{ type: 'appointment_booking', payload }] })
    expect(item?.attachments[0]?.detail).toEqual({
      appointment: {
        status: 'requested',
        startsAt: '2026-11-25T08:00:00.000Z',
        endsAt: '2026-11-25T09:00:00.000Z',
        timezone: 'Europe/Paris',
      },
    })
  })

  test('a product that was shared, its picture fetched like a file', async () => {
    const product = {
      id: '1',
      retailer_id: 'sku',
      image_url: 'https://cdn.example/p.png',
      title: 'Chaussures',
      subtitle: '49 €',
    }
    const item = await shownFor({ attachments: [{ type: 'template', payload: { product: { elements: [product] } } }] })
    expect(item).toMatchObject({
      kind: 'template',
      content: { template: { type: 'product', elements: [{ title: 'Chaussures', subtitle: '49 €', picture: 0 }] } },
      attachments: [{ type: 'card-picture', state: 'pending' }],
    })
  })

  test('a message from an advertisement says which, with its picture', async () => {
    const item = await shownFor({
      text: 'Bonjour',
      referral: {
        ref: 'summer',
        ad_id: 6045246247433,
        source: 'ADS',
        type: 'OPEN_THREAD',
        ads_context_data: { ad_title: 'Soldes', photo_url: 'https://cdn.example/ad.jpg', post_id: '1_2' },
      },
    })
    expect(item?.content.referral).toEqual({
      ref: 'summer',
      source: 'ADS',
      type: 'OPEN_THREAD',
      adId: '6045246247433',
      adTitle: 'Soldes',
      imageUrl: 'https://cdn.example/ad.jpg',
      picture: 0,
      postId: '1_2',
    })
    expect(item?.attachments).toMatchObject([{ type: 'card-picture' }])
  })

  test('a message from a shop’s page names its product, a command its name', async () => {
    expect((await shownFor({ text: 'Taille ?', referral: { product: { id: '77' } } }))?.content.referral).toEqual({
      productId: '77',
    })
    expect(await shownFor({ commands: [{ name: 'flights' }] })).toMatchObject({
      kind: 'text',
      content: { commands: ['flights'] },
    })
  })

  test.each([
    ['a hologram', { attachments: [{ type: 'hologram', payload: { url: 'https://facebook.com/h/1', depth: 3 } }] }],
  ])('D15: %s, of a type nobody knows, keeps its name and the link', async (_, message) => {
    expect(await shownFor(message)).toMatchObject({
      kind: 'attachments',
      attachments: [{ type: 'hologram', sourceUrl: 'https://facebook.com/h/1', state: 'none' }],
    })
  })

  test.each([
    ['is_unsupported', { is_unsupported: true }],
    ['nothing at all', {}],
  ])('D15: a message with %s is a card with what Messenger sent', async (_, message) => {
    expect(await shownFor(message)).toMatchObject({
      kind: 'unknown',
      text: null,
      content: { unknown: { label: 'unsupported' } },
    })
  })
})

describe('what a customer answers to, reacts to, changes and takes back (D16)', () => {
  test('a reply quotes what it answers, wherever that stands', async () => {
    const customer = thread()
    await customer.echoes({ mid: 'm_offer', app_id: testApps.inbox, text: 'Lundi ou mardi ?' })
    for (let each = 0; each < 60; each += 1) await customer.hears({ message: { mid: `m_x${each}`, text: 'encore' } })
    await customer.hears({
      message: { mid: 'm_reply', text: 'Mardi', reply_to: { mid: 'm_offer', is_self_reply: false } },
    })
    const reply = (await customer.shown()).at(-1)
    expect(reply).toMatchObject({
      text: 'Mardi',
      quote: { author: { kind: 'page-inbox' }, text: 'Lundi ou mardi ?', attachmentType: null },
    })
    await customer.hears({ message: { mid: 'm_lost', text: 'oui', reply_to: { mid: 'm_before_relais' } } })
    expect((await customer.shown()).at(-1)).toMatchObject({ content: { replyToMid: 'm_before_relais' }, quote: null })
  })

  test('a customer’s reaction and the Page’s own stand side by side, and each can be taken back', async () => {
    const customer = thread()
    await customer.hears({ message: { mid: 'm_1r', text: 'Merci' } })
    const react = (reaction: string, emoji: string, action = 'react') => ({
      reaction: { mid: 'm_1r', reaction, emoji, action },
    })
    await customer.hears(react('love', '❤️'))
    await customer.hears(react('wow', '😮'))
    await customer.pageDoes(react('like', '👍'))
    expect((await customer.shown())[0]?.content.reactions).toEqual([
      { reaction: 'wow', emoji: '😮', by: 'customer' },
      { reaction: 'like', emoji: '👍', by: 'page' },
    ])
    await customer.hears(react('wow', '😮', 'unreact'))
    expect((await customer.shown())[0]?.content.reactions).toEqual([{ reaction: 'like', emoji: '👍', by: 'page' }])
  })

  test('an edited message keeps every version in its order', async () => {
    const customer = thread()
    await customer.hears({ message: { mid: 'm_1e', text: 'un' } })
    await customer.hears({ message_edit: { mid: 'm_1e', text: 'deux', num_edit: '1' } })
    await customer.hears({ message_edit: { mid: 'm_1e', text: 'trois', num_edit: 2 } })
    const [item] = await customer.shown()
    expect(item?.text).toBe('trois')
    expect(item?.content.edits?.map(({ text, number }) => [text, number])).toEqual([
      ['un', 1],
      ['deux', 2],
    ])
    expect(await preview(customer.psid)).toBe('trois')
  })

  test('an unsent message says so and keeps its words for who may have acted on them', async () => {
    const customer = thread()
    await customer.hears({ message: { mid: 'm_1u', text: 'mon code est 1234' } })
    await customer.hears({ message: { mid: 'm_1u', is_deleted: true } })
    expect((await customer.shown())[0]).toMatchObject({
      text: null,
      content: { isUnsent: true, unsent: { text: 'mon code est 1234' } },
    })
  })

  test('what the Page unsends is unsent too, under its own name', async () => {
    const customer = thread()
    await customer.echoes({ mid: 'm_2u', app_id: testApps.inbox, text: 'Mauvais fil, pardon' })
    await customer.echoes({ mid: 'm_2u', app_id: testApps.inbox, is_deleted: true })
    expect(await customer.shown()).toMatchObject([
      {
        author: { kind: 'page-inbox' },
        text: null,
        content: { isUnsent: true, unsent: { text: 'Mauvais fil, pardon' } },
      },
    ])
  })
})

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
    expect(await preview(customer.psid)).not.toBe('')
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

describe('what the Page’s other apps send, in echoes', () => {
  const template = (payload: object, more: object = {}) => ({ attachments: [{ type: 'template', payload, ...more }] })

  test('words with buttons are a text with its buttons', async () => {
    const buttons = [
      { type: 'web_url', title: 'Suivre', url: 'https://colis.example' },
      { type: 'postback', title: 'Aide', payload: 'HELP' },
      { type: 'phone_number', title: 'Appeler', payload: '+33100000000' },
    ]
    expect(await echoShownFor(template({ template_type: 'button', text: 'Que faire ?', buttons }))).toMatchObject({
      author: { kind: 'other-app' },
      kind: 'text',
      text: 'Que faire ?',
      content: { buttons },
    })
  })

  test('a carousel, each card with its picture, its link and its buttons', async () => {
    const card = (title: string) => ({
      title,
      subtitle: 'En stock',
      image_url: `https://cdn.example/${title}.png`,
      default_action: { type: 'web_url', url: 'https://shop.example' },
      buttons: [{ type: 'postback', title: 'Acheter', payload: 'BUY' }],
    })
    const item = await echoShownFor(
      template({ template_type: 'generic', elements: [card('un'), card('deux')] }, { title: 'un' }),
    )
    expect(item).toMatchObject({ kind: 'template', text: null, content: { template: { type: 'generic' } } })
    expect(item?.content.template?.text).toBeUndefined()
    expect(item?.content.template?.elements).toMatchObject([
      { title: 'un', url: 'https://shop.example', picture: 0, buttons: [{ title: 'Acheter' }] },
      { title: 'deux', picture: 1 },
    ])
    expect(item?.attachments.map(({ type, sourceUrl }) => [type, sourceUrl])).toEqual([
      ['card-picture', 'https://cdn.example/un.png'],
      ['card-picture', 'https://cdn.example/deux.png'],
    ])
  })

  test('a media template, its attachment id a number', async () => {
    const elements = [
      {
        media_type: 'video',
        attachment_id: 2457235337685388,
        buttons: [{ type: 'web_url', title: 'Voir', url: 'https://v.example' }],
      },
    ]
    expect((await echoShownFor(template({ template_type: 'media', elements })))?.content.template).toEqual({
      type: 'media',
      elements: [{ media: 'video', buttons: [{ type: 'web_url', title: 'Voir', url: 'https://v.example' }] }],
    })
  })

  test('a receipt, from its number to its total', async () => {
    const payload = {
      template_type: 'receipt',
      recipient_name: 'Ana Éloi',
      order_number: 12345678902,
      currency: 'EUR',
      payment_method: 'Visa 2345',
      order_url: 'https://shop.example/o/1',
      address: { street_1: '1 rue Bleue', city: 'Lyon', postal_code: '69001', state: 'ARA', country: 'FR' },
      summary: { subtotal: '75.00', shipping_cost: 4.95, total_tax: 6.19, total_cost: 56.14 },
      adjustments: [{ name: 'Remise fidélité', amount: 20 }],
      elements: [{ title: 'T-shirt', subtitle: 'Coton', quantity: 2, price: 50, currency: 'EUR' }],
    }
    const receipt = (await echoShownFor(template(payload)))?.content.template
    expect(receipt?.url).toBe('https://shop.example/o/1')
    expect(receipt?.elements).toEqual([
      { title: 'T-shirt', subtitle: 'Coton', quantity: 2, price: { amount: 50, currency: 'EUR' } },
    ])
    const euros = (amount: number) => ({ money: { amount, currency: 'EUR' } })
    expect(receipt?.facts).toEqual([
      { name: 'order-number', text: '12345678902' },
      { name: 'recipient', text: 'Ana Éloi' },
      { name: 'paid-with', text: 'Visa 2345' },
      { name: 'ships-to', text: '1 rue Bleue, 69001 Lyon, ARA, FR' },
      { name: 'subtotal', ...euros(75) },
      { name: 'discount', ...euros(20), text: 'Remise fidélité' },
      { name: 'shipping', ...euros(4.95) },
      { name: 'tax', ...euros(6.19) },
      { name: 'total', ...euros(56.14) },
    ])
  })

  test('a coupon and a request for feedback', async () => {
    const coupon = {
      template_type: 'coupon',
      title: '-10 %',
      subtitle: 'Jusqu’à dimanche',
      coupon_code: 'NOEL',
      coupon_url: 'https://shop.example',
      coupon_url_button_title: 'En profiter',
    }
    expect((await echoShownFor(template(coupon)))?.content.template).toEqual({
      type: 'coupon',
      elements: [
        {
          title: '-10 %',
          subtitle: 'Jusqu’à dimanche',
          buttons: [{ type: 'web_url', title: 'En profiter', url: 'https://shop.example' }],
        },
      ],
      facts: [{ name: 'coupon-code', text: 'NOEL' }],
    })
    const feedback = {
      template_type: 'customer_feedback',
      title: 'Votre avis',
      button_title: 'Noter',
      feedback_screens: [{ questions: [{ id: 'q', type: 'csat', title: 'Êtes-vous satisfait ?' }] }],
    }
    expect((await echoShownFor(template(feedback)))?.content.template).toEqual({
      type: 'customer_feedback',
      text: 'Êtes-vous satisfait ?',
      elements: [{ title: 'Votre avis', buttons: [{ type: 'postback', title: 'Noter' }] }],
    })
  })

  test('a template that nobody knows is shown with the words it has', async () => {
    const payload = {
      template_type: 'airline_checkin',
      intro_message: 'Enregistrement ouvert',
      checkin_url: 'https://a.example',
    }
    expect(await echoShownFor(template(payload))).toMatchObject({
      kind: 'template',
      content: { template: { type: 'airline_checkin', text: 'Enregistrement ouvert' } },
    })
  })

  test('an unknown kind of echo, as the link it came as, and one with nothing', async () => {
    const legacy = {
      attachments: [{ title: 'Legacy message', url: 'https://facebook.com/m/1', type: 'fallback', payload: null }],
    }
    expect(await echoShownFor(legacy)).toMatchObject({
      attachments: [{ title: 'Legacy message', sourceUrl: 'https://facebook.com/m/1' }],
    })
    expect(await echoShownFor({})).toMatchObject({ kind: 'unknown', content: { unknown: { label: 'unsupported' } } })
  })

  test('D12: every speaker is told from the others: bot, Page Inbox, Meta AI in each of its marks, another app', async () => {
    const customer = thread()
    const say = (text: string, more: object) => customer.echoes({ mid: `m_${text}_${customer.psid}`, text, ...more })
    await say('bot', { app_id: testApps.bot })
    await say('inbox', { app_id: Number(testApps.inbox) })
    await say('ai', { app_id: testApps.inbox, ai_generated: true })
    await say('axon', { app_id: testApps.inbox, metadata: '{"source":"axon"}' })
    await say('ai without an id', { ai_generated: true })
    await say('other', { app_id: 123456789012345, metadata: '{"source":"crm"}' })
    await say('nobody', {})
    expect((await customer.shown()).map(({ text, author }) => [text, author])).toEqual([
      ['bot', { kind: 'bot', appId: testApps.bot }],
      ['inbox', { kind: 'page-inbox', appId: testApps.inbox, isMetaAi: false }],
      ['ai', { kind: 'page-inbox', appId: testApps.inbox, isMetaAi: true }],
      ['axon', { kind: 'page-inbox', appId: testApps.inbox, isMetaAi: true }],
      ['ai without an id', { kind: 'page-inbox', appId: '', isMetaAi: true }],
      ['other', { kind: 'other-app', appId: '123456789012345', name: null }],
      ['nobody', { kind: 'other-app', appId: null, name: null }],
    ])
  })
})
