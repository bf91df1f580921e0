import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPresence } from './presence.ts'
import type { DeskServer, DeskSocket } from './rooms.ts'

type Told = { agentIds: string[] }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('people who reload together learn of each other, though the same people are present as before', () => {
  const told: Told[] = []
  const io = { to: () => ({ emit: (_event: string, now: Told) => told.push(now) }) }
  const presence = createPresence(io as unknown as DeskServer)
  const [camille, hugo] = [screenOf('camille'), screenOf('hugo')]
  presence.enter(camille.socket)
  presence.enter(hugo.socket)
  vi.runAllTimers()
  expect(told.splice(0)).toEqual([{ agentIds: ['camille', 'hugo'] }])

  camille.leave()
  hugo.leave()
  const camilleAgain = screenOf('camille')
  presence.enter(camilleAgain.socket)
  expect(camilleAgain.told).toEqual([{ agentIds: ['camille'] }])
  presence.enter(screenOf('hugo').socket)
  vi.runAllTimers()
  expect(told).toEqual([{ agentIds: ['camille', 'hugo'] }])
})

function screenOf(id: string) {
  const told: Told[] = []
  let leave = () => {}
  const socket = {
    data: { agent: { id } },
    join: async () => {},
    emit: (_event: string, now: Told) => told.push(now),
    on: (_event: string, listener: () => void) => {
      leave = listener
    },
  }
  return { socket: socket as unknown as DeskSocket, told, leave: () => leave() }
}
