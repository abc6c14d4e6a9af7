import { dealScope } from '../../domain/dealScope.ts';
import { may } from '../../domain/permissions.ts';
import type { Contract } from '../../domain/contract.ts';
import { dayOf } from '../../domain/time/day.ts';
import { calendarDay, dateTime } from '../../i18n/format.ts';
import type { Block } from '../chat/card.ts';
import { contractRef } from '../contracts/contractRef.ts';
import type { Reading } from '../doing.ts';
import { scenesOf } from '../holds/scenesOf.ts';

const MOST_READ = 50;
const MOST_SHOWN = 8;

/** Contracts within reach that still need a paper: a scan (whoever signed), the online signing and the filing (who takes these steps). */
export async function dayPapers(at: Reading): Promise<Block[]> {
  const { repos, actor, now, m, zone } = at;
  const scope = dealScope(actor);
  const today = dayOf(now, zone);
  const on = (day: string): string => {
    const text = calendarDay(day, zone, now, m);
    return day < today ? m.deal.late(text) : text;
  };
  const blocks: Block[] = [];
  const toScan = may(actor.member.role, 'contract:sign')
    ? await repos.contracts.toScan(scope, MOST_READ)
    : [];
  const late = toScan.filter(({ scanBy }) => scanBy <= now).length;
  blocks.push(
    ...(await list(at, m.contract.dayToScan(toScan.length, late), toScan, ({ scanBy }) => {
      const by = dateTime(scanBy, zone, now, m);
      return scanBy <= now ? m.deal.late(by) : by;
    })),
  );
  if (may(actor.member.role, 'contract:step')) {
    const toCheck = await repos.contracts.toCheck(scope, MOST_READ);
    const sent = ({ scannedAt }: Contract): string =>
      scannedAt === null ? '' : dateTime(scannedAt, zone, now, m);
    const signed = await repos.contracts.inState('signed', scope, MOST_READ);
    const registered = await repos.contracts.inState('registered', scope, MOST_READ);
    const overdue = registered.filter(({ fileBy }) => fileBy < today).length;
    blocks.push(
      ...(await list(at, m.contract.dayToCheck(toCheck.length, toCheck[0]?.ref ?? 0), toCheck, sent)),
      ...(await list(at, m.contract.dayToRegister(signed.length), signed, ({ fileBy }) => on(fileBy))),
      ...(await list(at, m.contract.dayToFile(registered.length, overdue), registered, ({ fileBy }) =>
        on(fileBy),
      )),
    );
  }
  return blocks;
}

async function list(
  { repos, m }: Reading,
  text: string,
  contracts: readonly Contract[],
  by: (contract: Contract) => string,
): Promise<Block[]> {
  if (contracts.length === 0) {
    return [];
  }
  const shown = await scenesOf(repos, contracts.slice(0, MOST_SHOWN));
  const rows = shown.map(({ of, scene: { unit, label, member } }) => [
    contractRef(of),
    unit.key,
    label,
    member.name,
    by(of),
  ]);
  const { columns } = m.contract;
  return [
    { kind: 'text', text },
    {
      kind: 'table',
      columns: [columns.ref, columns.unit, columns.customer, columns.seller, columns.by],
      rows,
    },
  ];
}
