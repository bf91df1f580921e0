import { Bot, Inbox, ScrollText, Settings, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PlaceId } from './places.ts'

export const placeIcons: Record<PlaceId, ReactNode> = {
  inbox: <Inbox aria-hidden />,
  bot: <Bot aria-hidden />,
  supervision: <Users aria-hidden />,
  audit: <ScrollText aria-hidden />,
  settings: <Settings aria-hidden />,
}
