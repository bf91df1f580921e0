/** Why a Page is disconnected when somebody here wanted it so, and Messenger did not refuse its token. */
export const letGo = 'let-go'

/** The Pages that the desk serves, connected or to be mended. */
export const isServed = { OR: [{ disconnectedReason: null }, { disconnectedReason: { not: letGo } }] }
