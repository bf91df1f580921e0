import '#lib/testing/database.ts'
import { describe, expect, test } from 'vitest'
import { testApps } from '#lib/testing/database.ts'
import { thread } from './testing/webhook-to-timeline.ts'

async function echoShownFor(message: object) {
  const customer = thread()
  await customer.echoes({ mid: `m_${customer.psid}`, app_id: 999999999999999, ...message })
  return (await customer.shown())[0]
}

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
