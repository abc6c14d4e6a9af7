import type { Contract } from '../../domain/contract.ts';
import type { Handover } from '../../domain/handovers/handover.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Block } from '../chat/card.ts';
import { contractRef } from '../contracts/contractRef.ts';
import { contractScenes } from '../contracts/contractScenes.ts';
import type { Reading } from '../doing.ts';

/** Appointments as a table: when, which contract, whose, where; one whose time is over says so. */
export async function handoverRows(
  { repos, now, m }: Pick<Reading, 'repos' | 'now' | 'm'>,
  handovers: readonly Handover[],
): Promise<{ readonly table: Block; readonly contracts: readonly Contract[] }> {
  const about = await contractScenes(
    repos,
    handovers.map(({ contractId }) => contractId),
  );
  const rows: string[][] = [];
  const contracts: Contract[] = [];
  for (const { contractId, at, place } of handovers) {
    const of = about.get(contractId);
    if (of === undefined) {
      continue;
    }
    const { contract } = of;
    const { unit, label, member, zone } = of.scene;
    const when = dateTime(at, zone, now, m);
    contracts.push(contract);
    rows.push([
      at <= now ? m.handover.notSignedFor(when) : when,
      contractRef(contract),
      unit.key,
      label,
      place,
      member.name,
    ]);
  }
  const { columns } = m.handover;
  return {
    table: {
      kind: 'table',
      columns: [columns.at, columns.contract, columns.unit, columns.customer, columns.place, columns.seller],
      rows,
    },
    contracts,
  };
}
