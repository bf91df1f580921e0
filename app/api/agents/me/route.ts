import { changeAvailability } from '#lib/agents/change-availability.ts'
import { changeLocale } from '#lib/agents/change-locale.ts'
import { type OwnChange, ownChange } from '#lib/agents/input.ts'
import { handle } from '../../handle.ts'

export const PATCH = handle<OwnChange>({
  input: ownChange,
  run: async ({ agent, input: { availability, locale } }) => {
    if (availability) await changeAvailability(agent, availability)
    if (locale) await changeLocale(agent, locale)
  },
})
