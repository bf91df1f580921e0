import { expect, test } from 'vitest'
import { answerJson, graph } from '#lib/testing/graph-receiver.ts'
import { readRegime } from './page.ts'
import { missingFields, readAppFields, readSubscriptions, wantedFields } from './subscriptions.ts'

test('the regime is read from the Page’s feature status', async () => {
  const status = async (messaging_feature_status: object) => {
    answerJson({ messaging_feature_status })
    return readRegime(graph.credentials)
  }
  expect(await status({ msgr_multi_app: true, hop_v2: false })).toMatchObject({ value: 'routing-default-app' })
  expect(await status({ msgr_multi_app: false, hop_v2: true })).toMatchObject({ value: 'hop2' })
  expect(await status({ msgr_multi_app: false, hop_v2: false })).toMatchObject({ value: 'routing-zero-config' })
})

test('both levels of subscription are read, and what is missing is named (D60)', async () => {
  answerJson({ data: [{ id: '222', name: 'Desk', subscribed_fields: ['messages'] }, { name: 'no id' }] })
  expect(await readSubscriptions(graph.credentials)).toMatchObject({
    value: [{ appId: '222', name: 'Desk', fields: ['messages'] }],
  })
  expect(missingFields(['messages'])).toEqual(wantedFields.filter((field) => field !== 'messages'))
  answerJson({ data: [{ object: 'page', fields: [{ name: 'messages', version: 'v25.0' }] }] })
  const app = { graphUrl: graph.credentials.graphUrl, id: '222', secret: 'shh' }
  expect(await readAppFields(app)).toEqual({ isOk: true, value: ['messages'] })
  expect(graph.seen[1]?.headers.authorization).toBe('Bearer 222|shh')
})
