import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Language, languages, localizedTexts } from '../graph/localized-texts.ts'
import {
  type Answer,
  botAppId,
  botToken,
  deskToken,
  type Harness,
  refusalOf,
  routedPage,
  startHarness,
  zeroDeskToken,
  zeroPage,
} from './harness.ts'

let simulator: Harness
beforeAll(async () => {
  simulator = await startHarness()
})
afterAll(() => simulator.close())
afterEach(async () => {
  await simulator.must('DELETE', '/faults')
  await simulator.must('DELETE', '/limits')
})

const text = { text: 'x' }
const picture = { attachment: { type: 'image', payload: { url: 'http://127.0.0.1:1/cat.png' } } }
const fail = (error: object, status?: number) => simulator.must('POST', '/faults', { graph: { error, status } })

/** How each refusal is met, and the words in which people met it (the fact sheet's list of literal texts). */
const met: Record<string, { by: () => Promise<Answer>; text: string | RegExp }> = {
  'outside-window': {
    by: async () => simulator.send(botToken, await simulator.customer(), text),
    text: '(#10) This message is sent outside of allowed window. Learn more about the new policy here: https://developers.facebook.com/docs/messenger-platform/policy-overview',
  },
  'another-app-controls': {
    by: async () => simulator.send(deskToken, await simulator.openThread(), text),
    text: '(#10) Message failed to send because another app is controlling this thread now.',
  },
  'not-this-page': {
    by: () => simulator.get(zeroDeskToken, `/${routedPage}/personas`),
    text: '(#10) Requires pages_messaging permission to manage the object',
  },
  'take-without-routing': {
    by: async () => simulator.move(zeroDeskToken, 'take', await simulator.openThread(zeroPage)),
    text: '(#27) Take thread control is not supported when Conversation Routing is not enabled.',
  },
  'no-such-user': {
    by: () => simulator.send(botToken, '1', text),
    text: '(#100) No matching user found',
  },
  'fetch-failed': {
    by: async () => simulator.send(botToken, await simulator.openThread(), picture),
    text: '(#100) Failed to fetch the file from the url',
  },
  'unknown-key': {
    by: async () => {
      const replies = [{ content_type: 'text', title: 'Yes', playload: 'YES' }]
      return simulator.send(botToken, await simulator.openThread(), { ...text, quick_replies: replies })
    },
    text: '(#100) Invalid keys "playload" were found in param "message[quick_replies][0]".',
  },
  'no-such-object': {
    by: () => simulator.get(botToken, '/1234'),
    text: /^Unsupported get request\. Object with ID '1234' does not exist, cannot be loaded due to missing permissions, or does not support this operation\./,
  },
  'password-changed': {
    by: async () => {
      await simulator.must('POST', '/faults', { token: { pageId: routedPage, appId: botAppId, subcode: 460 } })
      return simulator.get(botToken, '/me')
    },
    text: 'Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.',
  },
  'token-expired': {
    by: async () => {
      await simulator.must('POST', '/faults', { token: { pageId: routedPage, appId: botAppId, subcode: 463 } })
      return simulator.get(botToken, '/me')
    },
    text: 'Error validating access token: Session has expired.',
  },
  'person-unavailable': {
    by: async () => {
      const psid = await simulator.openThread()
      await simulator.must('POST', `/customers/${psid}/block`, { blocked: true })
      return simulator.send(botToken, psid, text)
    },
    text: "(#551) This person isn't available right now.",
  },
  'rate-limit': {
    by: async () => {
      await simulator.must('POST', '/limits', { conversationsPerSecond: 0 })
      return simulator.get(botToken, '/me/conversations')
    },
    text: '(#613) Calls to this api have exceeded the rate limit.',
  },
  'cannot-reply': {
    by: () => simulator.post(botToken, '/me/messages', { recipient: { comment_id: '1_2' }, message: text }),
    text: '(#10903) This user cant reply to this activity',
  },
  unavailable: {
    by: async () => {
      await simulator.must('POST', '/faults', { graph: { status: 503 } })
      return simulator.get(botToken, '/me')
    },
    text: '(#2) Service temporarily unavailable',
  },
  'as-armed': {
    by: async () => {
      await fail({ code: -1, message: '(#-1) Send message failure' })
      return simulator.get(botToken, '/me')
    },
    text: '(#-1) Send message failure',
  },
}

describe('error texts', () => {
  test.each(Object.keys(met))('S66 %s is said as it was seen in production', async (name) => {
    const { by, text: words } = met[name] ?? { by: () => Promise.reject(name), text: '' }
    const { message } = refusalOf(await by())
    if (typeof words === 'string') expect(message).toBe(words)
    else expect(message).toMatch(words)
  })

  const translated = Object.keys(localizedTexts.es)
  const foreign = languages.filter((language): language is Exclude<Language, 'en'> => language !== 'en')

  test('S66 every language translates the same refusals', () => {
    for (const language of foreign) expect(Object.keys(localizedTexts[language])).toEqual(translated)
  })

  test.each(translated.flatMap((name) => foreign.map((language) => [name, language] as const)))(
    'S66 %s in %s: another text, the same codes',
    async (name, language) => {
      const refused = async () => {
        const answer = refusalOf((await met[name]?.by()) ?? { status: 0, body: {} })
        await simulator.must('DELETE', '/faults')
        return answer
      }
      const english = await refused()
      await simulator.must('POST', '/faults', { language })
      const local = await refused()
      expect(local.message).toBe(localizedTexts[language][name])
      expect(local.message).not.toBe(english.message)
      expect({ ...local, message: '' }).toEqual({ ...english, message: '' })
    },
  )
})
