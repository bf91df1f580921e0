import type { Outbound } from '#lib/conversations/fence.ts'

export type Said = Outbound & {
  clientId: string
  at: Date
  arrival: number
  /** The customer message it answers. */
  answers: string | null
  status: 'queued' | 'sending' | 'sent' | 'failed' | 'dropped' | 'ambiguous'
  attempts: number
  attemptedAt: Date | null
  /** The app it was last handed to. */
  appId: string | null
}

type Heard = { mid: string; at: Date; arrival: number; isQuestion: boolean }
type Hold = { reason: string | null; since: Date; lastMoveAt: Date }
type Owing = { hold: Hold; decided: ReadonlySet<string>; at: Date; patienceMs: number }

type Interrupting = { wasFalseAlarm: boolean; isStopped: (said: Said) => boolean; at: Date }

const dayMs = 24 * 3_600_000
const isLost = ({ status }: Said) => status === 'dropped' || status === 'failed'
export const isStopped = ({ status }: Said) => status === 'queued' || status === 'dropped'
export const isPending = ({ status }: Said) => status === 'queued' || status === 'sending' || status === 'ambiguous'

/** What was said in the model's one conversation, by whom, in the order in which it came to the desk. */
export class Talk {
  readonly outbox: Said[] = []
  private readonly heard: Heard[] = []
  private readonly elsewhere: { at: Date }[] = []
  private arrivals = 0

  hearCustomer(message: Omit<Heard, 'arrival'>) {
    this.heard.push({ ...message, arrival: this.next() })
  }

  hearElsewhere(at: Date) {
    this.elsewhere.push({ at })
  }

  say(outbound: Outbound, { at, answers = null }: { at: Date; answers?: string | null }) {
    const fresh = { status: 'queued', attempts: 0, attemptedAt: null, appId: null } as const
    this.outbox.push({
      ...outbound,
      ...fresh,
      at,
      answers,
      arrival: this.next(),
      clientId: `said-${this.outbox.length}`,
    })
  }

  /** By Messenger's time: what was asked first may arrive last. */
  get lastAsked(): Heard | undefined {
    return this.questions.sort((one, other) => one.at.getTime() - other.at.getTime()).at(-1)
  }

  /** The customer spoke last, by Messenger's time: an echo may come twice, or late. */
  get wasCustomerLast(): boolean {
    const latest = (spoken: readonly { at: Date }[]) => Math.max(...spoken.map(({ at }) => at.getTime()))
    return latest(this.heard) >= latest([...this.outbox, ...this.elsewhere])
  }

  /** The bot's last words of an older epoch that it was stopped from saying, unless somebody has answered the customer since. */
  interrupted(epoch: number, { wasFalseAlarm, isStopped, at }: Interrupting): Said[] {
    const own = this.outbox.filter(({ author, isNotice }) => author === 'bot' && !isNotice)
    const last = Math.max(...own.map((said) => said.epoch ?? 0))
    return own.filter((said) => {
      const isLastWord = said.epoch === last && last < epoch
      const isRecent = at.getTime() - said.at.getTime() < dayMs
      return isStopped(said) && isLastWord && isRecent && (wasFalseAlarm || !this.isAnsweredElsewhere(said))
    })
  }

  /** By a person or another app, since what these words answer was asked. */
  private isAnsweredElsewhere({ arrival }: Said): boolean {
    const askedAt = Math.max(...this.heard.filter((each) => each.arrival < arrival).map((each) => each.at.getTime()))
    const ours = this.outbox.filter((said) => said.author === 'agent' && !isLost(said))
    return [...ours, ...this.elsewhere].some(({ at }) => at.getTime() > askedAt)
  }

  /** The oldest question that the bot was asked, has had time for, and nobody has answered. */
  owed({ hold, decided, at, patienceMs }: Owing): string | null {
    const isDue = (question: Heard) => {
      const age = at.getTime() - question.at.getTime()
      return age > patienceMs && age < dayMs && this.isTheBots(question, hold)
    }
    const isAnswered = (question: Heard) =>
      decided.has(question.mid) && this.botSpokeAfter(question, { notices: false })
    const owed = this.questions.filter((each) => isDue(each) && !isAnswered(each) && !this.haveOthersSpokenAfter(each))
    return owed.sort((one, other) => one.at.getTime() - other.at.getTime())[0]?.mid ?? null
  }

  /** What came before it had the conversation was dealt with then, but for the last words. */
  private isTheBots(question: Heard, { reason, since, lastMoveAt }: Hold): boolean {
    if (question === this.lastAsked)
      return reason !== 'back-to-bot' || question.at >= since || !this.botSpokeAfter(question, { notices: true })
    const beganWithWords = reason === 'first-message' || reason === 'customer-wrote-again'
    return question.at >= (beganWithWords ? lastMoveAt : since)
  }

  private botSpokeAfter({ arrival }: Heard, { notices }: { notices: boolean }): boolean {
    return this.outbox.some(
      (said) => said.author === 'bot' && said.arrival > arrival && !isLost(said) && (notices || !said.isNotice),
    )
  }

  haveOthersSpokenAfter({ arrival, at }: Heard): boolean {
    return (
      this.outbox.some((said) => said.author === 'agent' && said.arrival > arrival && !isLost(said)) ||
      this.elsewhere.some((spoken) => spoken.at > at)
    )
  }

  private get questions(): Heard[] {
    return this.heard.filter(({ isQuestion }) => isQuestion)
  }

  private next(): number {
    this.arrivals += 1
    return this.arrivals
  }
}
