import { scopeOf, within } from '../../domain/actor.ts';
import { wantingOf } from '../../domain/matching/wantingOf.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Block } from '../chat/card.ts';
import type { Outcome } from '../chat/outcome.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import type { Reading } from '../doing.ts';
import { done } from '../replies.ts';
import { whyText } from './fitText.ts';
import { matchSelect } from './matchSelect.ts';

/** The newest of those whom a unit may suit, and the newest of the speaker’s own, are weighed. */
const MOST_WEIGHED = 100;
const MOST_DISLIKES = 1000;
const MOST_SHOWN = 8;

/** Which customers a unit suits: by name those whom the speaker may see, of the others only how many. */
export async function whoWants(at: Reading, unit: Unit): Promise<Outcome> {
  const { m, repos, actor } = at;
  const tops = await repos.units.topFloors([unit.buildingId]);
  const scope = scopeOf(actor);
  const found = await repos.customers.mayWant(unit, { kind: 'company' }, MOST_WEIGHED);
  // Who is his may be older than all of these.
  const mine =
    found.length < MOST_WEIGHED || found.every((one) => within(scope, one))
      ? []
      : await repos.customers.mayWant(unit, scope, MOST_WEIGHED);
  const all = new Map([...mine, ...found].map((one) => [one.id, one]));
  const against = new Map(
    (await repos.dislikes.ofUnit(unit.id, MOST_DISLIKES)).map((one) => [one.customerId, one]),
  );
  const wanting = wantingOf(unit, [...all.values()], {
    topFloor: tops.get(unit.buildingId) ?? unit.floor,
    dislikeOf: (customerId) => against.get(customerId),
  });
  const seen = wanting.filter(({ customer }) => within(scope, customer));
  const shown = seen.slice(0, MOST_SHOWN);
  const others = wanting.length - seen.length;
  const blocks: Block[] = [
    ...shown.map(({ customer, fit }): Block => ({
      kind: 'text',
      text: [customerLabel(customer, undefined), whyText(fit, m)].join('\n'),
    })),
    ...(others > 0 ? [{ kind: 'text' as const, text: m.match.wantedOthers(others) }] : []),
    ...(shown.length === 0
      ? []
      : [
          {
            kind: 'actions' as const,
            items: [
              matchSelect(
                shown.map(({ customer }) => customer),
                m,
              ),
            ],
          },
        ]),
  ];
  const heading =
    wanting.length === 0
      ? m.match.wantedByNone(unit.key)
      : found.length >= MOST_WEIGHED
        ? m.match.wantedMany(unit.key, wanting.length)
        : m.match.wantedHeading(unit.key, wanting.length);
  return done({ heading, blocks }, [unit.key, ...shown.map(({ customer }) => customerRef(customer))]);
}
