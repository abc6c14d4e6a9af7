import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import type { PolicyEntry } from '../../../src/domain/company.ts';
import { formatPolicy, storedPolicy } from '../../../src/domain/policy/formatPolicy.ts';
import { parsePolicy } from '../../../src/domain/policy/parsePolicy.ts';
import { POLICIES, findPolicy, policyOf } from '../../../src/domain/policy/policies.ts';
import type { PolicyName, PolicyValue } from '../../../src/domain/policy/policy.ts';
import { policyInForce } from '../../../src/domain/policy/policyInForce.ts';
import type { DurationUnit } from '../../../src/domain/values.ts';

const LABELS = new Map([
  ['姓名', 'name'],
  ['电话', 'phone'],
  ['source', 'source'],
  ['down payment', 'downPayment'],
]);

describe('a policy has a value before anybody sets one', () => {
  it('gives one working day to enter a customer (R2.1.2), 90 days to call back (R2.1.3)', () => {
    expect(policyOf('customer.entry')).toMatchObject({
      rule: 'R2.1.2',
      default: { amount: 1, unit: 'workingDay' },
    });
    expect(policyOf('customer.verify')).toMatchObject({
      rule: 'R2.1.3',
      default: { amount: 90, unit: 'day' },
    });
  });

  it('follows up a customer of level A after 3 days, B after 7, C after 15 (R3.2)', () => {
    const days = (['A', 'B', 'C'] as const).map((level) => policyOf(`followUp.interval.${level}`).default);
    expect(days).toEqual([3, 7, 15].map((amount) => ({ amount, unit: 'day' })));
  });

  it('allows its own default', () => {
    for (const policy of POLICIES) {
      expect(parsePolicy(policy, formatPolicy(policy.default), LABELS)).toEqual({
        ok: true,
        value: policy.default,
      });
    }
  });

  it('has each name once and finds it in any case', () => {
    expect(new Set(POLICIES.map((policy) => policy.name)).size).toBe(POLICIES.length);
    expect(findPolicy(' Customer.ENTRY ')?.name).toBe('customer.entry');
    expect(findPolicy('undo.minutes')).toBeUndefined();
  });
});

describe('a value is read as an administrator types it', () => {
  it.each([
    ['2工作日', 2, 'workingDay'],
    ['两个工作日', 2, 'workingDay'],
    ['２ 个工作日', 2, 'workingDay'],
    ['2 working days', 2, 'workingDay'],
    ['4工作小时', 4, 'workingHour'],
  ] as const)('%s', (typed, amount, unit) => {
    expect(parsePolicy(policyOf('customer.entry'), typed, LABELS)).toEqual({
      ok: true,
      value: { amount, unit },
    });
  });

  it.each(['', '2', '工作日', '-1工作日', '0工作日', '1.5工作日', '2工作日3天', "1天'; DROP TABLE policy"])(
    'refuses %j',
    (typed) => {
      expect(parsePolicy(policyOf('customer.entry'), typed, LABELS)).toEqual({
        ok: false,
        fault: { code: 'unreadable' },
      });
    },
  );

  it('refuses a unit that the policy does not count in, and an amount out of its range', () => {
    const entry = policyOf('customer.entry');
    expect(parsePolicy(entry, '3天', LABELS)).toEqual({ ok: false, fault: { code: 'unit', unit: 'day' } });
    expect(parsePolicy(entry, '31工作日', LABELS)).toEqual({
      ok: false,
      fault: { code: 'range', unit: 'workingDay', min: 1, max: 30 },
    });
    expect(parsePolicy(entry, '明天', LABELS)).toEqual({ ok: false, fault: { code: 'unreadable' } });
  });

  it.each([
    ['5', 5],
    ['五套', 5],
    ['5 个', 5],
  ])('takes a number of things: %s', (typed, value) => {
    expect(parsePolicy(policyOf('hold.most'), typed, LABELS)).toEqual({ ok: true, value });
  });

  it('refuses a number of things that is none or out of its range', () => {
    const most = policyOf('hold.most');
    expect(parsePolicy(most, '很多', LABELS)).toEqual({ ok: false, fault: { code: 'unreadable' } });
    expect(parsePolicy(most, '1.5', LABELS)).toEqual({ ok: false, fault: { code: 'unreadable' } });
    expect(parsePolicy(most, '0', LABELS)).toEqual({ ok: false, fault: { code: 'count', min: 1, max: 50 } });
  });

  it('takes a number of times within its limits', () => {
    const reveals = policyOf('lookup.reveals');
    expect(parsePolicy(reveals, '３０次', LABELS)).toEqual({ ok: true, value: 30 });
    expect(parsePolicy(reveals, '二十', LABELS)).toEqual({ ok: true, value: 20 });
    expect(parsePolicy(reveals, '1', LABELS)).toMatchObject({ ok: false, fault: { code: 'count', min: 3 } });
    for (const typed of ['许多', '', '2.5', '-3']) {
      expect(parsePolicy(reveals, typed, LABELS)).toMatchObject({ ok: false });
    }
  });

  it('takes required fields by their labels and names those that do not exist', () => {
    const required = policyOf('customer.required');
    expect(parsePolicy(required, '电话、姓名，source', LABELS)).toEqual({
      ok: true,
      value: ['name', 'phone', 'source'],
    });
    expect(parsePolicy(required, 'name, down payment', LABELS)).toEqual({
      ok: true,
      value: ['name', 'downPayment'],
    });
    expect(parsePolicy(required, '姓名 星座', LABELS)).toEqual({
      ok: false,
      fault: { code: 'field', unknown: ['星座'] },
    });
    expect(parsePolicy(required, ' 、 ', LABELS)).toEqual({ ok: false, fault: { code: 'unreadable' } });
  });
});

it('a checklist is read item by item, however it is separated, and stays short enough for a card (R3.1.1)', () => {
  const checklist = policyOf('visit.checklist');
  expect(parsePolicy(checklist, '沙盘灯光、样板间， 户型图;户型图 茶水', LABELS)).toEqual({
    ok: true,
    value: ['沙盘灯光', '样板间', '户型图', '茶水'],
  });
  expect(parsePolicy(checklist, ' 、 ', LABELS)).toEqual({ ok: false, fault: { code: 'unreadable' } });
  const fault = { code: 'list', mostItems: 12, longest: 30 };
  expect(parsePolicy(checklist, '很'.repeat(31), LABELS)).toEqual({ ok: false, fault });
  const many = Array.from({ length: 13 }, (_, index) => `第${index}项`).join('、');
  expect(parsePolicy(checklist, many, LABELS)).toEqual({ ok: false, fault });
});

test.each([
  ['3天', 3],
  ['0', 0],
  ['永不', 'never'],
  ['Never', 'never'],
] as const)('days of grace are typed as %s', (typed, value) => {
  expect(parsePolicy(policyOf('pool.grace.A'), typed, LABELS)).toEqual({ ok: true, value });
});

describe('a value is kept as text', () => {
  const values: fc.Arbitrary<readonly [PolicyName, PolicyValue]> = fc
    .constantFrom(...POLICIES)
    .chain((policy): fc.Arbitrary<readonly [PolicyName, PolicyValue]> => {
      switch (policy.kind) {
        case 'term':
          return fc
            .constantFrom(...(Object.entries(policy.limits) as [DurationUnit, readonly [number, number]][]))
            .chain(([unit, [min, max]]) =>
              fc.integer({ min, max }).map((amount) => [policy.name, { amount, unit }] as const),
            );
        case 'count':
          return fc
            .integer({ min: policy.limits[0], max: policy.limits[1] })
            .map((count) => [policy.name, count] as const);
        case 'terms':
          return fc.constantFrom(policy.default).map((terms) => [policy.name, terms] as const);
        case 'rate':
          return fc
            .integer({ min: policy.limits[0], max: policy.limits[1] })
            .map((basisPoints) => [policy.name, { basisPoints }] as const);
        case 'fields':
          return fc
            .subarray([...policy.allowed], { minLength: 1 })
            .map((fields) => [policy.name, fields] as const);
        case 'list':
          return fc
            .uniqueArray(fc.constantFrom('沙盘灯光', '样板间', '户型图', 'coffee and tea'), { minLength: 1 })
            .map((items) => [policy.name, items] as const);
        case 'grace':
          return fc
            .oneof(
              fc.constant('never' as const),
              fc.integer({ min: policy.limits[0], max: policy.limits[1] }),
            )
            .map((grace) => [policy.name, grace] as const);
        case 'roles':
          return fc
            .array(
              fc.record({
                by: fc.constantFrom('tag' as const, 'department' as const),
                key: fc.constantFrom('销售经理', '3', 'East sales'),
                role: fc.constantFrom('manager' as const, 'consultant' as const),
                project: fc.constant('云溪府'),
                team: fc.constantFrom('一组', null),
              }),
            )
            .map((rules) => [policy.name, rules] as const);
      }
    });

  it('comes back as it was, from storage and from a line', () => {
    fc.assert(
      fc.property(values, ([name, value]) => {
        const text = formatPolicy(value);
        expect(storedPolicy(name, text)).toEqual(value);
        expect(parsePolicy(policyOf(name), text, new Map())).toEqual({ ok: true, value });
      }),
    );
  });

  it('stays in force when its limits are narrowed, and is the default when it cannot be read', () => {
    expect(storedPolicy('customer.entry', '60 workingDay')).toEqual({ amount: 60, unit: 'workingDay' });
    expect(storedPolicy('customer.entry', 'soon')).toEqual({ amount: 1, unit: 'workingDay' });
    expect(storedPolicy('hold.most', '80')).toBe(80);
    expect(storedPolicy('hold.most', 'many')).toBe(3);
    expect(storedPolicy('customer.required', 'horoscope')).toEqual(policyOf('customer.required').default);
  });
});

describe('which entry counts', () => {
  const entry = (
    id: string,
    projectId: string | null,
    from: string,
    policy = 'customer.entry',
  ): PolicyEntry => ({
    id,
    policy,
    projectId,
    value: '2 workingDay',
    from: new Date(from),
    setById: 'admin',
    version: 1,
  });
  const history = [
    entry('1', null, '2026-01-01T00:00:00Z'),
    entry('2', 'A', '2026-02-01T00:00:00Z'),
    entry('3', null, '2026-03-01T00:00:00Z'),
    entry('4', null, '2026-12-01T00:00:00Z'),
    entry('5', null, '2026-04-01T00:00:00Z', 'customer.verify'),
  ];
  const at = (projectId: string | null, now: string): string | undefined =>
    policyInForce(history, 'customer.entry', projectId, new Date(now))?.id;

  it('is the newest that has begun', () => {
    expect(at(null, '2025-12-31T00:00:00Z')).toBeUndefined();
    expect(at(null, '2026-01-01T00:00:00Z')).toBe('1');
    expect(at(null, '2026-11-23T00:00:00Z')).toBe('3');
    expect(at(null, '2026-12-02T00:00:00Z')).toBe('4');
  });

  it("is a project's own even where the company's is newer", () => {
    expect(at('A', '2026-11-23T00:00:00Z')).toBe('2');
    expect(at('B', '2026-11-23T00:00:00Z')).toBe('3');
    expect(at('A', '2026-01-15T00:00:00Z')).toBe('1');
  });
});
