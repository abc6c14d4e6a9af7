import { describe, expect, it } from '@jest/globals';
import { ROLES, may, type Role } from '../../../src/domain/permissions.ts';
import { ALL_COMMANDS } from '../../../src/handlers/allCommands.ts';
import { usableCommands } from '../../../src/handlers/help/usableCommands.ts';

const SALES: readonly Role[] = ['consultant', 'manager', 'director'];
const LEADERS: readonly Role[] = ['manager', 'director'];

/** Who may use what (DOMAIN 1, R4.1.1, R4.1.2). A new command must be entered here, or this fails. */
const TABLE: Readonly<Record<string, readonly Role[]>> = {
  'customer.register': [...SALES, 'desk'],
  'customer.find': [...SALES, 'supervisor'],
  'customer.edit': SALES,
  'phone.reveal': SALES,
  'followUp.log': SALES,
  'plan.make': SALES,
  'plan.done': SALES,
  'plan.snooze': SALES,
  'plan.cancel': SALES,
  'day.show': SALES,
  'kpi.show': [...SALES, 'planner', 'supervisor'],
  'kpi.records': [...SALES, 'supervisor'],
  'kpi.definition': [...SALES, 'planner', 'supervisor'],
  'target.set': LEADERS,
  'delivery.show': [...LEADERS, 'supervisor', 'admin'],
  'delivery.retry': [...LEADERS, 'admin'],
  'job.retry': ['admin'],
  'project.create': ['admin'],
  'team.create': ['admin'],
  'member.add': ['admin'],
  'policy.set': ['admin'],
  'channel.set': [...LEADERS, 'admin'],
  'setup.guide': ROLES,
  'member.quiet': ROLES,
  'operation.undo': ROLES,
  'help.show': ROLES,
};

describe('who may use which command', () => {
  it('is settled for every command there is', () => {
    expect(ALL_COMMANDS.map(({ name }) => name).sort()).toEqual(Object.keys(TABLE).sort());
  });

  it.each(ALL_COMMANDS.map((command) => [command.name, command] as const))('%s', (name, command) => {
    expect(ROLES.filter((role) => may(role, command.allow))).toEqual(
      ROLES.filter((role) => TABLE[name]?.includes(role)),
    );
  });

  it.each(ROLES)('help shows %s nothing that the role may not use', (role) => {
    const shown = usableCommands(ALL_COMMANDS, role).map(({ name }) => name);
    expect(shown).toContain('help.show');
    expect(shown.filter((name) => TABLE[name]?.includes(role) !== true)).toEqual([]);
  });
});
