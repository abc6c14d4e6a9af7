import { may } from '../../domain/permissions.ts';
import type { Unit } from '../../domain/unit.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Reading } from '../doing.ts';
import { done, textCard } from '../replies.ts';
import { priceText } from './unitDetails.ts';

const ROWS = 20;

/** What a unit has cost and since when, the newest first; the floor price only for who may see it. */
export async function priceHistory(at: Reading, unit: Unit): Promise<Outcome> {
  const { m, now, zone, repos, actor } = at;
  const prices = await repos.units.prices(unit.id, ROWS);
  if (prices.length === 0) {
    return done(textCard(m.unit.historyNone(unit.key)), [unit.key]);
  }
  const { role } = actor.member;
  const seesFloor = may(role, 'unit:floorPrice');
  const says = may(role, 'unit:edit');
  const names = new Map<string, string>();
  for (const id of new Set(prices.map(({ byId }) => byId))) {
    names.set(id, (await repos.members.byId(id))?.name ?? m.customer.nobody);
  }
  const { at: when, listPrice, floorPrice, filedPrice, by, reason } = m.unit.historyColumns;
  return done(
    {
      heading: m.unit.historyHeading(unit.key),
      blocks: [
        {
          kind: 'table',
          columns: [
            when,
            listPrice,
            ...(seesFloor ? [floorPrice] : []),
            filedPrice,
            ...(says ? [by, reason] : []),
          ],
          rows: prices.map((price) => [
            dateTime(price.at, zone, now, m),
            priceText(price.listPrice, m),
            ...(seesFloor ? [priceText(price.floorPrice, m)] : []),
            priceText(price.filedPrice, m),
            ...(says ? [names.get(price.byId) ?? m.customer.nobody, price.reason ?? m.common.none] : []),
          ]),
        },
      ],
    },
    [unit.key],
  );
}
