'use client'

import { type RefObject, useEffect, useRef } from 'react'

/** Where the hand may go in a conversation; the composer and the holder bar mark the places. */
const places = {
  writing: '[data-hand="writing"] textarea',
  locked: '[data-hand="locked"]',
  standing: '[data-hand="standing"]',
}

/** What may take a button or the text away: another holder, a composer that opens or locks, a question that closes. */
type Changes = { epoch: number; isOpen: boolean; question: string | null }

/**
 * A change of holder takes away the button that was pressed, or the text somebody was writing. Whoever had the hand there finds
 * it again where the work goes on: in the text once one may write, else on what says why not, else on who answers now.
 */
export function useHand(pane: RefObject<HTMLElement | null>, { epoch, isOpen, question }: Changes) {
  const last = useLastFocused(pane)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again with every change that may take something away.
  useEffect(() => {
    // A dialog that closes gives the focus back in its own time.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (pane.current && isLost(pane.current, last.current)) focus(placeFor(pane.current, last.current))
      })
    })
    return () => cancelAnimationFrame(frame)
  }, [epoch, isOpen, question])
}

/** What had the focus last in this conversation; nothing once the hand has gone elsewhere by itself. */
function useLastFocused(pane: RefObject<HTMLElement | null>) {
  const last = useRef<Element | null>(null)
  useEffect(() => {
    const hear = ({ target }: Event) => {
      if (!(target instanceof Element)) return
      // A menu or a dialog asks on behalf of what opened it.
      if (target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]')) return
      last.current = pane.current?.contains(target) ? target : null
    }
    document.addEventListener('focusin', hear)
    document.addEventListener('pointerdown', hear)
    return () => {
      document.removeEventListener('focusin', hear)
      document.removeEventListener('pointerdown', hear)
    }
  }, [pane])
  return last
}

const find = (pane: HTMLElement, place: keyof typeof places) => pane.querySelector<HTMLElement>(places[place])

/** Taken away under the hand, or waiting where this put it for a better place. Who left by themselves is not called back. */
function isLost(pane: HTMLElement, last: Element | null): boolean {
  const active = document.activeElement
  if (active === document.body) return last !== null && !last.isConnected
  return active !== null && (active === find(pane, 'locked') || active === find(pane, 'standing'))
}

function placeFor(pane: HTMLElement, last: Element | null): HTMLElement | null {
  const wasWriting = last instanceof HTMLTextAreaElement || last === find(pane, 'locked')
  return find(pane, 'writing') ?? (wasWriting ? find(pane, 'locked') : null) ?? find(pane, 'standing')
}

function focus(place: HTMLElement | null) {
  if (!place || place === document.activeElement) return
  place.focus({ preventScroll: true })
  if (place instanceof HTMLTextAreaElement) place.setSelectionRange(place.value.length, place.value.length)
}
