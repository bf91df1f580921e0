import { describe, expect, it } from 'vitest'
import { inboxAddress, placeAt } from './inbox-address.ts'

describe('the address of the inbox', () => {
  it.each([
    { view: 'mine', pageId: null, conversationId: null, itemId: null },
    { view: 'elsewhere', pageId: '42', conversationId: '018f-a', itemId: null },
    { view: 'all', pageId: null, conversationId: '018f-a', itemId: '018f-b' },
  ] as const)('leads back to %o', (place) => {
    const url = new URL(inboxAddress(place), 'http://desk')
    expect(placeAt(url.pathname, url.searchParams, 'waiting')).toEqual(place)
  })

  it('takes the usual view when it names none, or one that does not exist', () => {
    expect(placeAt('/inbox', new URLSearchParams(), 'mine').view).toBe('mine')
    expect(placeAt('/inbox', new URLSearchParams({ view: 'spam' }), 'mine').view).toBe('mine')
  })
})
