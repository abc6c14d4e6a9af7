import type { Building } from '../../domain/unit.ts';

/** Under what the copies of a building's check are remembered, so that they settle together. */
export function postedCheck({ id, checkedAt }: Pick<Building, 'id' | 'checkedAt'>): string {
  return `stockCheck:${id}:${checkedAt?.getTime() ?? 0}`;
}
