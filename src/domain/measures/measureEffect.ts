const DAY = 24 * 60 * 60_000;

/** Days on each side of a measure that are compared at most. */
const LOOKED_AT_DAYS = 90;
/** Fewer complaints in both times together, or a shorter time since, say nothing yet. */
const FEWEST = 6;
const SHORTEST_DAYS = 14;

/** The times before and after a measure in which complaints are counted, from inclusive, to exclusive. */
export interface EffectSpans {
  readonly before: { readonly from: Date; readonly to: Date };
  readonly after: { readonly from: Date; readonly to: Date };
}

export interface EffectSide {
  readonly complaints: number;
  readonly days: number;
  /** Complaints in 30 days, to one decimal. */
  readonly per30Days: number;
}

/** Complaints before and after a measure was done (R3.4.2). */
export interface MeasureEffect {
  readonly before: EffectSide;
  readonly after: EffectSide;
  /** Too few or too soon to say anything: shown, but not judged. */
  readonly small: boolean;
  /** `less`, `more`, `same`: of what is counted in 30 days. */
  readonly verdict: 'less' | 'more' | 'same';
}

/** 90 days before a measure was done, and as many after it as have passed by now, 90 at most. */
export function effectSpans(doneAt: Date, now: Date): EffectSpans {
  const done = doneAt.getTime();
  const to = new Date(Math.max(done, Math.min(now.getTime(), done + LOOKED_AT_DAYS * DAY)));
  return {
    before: { from: new Date(done - LOOKED_AT_DAYS * DAY), to: doneAt },
    after: { from: doneAt, to },
  };
}

/** What the complaints counted in these times say. A day that has begun counts as a whole one. */
export function measureEffect(
  spans: EffectSpans,
  counted: { readonly before: number; readonly after: number },
): MeasureEffect {
  const before = side(spans.before, counted.before);
  const after = side(spans.after, counted.after);
  const [was, is] = [before.per30Days, after.per30Days];
  return {
    before,
    after,
    small: counted.before + counted.after < FEWEST || after.days < SHORTEST_DAYS,
    verdict: is < was ? 'less' : is > was ? 'more' : 'same',
  };
}

function side({ from, to }: EffectSpans['before'], complaints: number): EffectSide {
  const days = Math.max(1, Math.ceil((to.getTime() - from.getTime()) / DAY));
  return { complaints, days, per30Days: Math.round((complaints / days) * 300) / 10 };
}
