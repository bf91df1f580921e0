import '#lib/testing/database.ts'
import { describe, expect, test } from 'vitest'
import { thread } from './testing/webhook-to-timeline.ts'

/** From the webhook's JSON to what a screen is given, for every shape that Messenger is known to send. */
async function shownFor(message: object) {
  const customer = thread()
  await customer.hears({ message: { mid: `m_${customer.psid}`, ...message } })
  return (await customer.shown())[0]
}

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
