import { type App, env } from '#lib/env.ts'
import { type Account, listAccounts } from '#lib/messenger/accounts.ts'
import type { Failure, Outcome } from '#lib/outgoing-message.ts'
import { listPages } from '#lib/pages/get-page.ts'
import { credentialsOf } from '#lib/pages/open-credentials.ts'
import { connect, type PageAccess } from '../jobs/connect-page.ts'

export type FoundPage = {
  id: string
  name: string
  standing: 'connected' | 'disconnected' | 'not-connected'
  /** The person behind the token may not answer there: nor could the desk. */
  mayAnswer: boolean
  /** Null: the bot's app was not opened to it. */
  access: PageAccess | null
}

/** The tokens of the person, not of a Page: one of each app. */
export type PersonTokens = { desk: string; bot?: string | undefined }

/** Every Page of a person, with how it stands here. */
export async function findPages(tokens: PersonTokens): Promise<Outcome<FoundPage[]>> {
  const { desk, bot } = env().messenger
  const ofDesk = await accountsOf(desk, tokens.desk)
  if (!ofDesk.isOk) return ofDesk
  const ofBot = bot.id === desk.id ? ofDesk : await accountsOf(bot, tokens.bot ?? tokens.desk)
  if (!ofBot.isOk) return ofBot
  const known = new Map((await listPages()).map((page) => [page.id, page]))
  const present = ({ id, name, token, tasks }: Account): FoundPage => {
    const page = known.get(id)
    const botToken = ofBot.value.find((account) => account.id === id)?.token
    return {
      id,
      name,
      standing: !page ? 'not-connected' : page.isDisconnected ? 'disconnected' : 'connected',
      mayAnswer: tasks.includes('MESSAGING'),
      access: botToken ? { desk: credentialsOf(id, 'desk', token), bot: credentialsOf(id, 'bot', botToken) } : null,
    }
  }
  return { isOk: true, value: ofDesk.value.map(present) }
}

const accountsOf = ({ secret }: App, token: string) =>
  listAccounts({ graphUrl: env().messenger.graphUrl, token, appSecret: secret })

/** Connects one of them, or gives a connected one its new tokens. Null when it is done. */
export function connectFound({ access }: FoundPage): Promise<Failure | null> {
  if (!access) throw new Error('a Page without the bot app’s token cannot be connected')
  return connect(access)
}
