import { password, people } from '../ground/people.ts'
import type { Reply } from '../records/record.ts'
import { type OpenScreen, openScreen } from './open-screen.ts'

type Office = { seed: number; count: number; replies: Reply[]; refused: Record<string, number> }

/** Everybody who works at the desk sits down; `replies` and `refused` keep what comes of their work. */
export function openScreens(url: string, { seed, count, replies, refused }: Office): Promise<OpenScreen[]> {
  const seats = people(count).map(({ name, email }, index) => {
    return { url, name, email, password, seed: seed * 31 + index }
  })
  return Promise.all(
    seats.map((seat) =>
      openScreen(seat, (said) => {
        if (said.kind === 'replied') replies.push(said.reply)
        else refused[`${said.what}: ${said.code}`] = (refused[`${said.what}: ${said.code}`] ?? 0) + 1
      }),
    ),
  )
}
