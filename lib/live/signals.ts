/** What screens may hear: ids and versions only, told on commit. The relay reads the rows once and passes them on. */
export type Signal =
  /** Something a list shows changed. `items` are the timeline items that came or changed; `moved` that it changed holder. */
  | {
      name: 'conversation.changed'
      id: string
      version: number
      moved: boolean
      items: { type: 'message' | 'note' | 'entry'; id: string }[]
    }
  | { name: 'agent.changed'; id: string }
  | { name: 'page.changed'; id: string }
  | { name: 'bot-model.published'; id: string }
  /** The doctor has looked at a Page. */
  | { name: 'page.examined'; id: string }
  /** An alarm opened or closed. */
  | { name: 'alarm.changed'; id: string }

/** The Postgres channel. */
export const signalChannel = 'relais_signals'
