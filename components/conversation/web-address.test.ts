import { expect, test } from 'vitest'
import { webAddress } from './web-address.ts'

test('only web pages are links, whatever somebody outside wrote', () => {
  expect(webAddress('https://shop.example/a?b')).toBe('https://shop.example/a?b')
  for (const address of ['javascript:alert(1)', 'data:text/html,x', 'tel:+33', 'shop.example', '', null])
    expect(webAddress(address)).toBeNull()
})
