/**
 * The floor of counting working days: the closings of all working days of some years lie in one array, and the answer stands some places
 * behind the day of the event. No zone, no shifts, no calendar of a project: only the arithmetic that is left.
 */
export function closingsByHand(
  closings: Float64Array,
  firstAfter: Int32Array,
  dayZero: number,
): (event: number, n: number) => number {
  const DAY_MS = 86_400_000;
  const SHANGHAI_MS = 8 * 3_600_000;
  return (event, n) => {
    const day = Math.floor((event + SHANGHAI_MS) / DAY_MS) - dayZero;
    return closings[(firstAfter[day] ?? 0) + n - 1] ?? 0;
  };
}
