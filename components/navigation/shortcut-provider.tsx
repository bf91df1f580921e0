'use client'

import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { type Action, type ActionRegistry, createActionRegistry } from './actions.ts'
import { areShortcutsOn } from './preferences.ts'
import { type KeyPress, meansPalette, meansShortcut } from './shortcut-keys.ts'
import { keepsItsKeys, pressesItself } from './shortcut-places.ts'

const ActionContext = createContext<ActionRegistry | null>(null)

export function useActionRegistry(): ActionRegistry {
  const registry = useContext(ActionContext)
  if (!registry) throw new Error('Shortcuts need a <ShortcutProvider> above them')
  return registry
}

/** Offers actions in the command palette for as long as the component is on the screen; with a `shortcut`, also by key. */
export function useActions(actions: readonly Action[]) {
  const registry = useActionRegistry()
  const latest = useRef(actions)
  useLayoutEffect(() => {
    latest.current = actions
  })
  useEffect(() => registry.add(() => latest.current), [registry])
}

export type Shortcut = Omit<Action, 'id' | 'shortcut'> & { key: string }

/**
 * Single-key shortcuts for as long as the component is on the screen: listed in the `?` help and, unless `isKeyOnly`, in the
 * palette. They never fire inside text, menus or dialogs, nor when the agent switched them off.
 */
export function useShortcuts(shortcuts: readonly Shortcut[]) {
  const id = useId()
  useActions(shortcuts.map(({ key, ...rest }) => ({ ...rest, id: `${id}-${key}`, shortcut: key })))
}

export function ShortcutProvider({ onPalette, children }: { onPalette: () => void; children: ReactNode }) {
  const [registry] = useState(createActionRegistry)
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    const run = meaningOf(event, registry, onPalette)
    if (!run) return
    event.preventDefault()
    run()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => hear(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return <ActionContext value={registry}>{children}</ActionContext>
}

function meaningOf(event: KeyboardEvent, registry: ActionRegistry, onPalette: () => void): (() => void) | undefined {
  const press = pressOf(event)
  if (meansPalette(press)) return onPalette
  if (!areShortcutsOn() || keepsItsKeys(event.target) || pressesItself(event.target, event.key)) return
  const meant = registry
    .list()
    .find(({ shortcut, isDisabled }) => shortcut !== undefined && !isDisabled && meansShortcut(press, shortcut))
  return event.repeat && !meant?.mayRepeat ? undefined : meant?.run
}

function pressOf(event: KeyboardEvent): KeyPress {
  const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event
  return { key, ctrlKey, metaKey, altKey, shiftKey, isComposing, isAltGraph: event.getModifierState('AltGraph') }
}
