import { expect } from '@playwright/test'

export type SeenMessage = {
  mid: string
  at: string
  role: 'customer' | 'bot' | 'desk' | 'page-inbox' | 'other'
  text: string | null
  quickReplies: { title: string; payload: string }[] | null
  buttons: { title: string; payload?: string }[] | null
  /** The words of a message with buttons are the title of its template. */
  attachments: { title?: string }[] | null
}
type Seen = { owner: { appId: string; role: string } | null; messages: SeenMessage[] }

/** Speaks to the simulator's control surface. */
export async function simulate<Answer>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<Answer> {
  const response = await fetch(`${process.env.SIMULATOR_URL}/_simulator/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`)
  return (await response.json()) as Answer
}

/** A person on Messenger, with what they do and what they see. */
export class Customer {
  readonly name: string
  readonly psid: string

  constructor(name: string, psid: string) {
    this.name = name
    this.psid = psid
  }

  static async arrives(name: string, locale: 'fr_FR' | 'en_GB' = 'fr_FR'): Promise<Customer> {
    const { psid } = await simulate<{ psid: string }>('POST', 'customers', { name, locale })
    return new Customer(name, psid)
  }

  says(text: string) {
    return this.sends({ text })
  }

  sends(message: unknown) {
    return simulate<{ mid: string | null }>('POST', `customers/${this.psid}/messages`, message)
  }

  /** Taps a quick reply of the last message that has one with this title. */
  async taps(title: string | RegExp) {
    await expect
      .poll(async () => this.offered(await this.sees(), title) !== undefined, { message: `an offer of ${title}` })
      .toBe(true)
    return this.sends({ quickReply: this.offered(await this.sees(), title) })
  }

  async sees(): Promise<SeenMessage[]> {
    return (await this.conversation()).messages
  }

  conversation() {
    return simulate<Seen>('GET', `conversations/${this.psid}`)
  }

  /** What a role said to this customer, in order; waits for it. */
  async hears(role: SeenMessage['role'], text: string | RegExp) {
    const heard = async () => (await this.sees()).filter((message) => message.role === role).map(wordsOf)
    await expect
      .poll(heard, { message: `${this.name} hears ${text} from ${role}` })
      .toContainEqual(expect.stringMatching(text))
  }

  async isOwnedBy(role: string | null) {
    await expect
      .poll(async () => (await this.conversation()).owner?.role ?? null, { message: 'who owns the thread' })
      .toBe(role)
  }

  private offered(messages: SeenMessage[], title: string | RegExp) {
    const offers = messages.flatMap((message) => message.quickReplies ?? [])
    return offers.findLast((offer) => offer.title.match(title))
  }
}

const wordsOf = ({ text, attachments }: SeenMessage) => text ?? attachments?.find(({ title }) => title)?.title ?? ''
