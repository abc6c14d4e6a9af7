import { describe, expect, test } from '@jest/globals';
import type { Actor } from '../../../src/domain/actor.ts';
import type { ApprovalStep } from '../../../src/domain/approval.ts';
import { afterVote } from '../../../src/domain/approvals/afterVote.ts';
import { discountSteps } from '../../../src/domain/approvals/discountSteps.ts';
import { mayDecide } from '../../../src/domain/approvals/mayDecide.ts';
import { reachableSteps } from '../../../src/domain/approvals/reachableSteps.ts';
import { standsIn } from '../../../src/domain/approvals/standsIn.ts';
import type { Role } from '../../../src/domain/permissions.ts';
import { buildApproval } from '../../factories/approval.ts';
import { buildMember } from '../../contract/repos/records.ts';

function person(id: string, role: Role, teamId: string | null = 'team-1', projectId = 'project-a'): Actor {
  return {
    member: buildMember({ id, name: id, role }),
    assignments: [{ id: `at-${id}`, memberId: id, projectId, teamId, version: 1 }],
  };
}
const step = (role: Role, mode: 'any' | 'all' = 'any', ...more: Role[]): ApprovalStep => ({
  mode,
  deciders: [role, ...more].map((one) => ({ by: 'role', role: one })),
});
const WANG = person('wang', 'manager');
const OTHER = person('cao', 'manager', 'team-9', 'project-b');
const GAO = person('gao', 'director', null);
const QIAN = person('qian', 'finance', null);
const LI = person('li', 'consultant');
const ADMIN = person('admin', 'admin', null, '');

describe('who has to agree to a discount', () => {
  const limits = { consultant: { basisPoints: 100 }, manager: { basisPoints: 300 } };
  const of = (applicant: Role, percent: number) =>
    discountSteps(
      { listPrice: 100_000, price: 100_000 - percent * 1_000, floorPrice: 94_000, applicant },
      limits,
    ).map(({ deciders }) => deciders.map((one) => (one.by === 'role' ? one.role : '')).join());

  test.each([
    ['consultant', 1, []],
    ['consultant', 1.01, ['manager']],
    ['consultant', 3, ['manager']],
    ['consultant', 3.01, ['manager', 'director']],
    ['consultant', 6.01, ['manager', 'director']],
    ['manager', 3, []],
    ['manager', 3.01, ['director']],
    ['director', 6, []],
    ['director', 6.01, ['director']],
  ] as const)('%s asks for %d %%', (applicant, percent, steps) => {
    expect(of(applicant, percent)).toEqual(steps);
  });

  test('below the floor price the director decides, however little it is', () => {
    const facts = { listPrice: 100_000, price: 99_500, floorPrice: 99_600, applicant: 'consultant' } as const;
    expect(discountSteps(facts, limits)).toHaveLength(2);
  });
});

describe('who may decide', () => {
  const approval = buildApproval({ steps: [step('manager'), step('finance', 'all', 'director')] });
  const at = (one: Actor, delegators: readonly Actor[] = [], more = {}) =>
    mayDecide({ ...approval, ...more }, one, delegators, []);

  test.each([
    ['the manager of the team', WANG, true],
    ['a manager elsewhere', OTHER, false],
    ['a director, who leads the manager', GAO, true],
    ['finance, whose step it is not yet', QIAN, false],
    ['a consultant', person('chen', 'consultant'), false],
    ['an administrator', ADMIN, false],
    ['whoever has left', { ...WANG, member: { ...WANG.member, active: false } }, false],
  ] as const)('%s: %#', (_, actor, may) => {
    expect(at(actor).may).toBe(may);
  });

  test('nobody decides his own, and nobody for himself by another', () => {
    expect(at(LI)).toEqual({ may: false, why: 'own' });
    const his = { applicantId: 'wang' };
    expect(at(WANG, [], his)).toEqual({ may: false, why: 'own' });
    expect(at(OTHER, [WANG], his)).toEqual({ may: false, why: 'notYours' });
  });

  test('whoever stands in decides for him who is away', () => {
    expect(at(OTHER, [WANG])).toEqual({ may: true, part: 0, forId: 'wang' });
    expect(at(GAO, [WANG])).toEqual({ may: true, part: 0, forId: 'wang' });
    expect(at(WANG, [WANG])).toEqual({ may: true, part: 0, forId: null });
  });

  test('a step that needs all takes each of them once, in any order', () => {
    const second = { ...approval, step: 1 };
    const vote = { round: 1, step: 1, part: 1, verdict: 'grant' } as const;
    expect(mayDecide(second, GAO, [], [])).toMatchObject({ may: true, part: 1 });
    expect(afterVote(second, [vote], 'grant')).toEqual({ state: 'pending', step: 1 });
    expect(mayDecide(second, GAO, [], [vote])).toEqual({ may: false, why: 'done' });
    expect(mayDecide(second, QIAN, [], [vote])).toMatchObject({ may: true, part: 0 });
    expect(afterVote(second, [vote, { ...vote, part: 0 }], 'grant')).toEqual({ state: 'granted' });
    expect(afterVote(second, [vote], 'refuse')).toEqual({ state: 'refused' });
  });
});

describe('a step that nobody is left for', () => {
  const of = { applicantId: 'li', teamId: 'team-1', projectId: 'project-a' };
  const roles = (steps: readonly ApprovalStep[] | undefined) =>
    steps?.map(({ deciders }) => deciders.map((one) => (one.by === 'role' ? one.role : one.memberId)).join());

  test.each([
    ['the manager is there', [WANG, GAO], ['manager', 'director']],
    ['the director', [GAO, OTHER], ['director']],
    ['an administrator', [ADMIN], ['admin']],
    ['nobody at all', [OTHER], undefined],
  ] as const)('goes on: %s', (_, people, expected) => {
    expect(roles(reachableSteps([step('manager'), step('director')], people, of))).toEqual(expected);
  });
});

test.each([
  ['manager', 'manager', true],
  ['director', 'manager', true],
  ['manager', 'director', false],
  ['consultant', 'manager', false],
  ['director', 'admin', false],
] as const)('%s can stand in for %s: %s', (role, instead, can) => {
  expect(standsIn(role, instead)).toBe(can);
});
