import type { Defect } from '../../domain/handovers/defect.ts';

/** Q3 */
export function defectRef({ ref }: Pick<Defect, 'ref'>): string {
  return `Q${ref}`;
}
