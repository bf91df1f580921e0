/** How a Page's hours usually are: for each hour of the day (UTC), on how many of the looked-at days something came. */
export type Habit = { days: number; busyDays: readonly number[] }

const fewestDays = 7
const hourMs = 3_600_000
/** How unlikely a silence must be before somebody is called. */
const unusual = 0.001

/**
 * D20, as a pure rule: whether a Page has been silent for longer than its own history lets one expect. Hours in which it
 * usually rests count for nothing; three or four of its busy hours in a row call somebody. A Page without a week of history
 * is never called silent.
 */
export const isSilent = (habit: Habit, since: Date, now: Date): boolean =>
  habit.days >= fewestDays && likelihoodOfSilence(habit, since, now) < unusual

/** How likely it is that nothing comes between the two: each hour by its own habit, a part of an hour as its part. */
export function likelihoodOfSilence({ days, busyDays }: Habit, since: Date, now: Date): number {
  let likelihood = 1
  for (let at = since.getTime(); at < now.getTime(); ) {
    const end = Math.min(now.getTime(), (Math.floor(at / hourMs) + 1) * hourMs)
    const hour = new Date(at).getUTCHours()
    // One more quiet day than was seen: no habit is without exception.
    const quiet = 1 - (busyDays[hour] ?? 0) / (days + 1)
    likelihood *= quiet ** ((end - at) / hourMs)
    at = end
  }
  return likelihood
}
