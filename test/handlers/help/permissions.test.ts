import { describe, expect, it } from '@jest/globals';
import { IMPORT_KINDS, type ImportKind } from '../../../src/domain/imports/importRun.ts';
import { ROLES, may, type Role } from '../../../src/domain/permissions.ts';
import { ALL_COMMANDS } from '../../../src/handlers/allCommands.ts';
import { mayExport } from '../../../src/handlers/exports/mayExport.ts';
import { mayImport } from '../../../src/handlers/imports/start.ts';
import { usableCommands } from '../../../src/handlers/help/usableCommands.ts';

const SALES: readonly Role[] = ['consultant', 'manager', 'director'];
const LEADERS: readonly Role[] = ['manager', 'director'];

/** Whoever deals with what is for sale, or looks at it. */
const SELLS: readonly Role[] = [...SALES, 'planner', 'finance', 'clerk', 'channel', 'supervisor'];

/** Whoever has to do with customers takes complaints; who goes on with one is a matter of the complaint. */
const TAKES: readonly Role[] = ROLES.filter((role) => role !== 'supervisor' && role !== 'admin');

/** Who may use what (DOMAIN 1, R4.1.1, R4.1.2). A new command must be entered here, or this fails. */
const TABLE: Readonly<Record<string, readonly Role[]>> = {
  'customer.register': [...SALES, 'desk'],
  'customer.find': [...SALES, 'supervisor'],
  'customer.edit': SALES,
  'phone.reveal': SALES,
  'followUp.log': SALES,
  'plan.make': SALES,
  'plan.team': LEADERS,
  'event.show': [...SALES, 'planner', 'desk', 'supervisor'],
  'event.create': [...LEADERS, 'planner'],
  'event.invite': [...LEADERS, 'planner'],
  'event.list': SALES,
  'event.answer': SALES,
  'event.attend': [...SALES, 'desk'],
  'event.result': [...LEADERS, 'planner'],
  'event.callBack': LEADERS,
  'event.move': [...LEADERS, 'planner'],
  'event.cancel': [...LEADERS, 'planner'],
  'plan.done': SALES,
  'plan.snooze': SALES,
  'plan.cancel': SALES,
  'plan.handOver': SALES,
  'day.show': [...SALES, 'planner', 'finance', 'service', 'clerk'],
  'satisfaction.show': [...SALES, 'planner', 'service', 'supervisor'],
  'unit.search': SELLS,
  'unit.match': [...SALES, 'supervisor'],
  'hold.make': SALES,
  'hold.release': SALES,
  'hold.ask': SALES,
  'hold.extend': LEADERS,
  'hold.beyond': LEADERS,
  'wait.join': SALES,
  'wait.take': SALES,
  'wait.leave': SALES,
  'reservation.make': SALES,
  'reservation.drop': SALES,
  'subscription.make': SALES,
  'subscription.show': [...SALES, 'finance', 'service', 'clerk', 'supervisor'],
  'subscription.withdraw': LEADERS,
  'subscription.forfeit': LEADERS,
  'paper.subscription': [...SALES, 'clerk'],
  'paper.contract': [...SALES, 'clerk'],
  'scan.send': [...SALES, 'clerk'],
  'scan.show': [...SALES, 'finance', 'service', 'clerk', 'supervisor'],
  'scan.accept': [...LEADERS, 'clerk'],
  'scan.return': [...LEADERS, 'clerk'],
  'template.show': ROLES,
  'template.decide': ['admin'],
  'contract.sign': [...SALES, 'clerk'],
  'contract.show': [...SALES, 'finance', 'service', 'clerk', 'supervisor'],
  'contract.explain': [...SALES, 'clerk'],
  'contract.register': [...LEADERS, 'clerk'],
  'contract.file': [...LEADERS, 'clerk'],
  'contract.cancel': [...SALES, 'clerk'],
  'contract.swap': [...SALES, 'clerk'],
  'contract.change': [...SALES, 'clerk'],
  'contract.revoke': [...LEADERS, 'clerk'],
  'receipt.refund': [...SALES, 'clerk'],
  'receipt.make': [...SALES, 'finance', 'clerk'],
  'receipt.confirm': ['finance'],
  'receipt.reject': ['finance'],
  'receipt.reverse': ['finance'],
  'due.show': [...SALES, 'finance', 'service', 'clerk', 'supervisor'],
  'loan.show': [...SALES, 'finance', 'service', 'clerk', 'supervisor'],
  'handover.show': [...SALES, 'finance', 'service', 'clerk', 'supervisor'],
  'handover.inspect': [...LEADERS, 'service'],
  'defect.fix': [...SALES, 'finance', 'service', 'clerk', 'supervisor'],
  'defect.recheck': [...LEADERS, 'service'],
  'complaint.analysis': [...LEADERS, 'service', 'supervisor'],
  'measure.make': [...LEADERS, 'service'],
  'measure.show': ROLES,
  'complaint.take': TAKES,
  'complaint.show': [...TAKES, 'supervisor'],
  'complaint.respond': TAKES,
  'complaint.resolve': TAKES,
  'complaint.reopen': TAKES,
  'complaint.pause': TAKES,
  'complaint.resume': TAKES,
  'complaint.link': TAKES,
  'complaint.phone': TAKES,
  'complaint.takeOver': [...LEADERS, 'service'],
  'discount.ask': SALES,
  'approval.show': [...SALES, 'planner', 'finance', 'clerk', 'supervisor', 'admin'],
  'approval.decide': [...SALES, 'planner', 'finance', 'clerk', 'supervisor', 'admin'],
  'approval.withdraw': [...SALES, 'planner', 'finance', 'clerk', 'supervisor', 'admin'],
  'approval.addStep': [...SALES, 'planner', 'finance', 'clerk', 'supervisor', 'admin'],
  'delegation.set': [...LEADERS, 'planner', 'finance', 'clerk', 'admin'],
  'kpi.show': [...SALES, 'planner', 'service', 'supervisor'],
  'kpi.records': [...SALES, 'supervisor'],
  'kpi.definition': [...SALES, 'planner', 'service', 'supervisor'],
  'target.set': LEADERS,
  'delivery.show': [...LEADERS, 'supervisor', 'admin'],
  'delivery.retry': [...LEADERS, 'admin'],
  'job.retry': ['admin'],
  'project.create': ['admin'],
  'team.create': ['admin'],
  'member.add': ['admin'],
  'policy.set': ['admin'],
  'calendar.set': ROLES,
  'deadline.explain': ROLES,
  'channel.set': [...LEADERS, 'admin'],
  'robot.set': [...LEADERS, 'admin'],
  'setup.guide': ROLES,
  'member.quiet': ROLES,
  'ownership.verdict': [...SALES, 'supervisor'],
  'ownership.appeal': SALES,
  'appeal.decide': LEADERS,
  'pool.show': SALES,
  'staff.handOver': [...LEADERS, 'admin'],
  'filing.make': [...SALES, 'desk', 'channel'],
  'filing.confirm': [...SALES, 'desk'],
  'operation.undo': ROLES,
  'help.show': ROLES,
  'grid.show': SELLS,
  'unit.show': SELLS,
  'building.units': SELLS,
  'building.set': ['director', 'planner'],
  'building.check': ['director', 'planner'],
  'wording.show': SELLS,
  'wording.decide': ['director'],
  'visit.arrive': [...SALES, 'desk'],
  'visit.callIn': [...SALES, 'desk'],
  'visit.record': SALES,
  'visit.passOn': [...SALES, 'desk'],
  'visit.prepare': [...SALES, 'supervisor'],
  'rota.show': [...SALES, 'desk'],
  'customer.lose': SALES,
  'customer.verify': SALES,
  'customer.merge': LEADERS,
  'problem.raise': SALES,
  'problem.answer': LEADERS,
  'problem.close': SALES,
  'import.start': [...SALES, 'planner', 'finance', 'clerk'],
  'import.template': [...SALES, 'planner', 'finance', 'clerk'],
  'import.confirm': [...SALES, 'planner', 'finance', 'clerk'],
  'import.abandon': [...SALES, 'planner', 'finance', 'clerk'],
  'import.undo': [...SALES, 'planner', 'finance', 'clerk'],
  'import.undone': [...SALES, 'planner', 'finance', 'clerk'],
  'import.again': [...SALES, 'planner', 'finance', 'clerk'],
  'import.faults': [...SALES, 'planner', 'finance', 'clerk'],
  'export.make': [...LEADERS, 'planner', 'finance'],
  'export.again': [...LEADERS, 'planner', 'finance'],
};

/** Of the tables that go in and out, by what they are about. */
const TABLES: Readonly<Record<'imports' | 'exports', Readonly<Record<ImportKind, readonly Role[]>>>> = {
  imports: {
    customer: SALES,
    unit: ['director', 'planner'],
    contract: [...LEADERS, 'clerk'],
    receipt: [...LEADERS, 'finance', 'clerk'],
  },
  exports: {
    customer: LEADERS,
    unit: [...LEADERS, 'planner', 'finance'],
    contract: [...LEADERS, 'finance'],
    receipt: [...LEADERS, 'finance'],
  },
};

describe('who may take tables in and out', () => {
  it.each(IMPORT_KINDS)('of %s', (kind) => {
    expect(ROLES.filter((role) => mayImport(role, kind))).toEqual(
      ROLES.filter((role) => TABLES.imports[kind].includes(role)),
    );
    expect(ROLES.filter((role) => mayExport(role, kind))).toEqual(
      ROLES.filter((role) => TABLES.exports[kind].includes(role)),
    );
  });
});

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
