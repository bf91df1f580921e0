'use client'

import { useSyncExternalStore } from 'react'
import type { QuotedInDraft, UploadedFile } from '#components/data/pending-message.ts'
import { useViewer } from '#components/data/viewer.tsx'
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

/** Whose draft of which conversation: a colleague who signs in on the same computer does not find it in their composer. */
export function useDraftKey(conversationId: string): string {
  return `relais-draft:${useViewer().id}:${conversationId}`
}

function read(key: string): Draft {
  const known = drafts.get(key)
  if (known) return known
  const draft = parseDraft(localStorage.getItem(key))
  drafts.set(key, draft)
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
export function changeDraft(key: string, changes: Partial<Draft> | ((draft: Draft) => Partial<Draft>)) {
  const before = read(key)
  const draft = { ...before, ...(typeof changes === 'function' ? changes(before) : changes) }
  drafts.set(key, draft)
  keep(key, draft)
  tell()
}

function tell() {
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

/** What another tab wrote or sent is written or sent here too: an old draft left behind would be sent a second time. */
function hearOtherTab({ key, newValue }: StorageEvent) {
  if (key === null || !drafts.has(key)) return
  drafts.set(key, parseDraft(newValue))
  tell()
}

function subscribe(listener: () => void) {
  if (listeners.size === 0) window.addEventListener('storage', hearOtherTab)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) window.removeEventListener('storage', hearOtherTab)
  }
}

/**
 * What was typed, quoted and attached and not sent, per conversation: it survives another conversation, a reload, a session that
 * ended and a crash of the browser, and is the same in every tab.
 */
export function useDraft(conversationId: string) {
  const key = useDraftKey(conversationId)
  const draft = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => emptyDraft,
  )
  const change = (changes: Partial<Draft>) => changeDraft(key, changes)
  return [draft, change] as const
}
