import '#lib/testing/database.ts'
import { expect, test } from 'vitest'
import { manageAgents } from './manage-agents.ts'

let said: string[] = []

async function type(line: string, password = 'a password of twelve') {
  said = []
  const readPassword = async () => ({ password: password || 'made-for-you-1', isMade: password === '' })
  const isDone = await manageAgents(line.split(' ').filter(Boolean), { say: (text) => said.push(text), readPassword })
  return { isDone, said: said.join('\n') }
}

test('an operator adds people, changes them, and sees who may sign in', async () => {
  expect(await type('add Nadia@desk.example administrator Nadia fr')).toEqual({
    isDone: true,
    said: 'Nadia can sign in as nadia@desk.example',
  })
  expect((await type('add hugo@desk.example agent Hugo', '')).said).toContain('with the password made-for-you-1')
  expect((await type('role hugo@desk.example supervisor')).isDone).toBe(true)
  expect((await type('password hugo@desk.example', '')).said).toContain('the new password is made-for-you-1')
  expect((await type('deactivate hugo@desk.example')).said).toContain('can no longer sign in')
  expect((await type('')).said.split('\n')).toEqual([
    'hugo@desk.example\tsupervisor\tHugo\t(deactivated)',
    'nadia@desk.example\tadministrator\tNadia',
  ])
  expect((await type('reactivate hugo@desk.example')).isDone).toBe(true)
})

test.each([
  ['add nadia@desk.example agent Nadia', 'Somebody has this address already.'],
  ['add nobody administrator', 'Not done: name: '],
  ['add new@desk.example boss New', 'Not done: role: '],
  ['role nadia@desk.example boss', 'Not done: role: '],
  ['role nadia@desk.example agent', 'this is the last administrator'],
  ['deactivate nobody@desk.example', 'Nobody has the address nobody@desk.example.'],
  ['promote hugo@desk.example', 'npm run agents -- add EMAIL ROLE NAME [en|fr]'],
])('%s changes nothing and says why', async (line, sentence) => {
  const answered = await type(line)
  expect(answered.said).toContain(sentence)
  expect(answered.isDone).toBe(false)
})

test('a password that is too short is refused in words', async () => {
  const answered = await type('add short@desk.example agent Short', 'short')
  expect(answered).toMatchObject({ isDone: false, said: expect.stringContaining('password') })
})
