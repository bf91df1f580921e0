import type { Offer } from '#lib/conversations/input.ts'
import { sendLimits } from '#lib/outgoing-message.ts'

/** Choices as they are being written: everything may still be empty or wrong. Without an address a button says its title. */
export type ButtonDraft = { title: string; url: string }
export type CardDraft = { title: string; subtitle: string; imageUrl: string; url: string; buttons: ButtonDraft[] }
export type OfferDraft =
  | { kind: 'quick-replies'; titles: string[] }
  | { kind: 'buttons'; buttons: ButtonDraft[] }
  | { kind: 'cards'; cards: CardDraft[] }

export const offerKinds = ['quick-replies', 'buttons', 'cards'] as const

export const emptyButton: ButtonDraft = { title: '', url: '' }
export const emptyCard: CardDraft = { title: '', subtitle: '', imageUrl: '', url: '', buttons: [] }

export function emptyOffer(kind: OfferDraft['kind']): OfferDraft {
  if (kind === 'quick-replies') return { kind, titles: ['', ''] }
  return kind === 'buttons' ? { kind, buttons: [emptyButton] } : { kind, cards: [emptyCard] }
}

/** What keeps Messenger from taking it, in the order a reader meets it. */
export type OfferProblem =
  | { is: 'nothing-to-choose' }
  | { is: 'words-missing' }
  | { is: 'words-too-long'; over: number }
  | { is: 'title-too-long'; title: string; over: number }
  | { is: 'title-twice'; title: string }
  | { is: 'address-wrong'; address: string }
  | { is: 'title-missing' }
  | { is: 'only-a-title'; title: string }

/** What is wrong with it below these words; nothing when it can be sent. Empty lines do not count. */
export function problemsOf(draft: OfferDraft, text: string): OfferProblem[] {
  if (draft.kind === 'cards') return cardProblems(draft.cards.filter(isBegun))
  const titles = draft.kind === 'quick-replies' ? draft.titles.map(trim).filter(Boolean) : []
  const buttons = draft.kind === 'buttons' ? draft.buttons.filter(isButtonBegun) : []
  const over = text.trim().length - sendLimits.textWithButtonsLength
  return [
    ...(titles.length + buttons.length === 0 ? [{ is: 'nothing-to-choose' } as const] : []),
    ...(text.trim() === '' ? [{ is: 'words-missing' } as const] : []),
    ...(draft.kind === 'buttons' && over > 0 ? [{ is: 'words-too-long', over } as const] : []),
    ...titles.flatMap((title) => tooLong(title, sendLimits.titleLength)),
    ...titles
      .filter((title, index) => titles.indexOf(title) < index)
      .map((title) => ({ is: 'title-twice', title }) as const),
    ...buttons.flatMap(buttonProblems),
  ]
}

function cardProblems(cards: CardDraft[]): OfferProblem[] {
  if (cards.length === 0) return [{ is: 'nothing-to-choose' }]
  return cards.flatMap(({ title, subtitle, imageUrl, url, buttons }) => [
    ...(title.trim() === '' ? [{ is: 'title-missing' } as const] : tooLong(title, sendLimits.cardTextLength)),
    ...tooLong(subtitle, sendLimits.cardTextLength),
    ...(imageUrl.trim() && !isAddress(imageUrl, ['https:'])
      ? [{ is: 'address-wrong', address: imageUrl } as const]
      : []),
    ...wrongAddress(url),
    ...buttons.filter(isButtonBegun).flatMap(buttonProblems),
    ...(title.trim() !== '' && [subtitle, imageUrl, url, ...buttons.map((button) => button.title)].every(isBlank)
      ? [{ is: 'only-a-title', title } as const]
      : []),
  ])
}

const buttonProblems = ({ title, url }: ButtonDraft): OfferProblem[] => [
  ...(isBlank(title) ? [{ is: 'title-missing' } as const] : tooLong(title, sendLimits.titleLength)),
  ...wrongAddress(url),
]

const trim = (text: string) => text.trim()
const isBlank = (text: string) => text.trim() === ''
const isButtonBegun = ({ title, url }: ButtonDraft) => !isBlank(title) || !isBlank(url)
const isBegun = ({ buttons, ...card }: CardDraft) =>
  Object.values(card).some((text) => !isBlank(text)) || buttons.some(isButtonBegun)

function tooLong(title: string, most: number): OfferProblem[] {
  const over = title.trim().length - most
  return over > 0 ? [{ is: 'title-too-long', title: title.trim(), over }] : []
}

const wrongAddress = (address: string): OfferProblem[] =>
  isBlank(address) || isAddress(address, ['https:', 'http:']) ? [] : [{ is: 'address-wrong', address: address.trim() }]

const isAddress = (text: string, protocols: string[]) =>
  URL.canParse(text.trim()) && protocols.includes(new URL(text.trim()).protocol)

/** As it is sent, once nothing is wrong with it. */
export function offerOf(draft: OfferDraft): Offer {
  if (draft.kind === 'quick-replies') return { kind: draft.kind, titles: draft.titles.map(trim).filter(Boolean) }
  if (draft.kind === 'buttons') return { kind: draft.kind, buttons: buttonsOf(draft.buttons) }
  const cards = draft.cards.filter(isBegun).map(({ title, subtitle, imageUrl, url, buttons }) => ({
    title: title.trim(),
    ...given('subtitle', subtitle),
    ...given('imageUrl', imageUrl),
    ...given('url', url),
    buttons: buttonsOf(buttons),
  }))
  return { kind: draft.kind, cards }
}

const given = (name: string, text: string) => (isBlank(text) ? {} : { [name]: text.trim() })

const buttonsOf = (buttons: ButtonDraft[]) =>
  buttons
    .filter(isButtonBegun)
    .map(({ title, url }) =>
      isBlank(url)
        ? { type: 'postback' as const, title: title.trim() }
        : { type: 'web_url' as const, title: title.trim(), url: url.trim() },
    )
