import type { World } from './world.ts'

/** Which app for which Page; a Page has one living token per app. */
export type TokenOwner = { pageId: string; appId: string }

const keyOf = ({ pageId, appId }: TokenOwner) => `${pageId}:${appId}`

/** The token of the setup, or the one that replaced it when somebody connected the Page again. */
export function tokenOf(world: World, owner: TokenOwner): string | undefined {
  const page = world.setup.pages.find(({ id }) => id === owner.pageId)
  return page?.tokens[owner.appId] && (world.renewedTokens[keyOf(owner)] ?? page.tokens[owner.appId])
}

/** Whose token it is, also of a token that works no more. */
export function ownerOfToken(world: World, token: string): TokenOwner | null {
  const dead = world.deadTokens[token]
  if (dead) return dead.owner
  for (const { id: pageId, tokens } of world.setup.pages) {
    const appId = Object.keys(tokens).find((candidate) => tokenOf(world, { pageId, appId: candidate }) === token)
    if (appId) return { pageId, appId }
  }
  return null
}

/** The living token dies for good, with the subcode it answers from now on; without one the person's permissions are gone. */
export function endToken(world: World, owner: TokenOwner, subcode: number | null): boolean {
  const token = tokenOf(world, owner)
  if (!token) return false
  world.deadTokens[token] = { owner, subcode }
  return true
}

/** Somebody connects the Page again: a new token, while the old one stays as it is. */
export function renewToken(world: World, owner: TokenOwner, token: string): void {
  world.renewedTokens[keyOf(owner)] = token
}
