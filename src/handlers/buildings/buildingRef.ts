import type { Project } from '../../domain/company.ts';
import type { Building } from '../../domain/unit.ts';

/** How people speak of a building: A-1. */
export function buildingRef({ code }: Pick<Project, 'code'>, building: Pick<Building, 'code'>): string {
  return `${code}-${building.code}`;
}
