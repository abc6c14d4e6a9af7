import type { Building } from '../../domain/unit.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action } from '../chat/card.ts';
import { button } from '../replies.ts';

/** A building's grid is right, or is not. `ref`: A-1. An old card confirms nothing that was confirmed since. */
export function checkActions(ref: string, building: Building, m: Messages): Action[] {
  return [rightButton(ref, building, m), listButton(ref, m.building.checkWrong, m)];
}

export function rightButton(ref: string, building: Building, m: Messages): Action {
  return button(m, {
    id: `building.check.${ref}`,
    label: m.building.checkRight,
    style: 'primary',
    command: 'building.check',
    input: {
      building: ref,
      ...(building.checkedAt === null ? {} : { checked: building.checkedAt.toISOString() }),
    },
  });
}

export function listButton(ref: string, label: string, m: Messages): Action {
  return button(m, {
    id: `building.units.${ref}`,
    label,
    command: 'building.units',
    input: { building: ref },
  });
}
