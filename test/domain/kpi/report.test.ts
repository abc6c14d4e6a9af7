import { describe, expect, test } from '@jest/globals';
import type { Target } from '../../../src/domain/company.ts';
import { kpiReport, type KpiReport, type ReportInput } from '../../../src/domain/kpi/report.ts';
import { restatements } from '../../../src/domain/kpi/restatement.ts';
import type { RollupRow } from '../../../src/domain/kpi/rollupRow.ts';
import type { Period } from '../../../src/domain/values.ts';

const TODAY = '2026-11-23';
const day: Period = { kind: 'day', from: TODAY, to: TODAY };

function row(memberId: string, figure: string, n: number, d = 0): RollupRow {
  return { day: TODAY, projectId: 'a', teamId: 't', memberId, figure, n, d };
}

function target(memberId: string, figure: string, value: number, month = '2026-11'): Target {
  return { id: `${memberId}${figure}${month}`, projectId: 'a', memberId, month, figure, value, version: 1 };
}

function report(input: Partial<ReportInput> = {}): KpiReport {
  return kpiReport({
    project: '云溪府',
    team: null,
    period: day,
    today: TODAY,
    people: [
      { id: 'li', name: '李娜' },
      { id: 'chen', name: '陈晨' },
    ],
    rows: [row('li', 'followUps', 12), row('li', 'effectiveShare', 9, 12), row('chen', 'followUps', 15)],
    monthRows: [row('li', 'followUps', 180), row('chen', 'followUps', 60), row('chen', 'newCustomers', 3)],
    complaints: { complaintsAnswered: { n: 0, d: 0 }, complaintsResolved: { n: 0, d: 0 } },
    targets: [
      target('li', 'followUps', 200),
      target('chen', 'followUps', 200),
      target('chen', 'newCustomers', 40),
    ],
    ...input,
  });
}

describe('the daily report', () => {
  test("the day's figure stands beside the month's sum and the month's target", () => {
    const li = report().people.find(({ memberId }) => memberId === 'li');
    expect(li?.lines.followUps).toEqual({
      value: { n: 12, d: 0 },
      target: 7,
      month: { n: 180, d: 0 },
      monthTarget: 200,
    });
    expect(li?.lines.newCustomers.target).toBeNull();
    expect(li?.lines.effectiveShare.value).toEqual({ n: 9, d: 12 });
  });

  test('totals add up the people and the targets that are set', () => {
    const { total } = report();
    expect(total.followUps.value.n).toBe(27);
    expect(total.followUps.monthTarget).toBe(400);
    expect(total.followUps.target).toBe(14);
    expect(total.newCustomers.monthTarget).toBe(40);
    expect(total.effectiveShare.value).toEqual({ n: 9, d: 12 });
  });

  test('the most follow-ups come first, and nobody is best when nothing was done', () => {
    expect(report().people.map(({ name }) => name)).toEqual(['陈晨', '李娜']);
    expect(report().best).toEqual({ name: '陈晨', followUps: 15 });
    expect(report({ rows: [] }).best).toBeNull();
    expect(report({ people: [] }).best).toBeNull();
  });

  test('who is behind the pace of the month is named, furthest behind first', () => {
    expect(report().behind).toEqual([
      { memberId: 'chen', name: '陈晨', figure: 'newCustomers', n: 3, monthTarget: 40, pace: 31 },
      { memberId: 'chen', name: '陈晨', figure: 'followUps', n: 60, monthTarget: 200, pace: 153 },
    ]);
  });

  test('without a target nobody is behind', () => {
    expect(report({ targets: [] }).behind).toEqual([]);
    expect(report({ targets: [] }).total.followUps.monthTarget).toBeNull();
  });

  test('a whole month has the whole target, a span over two months its days of each', () => {
    const month = report({ period: { kind: 'month', from: '2026-11-01', to: '2026-11-30' } });
    expect(month.total.followUps.target).toBe(400);
    const span = report({
      period: { kind: 'span', from: '2026-11-16', to: '2026-12-31' },
      targets: [target('li', 'followUps', 200), target('li', 'followUps', 310, '2026-12')],
    });
    expect(span.total.followUps.target).toBe(100 + 310);
    expect(span.total.followUps.monthTarget).toBe(310);
  });

  test('a past month is measured by its end, a month under way by today', () => {
    const past = report({
      period: { kind: 'month', from: '2026-10-01', to: '2026-10-31' },
      targets: [target('li', 'followUps', 300, '2026-10')],
    });
    expect(past.behind.map(({ pace }) => pace)).toEqual([300]);
    const running = report({
      period: { kind: 'month', from: '2026-11-01', to: '2026-11-30' },
      targets: [target('chen', 'followUps', 300)],
    });
    expect(running.behind.map(({ pace }) => pace)).toEqual([230]);
  });
});

describe('figures that were corrected after they were published', () => {
  const published = [
    { memberId: 'li', figure: 'followUps', n: 12, d: 0 },
    { memberId: 'li', figure: 'effectiveShare', n: 9, d: 12 },
    { memberId: 'chen', figure: 'followUps', n: 5, d: 0 },
  ];

  test('a difference is told with the sum before and after and whose it is', () => {
    const counted = [
      row('li', 'followUps', 11),
      row('li', 'effectiveShare', 9, 12),
      row('chen', 'followUps', 5),
    ];
    expect(restatements(published, counted)).toEqual([
      {
        figure: 'followUps',
        before: { n: 17, d: 0 },
        after: { n: 16, d: 0 },
        people: [{ memberId: 'li', before: { n: 12, d: 0 }, after: { n: 11, d: 0 } }],
      },
    ]);
  });

  test('a follow-up that moved from one person to another is told although the sum is the same', () => {
    const counted = [
      row('li', 'followUps', 11),
      row('li', 'effectiveShare', 9, 12),
      row('chen', 'followUps', 6),
    ];
    const [change] = restatements(published, counted);
    expect(change?.before).toEqual(change?.after);
    expect(change?.people.map(({ memberId }) => memberId)).toEqual(['chen', 'li']);
  });

  test('the same figures are no restatement, whatever else is counted', () => {
    const same = [
      row('li', 'followUps', 12),
      row('li', 'effectiveShare', 9, 12),
      row('chen', 'followUps', 5),
    ];
    expect(restatements(published, [...same, row('li', 'plansOnTime', 1, 2)])).toEqual([]);
  });
});
