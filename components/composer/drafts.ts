'use client'

import { useSyncExternalStore } from 'react'
import type { QuotedInDraft, UploadedFile } from '#components/data/pending-message.ts'
import { type OfferDraft, offerKinds } from './offer-draft.ts'

export type Draft = {
  reply: string
  note: string
  quoted: QuotedInDraft | null
  files: UploadedFile[]
  offer: OfferDraft | null
}

export const emptyDraft: Draft = { reply: '', note: '', quoted: null, files: [], offer: null }
const drafts = new Map<string, Draft>()
const listeners = new Set<() => void>()
const keyOf = (conversationId: string) => `relais-draft:${conversationId}`

function read(conversationId: string): Draft {
  const known = drafts.get(conversationId)
  if (known) return known
  const draft = parseDraft(localStorage.getItem(keyOf(conversationId)))
  drafts.set(conversationId, draft)
  return draft
}

/** What was written under our name, by this version or an older one; what cannot be read is no draft. */
export function parseDraft(written: string | null): Draft {
  if (written === null) return emptyDraft
  try {
    const { reply, note, quoted, files, offer } = JSON.parse(written)
    return {
      reply: typeof reply === 'string' ? reply : '',
      note: typeof note === 'string' ? note : '',
      quoted: typeof quoted?.id === 'string' ? quoted : null,
      files: Array.isArray(files) ? files.filter((file) => typeof file?.id === 'string') : [],
      offer: offerKinds.includes(offer?.kind) ? offer : null,
    }
  } catch {
    // Somebody else wrote there.
    return emptyDraft
  }
}

export const isEmptyDraft = ({ reply, note, quoted, files, offer }: Draft): boolean =>
  reply === '' && note === '' && quoted === null && files.length === 0 && offer === null

/** From outside the composer, as a bubble does that is to be quoted. */
export function changeDraft(conversationId: string, changes: Partial<Draft> | ((draft: Draft) => Partial<Draft>)) {
  const before = read(conversationId)
  const draft = { ...before, ...(typeof changes === 'function' ? changes(before) : changes) }
  drafts.set(conversationId, draft)
  keep(keyOf(conversationId), draft)
  for (const listener of listeners) listener()
}

function keep(key: string, draft: Draft) {
  try {
    if (isEmptyDraft(draft)) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(draft))
  } catch (error) {
    // The storage is full or forbidden: the draft lives on in memory for as long as the page does.
    console.warn('A draft could not be kept in this browser', error)
  }
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * What was typed, quoted and attached and not sent, per conversation: it survives another conversation, a reload and a crash of
 * the browser.
 */
export function useDraft(conversationId: string) {
  const draft = useSyncExternalStore(
    subscribe,
    () => read(conversationId),
    () => emptyDraft,
  )
  const change = (changes: Partial<Draft>) => changeDraft(conversationId, changes)
  return [draft, change] as const
}
