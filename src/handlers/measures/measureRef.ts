import type { Measure } from '../../domain/measures/measure.ts';

/** M1 */
export function measureRef({ ref }: Pick<Measure, 'ref'>): string {
  return `M${ref}`;
}
