import { dealScope } from '../../domain/dealScope.ts';
import { AGE_STARTS, AGES, ageOf } from '../../domain/payments/ageing.ts';
import type { PlanLine } from '../../domain/payments/planLine.ts';
import { addDays, dayOf, daysBetween } from '../../domain/time/day.ts';
import { calendarDay, money } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Block } from '../chat/card.ts';
import { defineCommand } from '../command.ts';
import { contractRef } from '../contracts/contractRef.ts';
import { contractScenes } from '../contracts/contractScenes.ts';
import type { Reading } from '../doing.ts';
import { field } from '../field.ts';
import type { DuePeriod, DueSum } from '../ports/dealRepos.ts';
import { done, refused } from '../replies.ts';
import { contractCard } from '../contracts/contractCard.ts';
import { customerRef } from '../customers/customerRef.ts';
import { dealNamed } from '../deals/dealNamed.ts';
import { dealRef } from '../deals/dealRef.ts';

const MOST_SHOWN = 15;
/** What falls due within a week is told although it is not overdue. */
const SOON = 7;

const fields = {
  /** 逾期: what is late alone. */
  only: field.choice('dueOnly', ['overdue']),
  period: field.period({}),
  contract: field.text({ max: 40 }),
};

/**
 * 应收: how old what is overdue is, what the banks have not paid out, and whom to call, the oldest first (R2.3.2). With a period what falls due
 * in it; with a contract its payments.
 */
export const showDue = defineCommand({
  name: 'due.show',
  words: { zh: ['应收'], en: ['due'] },
  allow: 'deal:read',
  fields,
  args: ['only', 'period', 'contract'],
  undo: 'none',
  async run(context) {
    const { input, m, now, repos, actor, zone } = context;
    if (input.contract !== undefined) {
      const asked = { ...input, contract: input.contract };
      const one = await dealNamed(context, { command: 'due.show', fields, input: asked });
      if (!one.found) {
        return one.outcome;
      }
      const { contract, scene } = one.deal;
      const refs = [dealRef(one.deal), scene.unit.key, customerRef(scene.customer)];
      if (contract === undefined) {
        return refused(m.contract.notSigned(dealRef(one.deal)), refs);
      }
      const signed = { ...one.deal, contract, refs };
      const lines = await repos.contracts.lines(signed.contract.id);
      return done(await contractCard(context, signed, lines), signed.refs);
    }
    const scope = dealScope(actor);
    const today = dayOf(now, zone);
    const { period } = input;
    const days =
      period !== undefined
        ? { from: period.from, to: period.to }
        : { to: addDays(today, input.only === undefined ? SOON : -1) };
    const lines = await repos.contracts.due(scope, days, MOST_SHOWN);
    const sums = await repos.contracts.dueSums(scope, [
      { name: 'period', ...days },
      ...(period === undefined ? agesAt(today) : []),
    ]);
    const inPeriod = sumOf(sums, 'period');
    const { rows, refs } = await rowsOf(context, lines, today);
    const { columns } = m.payment;
    const list: Block[] =
      rows.length === 0
        ? [{ kind: 'text', text: m.payment.nothingDue }]
        : [
            {
              kind: 'table',
              columns: [
                columns.contract,
                columns.customer,
                columns.line,
                columns.amount,
                columns.due,
                columns.seller,
              ],
              rows,
            },
            ...(inPeriod.count > rows.length
              ? [{ kind: 'text' as const, text: m.payment.andMore(inPeriod.count - rows.length) }]
              : []),
          ];
    return done(
      {
        heading: period === undefined ? m.payment.dueHeading : m.payment.dueIn(period.from, period.to),
        blocks: [
          ...(period === undefined ? ageingBlocks(m, sums) : []),
          {
            kind: 'text',
            text: (period !== undefined
              ? m.payment.periodSum
              : input.only === undefined
                ? m.payment.soonSum
                : m.payment.dayOverdue)(inPeriod.count, money(inPeriod.owed, m)),
          },
          ...list,
        ],
      },
      [...new Set(refs)],
    );
  },
});

function agesAt(today: string): DuePeriod[] {
  return [
    ...AGES.map((age, i): DuePeriod => {
      const older = AGES[i + 1];
      return {
        name: age,
        to: addDays(today, -AGE_STARTS[age]),
        ...(older === undefined ? {} : { from: addDays(today, 1 - AGE_STARTS[older]) }),
      };
    }),
    { name: 'loan', kinds: ['loan'] },
  ];
}

function sumOf(sums: readonly DueSum[], name: string): Omit<DueSum, 'name'> {
  return sums.find((sum) => sum.name === name) ?? { count: 0, owed: 0 };
}

/** How much is overdue, by how long, and what banks have not paid out. */
function ageingBlocks(m: Messages, sums: readonly DueSum[]): Block[] {
  const of = (name: string) => sumOf(sums, name);
  const total = AGES.reduce((sum, age) => sum + of(age).owed, 0);
  const loan = of('loan');
  return [
    {
      kind: 'table',
      columns: [m.payment.columns.age, m.payment.columns.count, m.payment.columns.amount],
      rows: AGES.map((age) => [m.payment.ages[age], String(of(age).count), money(of(age).owed, m)]),
    },
    {
      kind: 'text',
      text: [m.payment.overdueSum(money(total, m)), m.payment.loanSum(loan.count, money(loan.owed, m))].join(
        '\n',
      ),
    },
  ];
}

async function rowsOf(
  { repos, m, now }: Reading,
  lines: readonly PlanLine[],
  today: string,
): Promise<{ readonly rows: string[][]; readonly refs: string[] }> {
  const about = await contractScenes(
    repos,
    lines.map(({ contractId }) => contractId),
  );
  const rows: string[][] = [];
  const refs: string[] = [];
  for (const line of lines) {
    const of = about.get(line.contractId);
    if (of === undefined || line.dueDay === null) {
      continue;
    }
    const { contract } = of;
    const { label, member, zone } = of.scene;
    const due = calendarDay(line.dueDay, zone, now, m);
    refs.push(contractRef(contract));
    rows.push([
      contractRef(contract),
      label,
      m.words.lineKind[line.kind],
      money(line.amount - line.paid, m),
      ageOf(line.dueDay, today) === undefined ? due : m.payment.lateBy(due, daysBetween(line.dueDay, today)),
      member.name,
    ]);
  }
  return { rows, refs };
}
