import type { Gap } from '../gaps/gap.ts'
import type { PageReading } from './reading.ts'

/** `quick`: how often within seconds of a customer, as no person types. */
type Speaker = {
  appId: string | null
  name: string | null
  isInbox: boolean
  isMetaAi: boolean
  count: number
  quick: number
}

/** Everything the doctor judges by: what Messenger answered, and what the desk itself saw. Times are ISO 8601. */
export type PageFacts = {
  now: string
  page: {
    id: string
    name: string
    regime: string
    botAppId: string
    deskAppId: string
    isDisconnected: boolean
    /** Somebody here wanted it so. */
    isLetGo: boolean
    lastWebhookAt: string | null
  }
  hasHumanAgent: boolean
  examinedAt: string | null
  reading: PageReading | null
  /** Deliveries refused for their signature within a day. */
  wrongSignatures: { count: number; lastAt: string | null }
  /** Who else spoke here within a week. */
  others: Speaker[]
  /** Customers' messages heard within a week, by app and channel. */
  heard: { appId: string; messaging: number; standby: number }[]
  /** What Messenger answered when control was last taken. */
  lastTake: { isOk: boolean; reason: string | null; at: string } | null
  /** The app that Messenger last called primary receiver. */
  primaryReceiver: string | null
  openAlarms: string[]
  gaps: Gap[]
}
