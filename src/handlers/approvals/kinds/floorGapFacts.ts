import type { Member } from '../../../domain/company.ts';
import { may } from '../../../domain/permissions.ts';
import type { Unit } from '../../../domain/unit.ts';
import { money } from '../../../i18n/format.ts';
import type { Messages } from '../../../i18n/messages.ts';
import type { Fact } from '../../chat/card.ts';

/** How a price (fen) stands to the floor price of its unit; nothing for a reader who may not know that (undefined: a channel). */
export function floorGapFacts(
  m: Messages,
  {
    price,
    unit,
    reader,
  }: { readonly price: number; readonly unit: Unit | undefined; readonly reader: Member | undefined },
): Fact[] {
  if (reader === undefined || !may(reader.role, 'unit:floorPrice')) {
    return [];
  }
  const { noFloor, below, above } = m.approval.discount;
  const floor = unit?.floorPrice ?? null;
  const gap = floor === null ? 0 : price - floor;
  return [
    {
      label: m.approval.labels.floorGap,
      value: floor === null ? noFloor : gap < 0 ? below(money(-gap, m)) : above(money(gap, m)),
    },
  ];
}
