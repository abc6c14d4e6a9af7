import type { Project } from '../../domain/company.ts';
import type { Building, Unit, UnitState } from '../../domain/unit.ts';
import { dayOf } from '../../domain/time/day.ts';
import { priceFaults } from '../../domain/units/unitPrices.ts';
import { unitStateFault } from '../../domain/units/unitStates.ts';
import type { Messages } from '../../i18n/messages.ts';
import { buildingRef } from '../buildings/buildingRef.ts';
import { priceText, type UnitDetail } from './unitDetails.ts';

/** 0.01 m². */
const AREA = { min: 1_000, max: 200_000 } as const;

type Checked = Pick<Unit, UnitDetail | 'listPrice' | 'floorPrice' | 'filedPrice'>;

/** What is wrong with the areas and the prices of a unit as it would be, by field. */
export function valueFaults(unit: Checked, m: Messages): Record<string, string> {
  const { builtArea, innerArea } = unit;
  const absurd = (value: number | null): boolean => value !== null && (value < AREA.min || value > AREA.max);
  const limits = {
    aboveFiled: unit.filedPrice,
    floorAboveList: unit.listPrice,
    notWhole: null,
    absurd: null,
  };
  return {
    ...(absurd(builtArea) ? { builtArea: m.unit.areaAbsurd } : {}),
    ...(absurd(innerArea) ? { innerArea: m.unit.areaAbsurd } : {}),
    ...(builtArea !== null && innerArea !== null && innerArea > builtArea
      ? { innerArea: m.unit.innerAboveBuilt }
      : {}),
    ...Object.fromEntries(
      priceFaults(unit, builtArea).map(({ field, code }) => [
        field,
        m.unit.priceFault(code, field, priceText(unit[field], m), priceText(limits[code], m)),
      ]),
    ),
  };
}

/** Why a unit cannot be moved to a state by hand, by field. */
export function stateFaults(
  move: {
    readonly from: UnitState;
    readonly to: UnitState;
    readonly prices: Pick<Unit, 'listPrice' | 'filedPrice'>;
    readonly building: Building;
    readonly project: Project;
    readonly now: Date;
  },
  m: Messages,
): Record<string, string> {
  const { from, to, prices, building, project, now } = move;
  const fault = unitStateFault({ from, to, building, prices, today: dayOf(now, project.zone) });
  return fault === undefined
    ? {}
    : {
        state: m.unit.stateFault(
          fault,
          m.words.unitState[from],
          m.words.unitState[to],
          buildingRef(project, building),
        ),
      };
}
