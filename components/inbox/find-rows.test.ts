import { describe, expect, it } from 'vitest'
import { sampleRow } from '#components/conversation/testing/sample-row.ts'
import { findRows } from './find-rows.ts'

const lea = sampleRow()
const tom = sampleRow({ id: 'tom', customer: { id: 't', name: 'Tom', pictureUrl: null, language: null } })

describe('findRows', () => {
  it('finds a name without its accents', () => expect(findRows([lea, tom], 'lea mar')).toEqual([lea]))
  it('finds last words', () => expect(findRows([lea, tom], 'COLIS')).toEqual([lea, tom]))
  it('wants every word', () => expect(findRows([lea, tom], 'tom perdue')).toEqual([]))
  it('gives everything for nothing', () => expect(findRows([lea, tom], ' ')).toEqual([lea, tom]))
})
