/** A `Date` header says whole seconds: on the average it is half a second old. */
const HALF_A_SECOND_MS = 500;

/** How far this machine's clock is ahead of whoever has answered with this `Date` header, in milliseconds; undefined without one. */
export function skewOf(header: string | null, ours: number): number | undefined {
  const theirs = header === null ? Number.NaN : Date.parse(header);
  return Number.isNaN(theirs) ? undefined : Math.round(ours - theirs - HALF_A_SECOND_MS);
}
