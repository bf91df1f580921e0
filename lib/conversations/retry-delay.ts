/** Ten tries spread over some twenty minutes; after that a person decides. */
export const mostAttempts = 10
const longestSeconds = 300

/** Doubles with every attempt. */
export const retryDelaySeconds = (attempts: number): number => Math.min(2 ** attempts, longestSeconds)

/** Up to a quarter longer, so that a thousand conversations that failed together do not come back together. */
export const jitteredDelaySeconds = (attempts: number, chance = Math.random()): number =>
  retryDelaySeconds(attempts) * (1 + chance / 4)

/**
 * How long the echo of an unanswered send is waited for before it is sent again, if it is nowhere to be found: resending blindly
 * would say it twice (D29). Messenger takes its time over files.
 */
export const echoWaitSeconds = 60
export const fileEchoWaitSeconds = 180

/** Sooner than that Messenger is asked whether it is there: mostly it is, and the agent need not wait to know. */
export const lookUpAfterSeconds = 15

/** After that long without an answer to the question either, a person decides. */
export const lookUpPatienceSeconds = 900

export const secondsUntil = (from: Date | null, seconds: number, at: Date): number =>
  from === null ? 0 : Math.max(0, (from.getTime() - at.getTime()) / 1000 + seconds)
