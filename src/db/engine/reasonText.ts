const LONGEST = 500;

/** A reason as its column holds it. */
export function reasonText(reason: string): string {
  return reason.slice(0, LONGEST);
}
