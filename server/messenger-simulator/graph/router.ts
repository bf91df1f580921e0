import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody, sendJson } from '../http/body.ts'
import type { Platform } from '../platform.ts'
import { batchItem, readBatch, type SubCall } from './batch.ts'
import { answerOfError } from './error-answer.ts'
import { GraphError } from './errors.ts'
import { answerLate, echoesFirst, losesResponse, untilEchoed } from './mischief.ts'
import { parseParameters } from './parameters.ts'
import { type Answer, pathParts, type Received, runCall } from './run-call.ts'

type Exchange = { request: IncomingMessage; response: ServerResponse }

/** Answers one call of the Graph API, or a batch of them, and lets happen what follows from it. */
export async function answerGraphCall(platform: Platform, url: URL, { request, response }: Exchange): Promise<void> {
  const received = {
    method: request.method ?? 'GET',
    url,
    contentType: request.headers['content-type'] ?? '',
    authorization: request.headers.authorization,
    body: await readBody(request),
  }
  if (received.method === 'POST' && pathParts(url.pathname).length === 0)
    return answerBatch(platform, received, response)
  const answer = await runCall(platform, received)
  const { occasion, afterAnswer } = answer
  const isSend = occasion.method === 'POST' && occasion.path.endsWith('/messages')
  const isAccepted = isSend && answer.status === 200
  const isLost = isAccepted && losesResponse(platform, occasion)
  if (isAccepted && afterAnswer.length > 0 && echoesFirst(platform, occasion)) {
    for (const act of afterAnswer.splice(0)) act()
    await untilEchoed(platform, occasion.psid)
  }
  if (isSend) await answerLate(platform)
  if (isLost) request.socket.destroy()
  else sendJson(response, answer.status, answer.body, answer.headers)
  follow(platform, afterAnswer)
}

/** One after another, each as if it had come by itself; one that fails leaves the others alone. */
async function answerBatch(platform: Platform, received: Received, response: ServerResponse): Promise<void> {
  const calls = await readCalls(platform, received)
  if ('refusal' in calls) return sendJson(response, calls.refusal.status, calls.refusal.body)
  const answers: Answer[] = []
  for (const { method, url, body } of calls.list) {
    const contentType = 'application/x-www-form-urlencoded'
    answers.push(await runCall(platform, { method, url, body, contentType, authorization: received.authorization }))
  }
  const items = calls.list.map((call, index) => (answers[index] ? batchItem(answers[index], call) : null))
  sendJson(response, 200, items)
  follow(
    platform,
    answers.flatMap(({ afterAnswer }) => afterAnswer),
  )
}

type Calls = { list: SubCall[] } | { refusal: ReturnType<typeof answerOfError> }

async function readCalls(platform: Platform, { url, contentType, body }: Received): Promise<Calls> {
  try {
    const { params } = await parseParameters(url.searchParams, contentType, body)
    return { list: readBatch(params, platform.baseUrl) }
  } catch (failure) {
    if (!(failure instanceof GraphError)) throw failure
    return { refusal: answerOfError(platform, failure) }
  }
}

function follow(platform: Platform, acts: (() => void)[]): void {
  if (acts.length > 0) platform.later(0, () => acts.forEach((act) => void act()))
}
