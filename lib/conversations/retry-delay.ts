/** Ten tries spread over some twenty minutes; after that a person decides. */
export const mostAttempts = 10
const longestSeconds = 300

/** Doubles with every attempt. */
export const retryDelaySeconds = (attempts: number): number => Math.min(2 ** attempts, longestSeconds)

/** How long the echo of an unanswered send is waited for: resending blindly would say it twice (D29). */
export const echoWaitSeconds = 60

export const secondsUntil = (from: Date | null, seconds: number, at: Date): number =>
  from === null ? 0 : Math.max(0, (from.getTime() - at.getTime()) / 1000 + seconds)
