import type { Held, Holder } from './holder.ts'

/** The holder as the conversation's columns keep it. */
export type HolderColumns = {
  holder: Holder
  holderAgentId: string | null
  holderAppId: string | null
  previousHolder: Exclude<Holder, 'elsewhere'> | null
  previousAgentId: string | null
}

export function heldFrom(row: HolderColumns): Held {
  if (row.holder !== 'elsewhere') return plain(row.holder, row.holderAgentId)
  return {
    holder: 'elsewhere',
    appId: row.holderAppId ?? '',
    previous: plain(row.previousHolder ?? 'nobody', row.previousAgentId),
  }
}

type Plain = Exclude<Held, { holder: 'elsewhere' }>

function plain(holder: Plain['holder'], agentId: string | null): Plain {
  return holder === 'agent' ? { holder, agentId: agentId ?? '' } : { holder }
}

export function columnsOf(held: Held): HolderColumns {
  const isElsewhere = held.holder === 'elsewhere'
  return {
    holder: held.holder,
    holderAgentId: agentOf(held),
    holderAppId: isElsewhere ? held.appId : null,
    previousHolder: isElsewhere ? held.previous.holder : null,
    previousAgentId: isElsewhere ? agentOf(held.previous) : null,
  }
}

const agentOf = (held: Held) => (held.holder === 'agent' ? held.agentId : null)
