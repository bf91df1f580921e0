import { useState } from 'react'

/** Which lines of a list are chosen. What left the list meanwhile is chosen no longer, whatever is remembered here. */
export function useChosen() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const choose = (id: string, isChosen: boolean) =>
    setChosen((before) => new Set(isChosen ? [...before, id] : [...before].filter((each) => each !== id)))
  return { chosen, setChosen, choose }
}
