'use client'

import { useSyncExternalStore } from 'react'

export type Draft = { reply: string; note: string }

const nothing: Draft = { reply: '', note: '' }
const drafts = new Map<string, Draft>()
const listeners = new Set<() => void>()
const keyOf = (conversationId: string) => `relais-draft:${conversationId}`

function read(conversationId: string): Draft {
  const known = drafts.get(conversationId)
  if (known) return known
  const draft = parse(localStorage.getItem(keyOf(conversationId)))
  drafts.set(conversationId, draft)
  return draft
}

function parse(written: string | null): Draft {
  if (written === null) return nothing
  try {
    const { reply, note } = JSON.parse(written)
    return { reply: typeof reply === 'string' ? reply : '', note: typeof note === 'string' ? note : '' }
  } catch {
    // Somebody else wrote under our name: an unreadable draft is no draft.
    return nothing
  }
}

function write(conversationId: string, draft: Draft) {
  drafts.set(conversationId, draft)
  keep(keyOf(conversationId), draft)
  for (const listener of listeners) listener()
}

function keep(key: string, draft: Draft) {
  try {
    if (draft.reply || draft.note) localStorage.setItem(key, JSON.stringify(draft))
    else localStorage.removeItem(key)
  } catch (error) {
    // The storage is full or forbidden: the draft lives on in memory for as long as the page does.
    console.warn('A draft could not be kept in this browser', error)
  }
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What was typed and not sent, per conversation: it survives another conversation, a reload and a crash of the browser. */
export function useDraft(conversationId: string) {
  const draft = useSyncExternalStore(
    subscribe,
    () => read(conversationId),
    () => nothing,
  )
  const change = (changes: Partial<Draft>) => write(conversationId, { ...read(conversationId), ...changes })
  return [draft, change] as const
}
