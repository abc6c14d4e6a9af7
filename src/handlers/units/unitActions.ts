import { may, type Role } from '../../domain/permissions.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action } from '../chat/card.ts';
import { button } from '../replies.ts';

/** What this role may do with a unit. */
export function unitActions(unit: Unit, role: Role, m: Messages): Action[] {
  const { key } = unit;
  return [
    ...(may(role, 'unit:hold') ? holdActions(unit, m) : []),
    ...(may(role, 'unit:edit')
      ? [
          button(m, {
            id: `unit.edit.${key}`,
            label: m.unit.editButton,
            ...(may(role, 'unit:hold') ? {} : { style: 'primary' as const }),
            command: 'unit.show',
            input: { unit: key, form: 'yes' },
          }),
        ]
      : []),
    ...(unit.state === 'forSale' && may(role, 'customer:read')
      ? [
          button(m, {
            id: `match.who.${key}`,
            label: m.match.whoWants,
            command: 'unit.match',
            input: { unit: key },
          }),
        ]
      : []),
    button(m, {
      id: `unit.history.${key}`,
      label: m.unit.historyButton,
      command: 'unit.show',
      input: { unit: key, history: 'yes' },
    }),
  ];
}

/** 预留 what is free, 候补 for what somebody has: each asks for whom. */
function holdActions({ key, state }: Unit, m: Messages): Action[] {
  if (state === 'forSale') {
    return [
      button(m, {
        id: `hold.make.${key}`,
        label: m.unit.holdButton,
        style: 'primary',
        command: 'hold.make',
        input: { unit: key, form: 'yes' },
      }),
    ];
  }
  return state === 'held'
    ? [
        button(m, {
          id: `wait.join.${key}`,
          label: m.unit.waitButton,
          command: 'wait.join',
          input: { unit: key, form: 'yes' },
        }),
      ]
    : [];
}
