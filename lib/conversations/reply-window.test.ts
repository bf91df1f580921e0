import { describe, expect, test } from 'vitest'
import { replyWindow } from './reply-window.ts'

const start = new Date('2026-11-20T08:00:00Z')
const hours = (count: number) => new Date(start.getTime() + count * 3_600_000)
const withHumanAgent = { hasHumanAgentWindow: true }
const withoutIt = { hasHumanAgentWindow: false }
const wrote = { openedAt: start, wroteAt: start }

describe('D23: what Messenger still lets us send', () => {
  test.each([
    ['anything within 24 hours', wrote, withoutIt, 23.9, 'standard'],
    ['nothing afterwards without the Human Agent feature', wrote, withoutIt, 24, 'closed'],
    ['what a person writes afterwards with it', wrote, withHumanAgent, 24, 'human-agent'],
    ['until seven days after the customer’s last message', wrote, withHumanAgent, 7 * 24 - 0.1, 'human-agent'],
    ['and nothing then', wrote, withHumanAgent, 7 * 24, 'closed'],
    ['nothing to somebody who never did anything', { openedAt: null, wroteAt: null }, withHumanAgent, 0, 'closed'],
  ] as const)('%s', (_name, acts, options, hour, state) => {
    expect(replyWindow(acts, options, hours(hour)).state).toBe(state)
  })

  test('a reaction or a tap opens 24 hours for everybody, but no new seven days: those count from words', () => {
    const reactedLater = { openedAt: hours(6.5 * 24), wroteAt: start }
    expect(replyWindow(reactedLater, withHumanAgent, hours(7 * 24)).state).toBe('standard')
    expect(replyWindow(reactedLater, withHumanAgent, hours(7.6 * 24))).toEqual({
      state: 'closed',
      closedAt: hours(7.5 * 24),
    })
    const onlyTapped = { openedAt: start, wroteAt: null }
    expect(replyWindow(onlyTapped, withHumanAgent, hours(25)).state).toBe('closed')
  })
})
