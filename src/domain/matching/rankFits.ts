import type { AspectName, Fit, FitUnit } from './fit.ts';

const GRADES: Readonly<Record<Fit['grade'], number>> = { exact: 0, near: 1, far: 2 };

/** The best first: what meets every wish, then what misses least; among equals the cheaper one, and then by key. */
export function rankFits<U extends FitUnit>(fits: readonly Fit<U>[]): Fit<U>[] {
  return [...fits].sort(
    (a, b) =>
      GRADES[a.grade] - GRADES[b.grade] ||
      a.penalty - b.penalty ||
      (a.unit.listPrice ?? Number.MAX_SAFE_INTEGER) - (b.unit.listPrice ?? Number.MAX_SAFE_INTEGER) ||
      (a.unit.key < b.unit.key ? -1 : a.unit.key > b.unit.key ? 1 : 0),
  );
}

/** The wish that most of these units do not meet, and how many; undefined where each meets all. */
export function hardestWish(
  fits: readonly Pick<Fit<FitUnit>, 'aspects'>[],
): { readonly name: AspectName; readonly units: number } | undefined {
  const missed = new Map<AspectName, number>();
  for (const { name, fits: met } of fits.flatMap(({ aspects }) => aspects)) {
    missed.set(name, (missed.get(name) ?? 0) + (met ? 0 : 1));
  }
  const [most] = [...missed].filter(([, units]) => units > 0).sort((a, b) => b[1] - a[1]);
  return most === undefined ? undefined : { name: most[0], units: most[1] };
}
