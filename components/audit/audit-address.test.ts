import { describe, expect, it } from 'vitest'
import { type AuditPlace, auditAddress, auditPlaceAt, filterOf, isNarrowed, wholeRecord } from './audit-address.ts'

const conversationId = '0198c0de-0000-4000-8000-000000000001'
const place: AuditPlace = {
  conversationId,
  actorId: 'ana',
  action: 'conversation.claimed',
  from: '2026-11-20',
  to: '2026-11-22',
}
const queryOf = (address: string) => new URL(address, 'https://desk.example').searchParams

describe('the address of the record', () => {
  it('says everything that is asked for, and is read back as it was', () => {
    expect(auditPlaceAt(queryOf(auditAddress(place)))).toEqual(place)
  })

  it('says nothing when everything is shown', () => {
    expect(auditAddress(wholeRecord)).toBe('/audit')
    expect(isNarrowed(wholeRecord)).toBe(false)
    expect(isNarrowed(place)).toBe(true)
  })

  it('is read without what the record does not understand', () => {
    const query = new URLSearchParams('conversation=12&action=nothing&from=yesterday&to=2026-02-30&person=')
    expect(auditPlaceAt(query)).toEqual(wholeRecord)
  })
})

describe('filterOf', () => {
  it('asks for whole days of the viewer’s zone, the last one included', () => {
    expect(filterOf(place, 'Europe/Paris')).toEqual({
      conversationId,
      actorId: 'ana',
      action: 'conversation.claimed',
      from: '2026-11-19T23:00:00.000Z',
      to: '2026-11-22T23:00:00.000Z',
    })
  })

  it('asks for nothing in particular when nothing is narrowed', () => {
    expect(filterOf(wholeRecord, 'UTC')).toEqual({})
  })
})
