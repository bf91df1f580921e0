import { expect, test } from 'vitest'
import { answerJson, graph, refuse } from '#lib/testing/graph-receiver.ts'
import { readProfile } from './profile.ts'

test('a profile may be whole, empty, missing or not permitted, and none of these is a failure (D18)', async () => {
  answerJson({
    id: '555',
    first_name: 'Zoé',
    last_name: 'Martin',
    profile_pic: 'https://p',
    locale: 'fr_FR',
    timezone: 1,
  })
  const profile = { isMissing: false, name: 'Zoé Martin', pictureUrl: 'https://p', locale: 'fr_FR', timezone: 1 }
  expect(await readProfile(graph.credentials, '555')).toEqual({ isOk: true, value: profile })
  answerJson({})
  expect(await readProfile(graph.credentials, '555')).toMatchObject({ value: { isMissing: true, reason: 'empty' } })
  refuse({ code: 100, error_subcode: 2018218 })
  expect(await readProfile(graph.credentials, '555')).toMatchObject({
    value: { isMissing: true, reason: 'no-profile' },
  })
  refuse({ code: 2018218 })
  expect(await readProfile(graph.credentials, '555')).toMatchObject({ value: { reason: 'no-profile' } })
  refuse({ code: 190 })
  expect(await readProfile(graph.credentials, '555')).toMatchObject({ isOk: false })
})

test('without the permission for locale the name is still asked for', async () => {
  graph.answer = (response, { url }) => {
    const isTooMuch = url.searchParams.get('fields')?.includes('locale')
    const refusal = { error: { code: 100, error_subcode: 2018247, message: '' } }
    response.writeHead(isTooMuch ? 400 : 200).end(JSON.stringify(isTooMuch ? refusal : { name: 'Zoé' }))
  }
  expect(await readProfile(graph.credentials, '555')).toMatchObject({
    value: { isMissing: false, name: 'Zoé', locale: null },
  })
})
