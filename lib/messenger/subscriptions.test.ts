import { expect, test } from 'vitest'
import { answerJson, graph, refuse } from '#lib/testing/graph-receiver.ts'
import { readRegime } from './page.ts'
import { readAppFields, readSubscriptions, subscribeApp, subscribePage } from './subscriptions.ts'
import { missingFields, wantedFields } from './wanted-fields.ts'

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

const fieldsAsked = () => graph.seen.map(({ body }) => String(Object(JSON.parse(body)).subscribed_fields).split(','))
/** As Messenger does with a list that holds one field too many. */
const refuseField = (refused: string, error: object, status: number) => {
  answerJson({ success: true })
  const { answer: accept } = graph
  refuse(error, status)
  const { answer: decline } = graph
  graph.answer = (response, request) => (request.body.includes(refused) ? decline : accept)(response, request)
}

test.each<[what: string, error: object, status: number]>([
  ['that is none', { code: 100 }, 400],
  ['that needs a permission', { code: 200 }, 403],
  ['that needs a feature', { code: 10 }, 400],
])('a field %s is left out, and everything else is subscribed', async (_, error, status) => {
  refuseField('messaging_feedback', error, status)
  expect(await subscribePage(graph.credentials)).toEqual({ isOk: true, value: { refused: ['messaging_feedback'] } })
  const [all, fewest] = fieldsAsked()
  expect([all?.length, fewest?.length]).toEqual([15, 8])
  const accepted = fieldsAsked().filter((fields) => !fields.includes('messaging_feedback'))
  expect(accepted.at(-1)?.sort()).toEqual(wantedFields.filter((field) => field !== 'messaging_feedback').sort())
  const app = { graphUrl: graph.credentials.graphUrl, id: '222', secret: 'shh' }
  graph.seen = []
  const door = { callbackUrl: 'https://desk.example', verifyToken: 'v', heard: wantedFields.slice(0, 13) }
  expect(await subscribeApp(app, door)).toEqual({ isOk: true, value: { refused: ['messaging_feedback'] } })
  expect(graph.seen.every(({ body }) => body.includes('https://desk.example'))).toBe(true)
})

test.each<[what: string, error: object, status: number]>([
  ['passes', { code: 2 }, 500],
  ['asks for a pause', { code: 613 }, 400],
  ['means the token', { code: 190, error_subcode: 460 }, 400],
  ['means the app secret', { code: 100, type: 'GraphMethodException' }, 400],
  ['means the Page', { code: 100, error_subcode: 33 }, 400],
  ['means a restriction', { code: 10, error_subcode: 1893063 }, 400],
  ['means the desk’s own door', { code: 2200 }, 400],
])('what %s is no matter of a field: nothing less is asked for', async (_, error, status) => {
  refuseField('send_cart', error, status)
  expect(await subscribePage(graph.credentials)).toMatchObject({ isOk: false })
  expect(graph.seen).toHaveLength(1)
})

test('what passes while less is asked for ends it, and is told', async () => {
  refuseField('send_cart', { code: 100 }, 400)
  const { answer } = graph
  graph.answer = (response, request) => {
    if (graph.seen.length === 3) refuse({ code: 2 }, 503)
    ;(graph.seen.length === 3 ? graph.answer : answer)(response, request)
  }
  expect(await subscribePage(graph.credentials)).toMatchObject({ isOk: false, failure: { handling: 'retry' } })
  expect(graph.seen).toHaveLength(3)
})

test('an app that may not subscribe at all is told so, after three calls', async () => {
  refuse({ code: 200 }, 403)
  expect(await subscribePage(graph.credentials)).toMatchObject({ failure: { code: 'permission-missing' } })
  expect(fieldsAsked().map((fields) => fields.length)).toEqual([15, 8, 1])
})
