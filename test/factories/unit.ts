import type { Building, Unit, UnitPrice } from '../../src/domain/unit.ts';

const AT = new Date('2026-11-20T02:00:00Z');

/** Building 1 of project A, with its permit. */
export function buildBuilding(overrides: Partial<Building> = {}): Building {
  return {
    id: 'building-1',
    projectId: 'project-a',
    code: '1',
    permit: '杭售许字（2026）第 0088 号',
    permitFrom: '2026-09-01',
    checkedAt: null,
    checkedById: null,
    version: 1,
    ...overrides,
  };
}

/** A-1-1502: three rooms of 118.6 m² on the 15th floor, for sale at 2.98 million yuan. */
export function buildUnit(overrides: Partial<Unit> = {}): Unit {
  return {
    id: 'unit-1502',
    projectId: 'project-a',
    buildingId: 'building-1',
    key: 'A-1-1502',
    entrance: null,
    room: '1502',
    floor: 15,
    stack: 2,
    layout: 'C1',
    rooms: 3,
    halls: 2,
    baths: 2,
    builtArea: 11_860,
    innerArea: 9_480,
    orientation: 'southNorth',
    decoration: 'fine',
    listPrice: 298_000_000,
    floorPrice: 280_120_000,
    filedPrice: 305_000_000,
    state: 'forSale',
    stateAt: AT,
    stateReason: null,
    photoIds: [],
    planIds: [],
    settledAt: AT,
    enteredAt: AT,
    entryDueAt: new Date('2026-11-24T10:00:00Z'),
    enteredLate: false,
    createdById: 'zhao',
    version: 1,
    ...overrides,
  };
}

export function buildUnitPrice(overrides: Partial<UnitPrice> = {}): UnitPrice {
  return {
    id: 'unit-price-1',
    unitId: 'unit-1502',
    listPrice: 298_000_000,
    floorPrice: 280_120_000,
    filedPrice: 305_000_000,
    at: AT,
    byId: 'zhao',
    reason: null,
    version: 1,
    ...overrides,
  };
}
