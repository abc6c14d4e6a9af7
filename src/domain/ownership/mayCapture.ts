/** Why somebody may not take a customer from the pool now; undefined where he may. The first rule in this order is named. */
export type CaptureFault =
  /** He had him last, and must wait. */
  | { readonly rule: 'wait'; readonly until: Date }
  | { readonly rule: 'daily'; readonly most: number }
  | { readonly rule: 'owned'; readonly most: number; readonly has: number };

/** `ownedLimit` 0 is none. `captures`: of today. `waitUntil`: of the former owner; undefined for everybody else. */
export function captureFault(of: {
  readonly now: Date;
  readonly waitUntil: Date | undefined;
  readonly captures: number;
  readonly dailyLimit: number;
  readonly owned: number;
  readonly ownedLimit: number;
}): CaptureFault | undefined {
  if (of.waitUntil !== undefined && of.now < of.waitUntil) {
    return { rule: 'wait', until: of.waitUntil };
  }
  if (of.captures >= of.dailyLimit) {
    return { rule: 'daily', most: of.dailyLimit };
  }
  return of.ownedLimit > 0 && of.owned >= of.ownedLimit
    ? { rule: 'owned', most: of.ownedLimit, has: of.owned }
    : undefined;
}
