import type { Actor } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import { CUSTOMER_LEVELS } from '../../domain/customer.ts';
import { spreadFairly, type GivenTo } from '../../domain/ownership/spreadFairly.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action, Block, Card, Fact } from '../chat/card.ts';
import type { Reading } from '../doing.ts';
import { sceneOf } from '../holds/scene.ts';
import { button } from '../replies.ts';
import type { Estate } from './estateOf.ts';
import { recipientsOf } from './moveChunk.ts';

const MOST_HOLDS = 5;
const MOST_OPTIONS = 40;
const LEVELS = [...CUSTOMER_LEVELS, null] as const;

interface EstateCardOf {
  readonly leaver: Actor;
  readonly estate: Estate;
  /** Everybody who may take over. */
  readonly takers: readonly Actor[];
  /** Those who do, by this proposal. */
  readonly chosen: readonly Actor[];
  readonly givenTo: GivenTo;
  /** What was said of the recipients, for the confirmation. */
  readonly said: Readonly<Record<string, string>>;
  /** Units and customers are named; not for an administrator, who sees no customers. */
  readonly named: boolean;
  /** It changed since it was shown: it is shown anew. */
  readonly again: boolean;
}

/** What somebody has and to whom it goes, to be reviewed and confirmed with one press (交接). */
export async function estateCard(at: Reading, of: EstateCardOf): Promise<Card> {
  const { m } = at;
  const { leaver, estate, again } = of;
  return {
    heading: m.staff.heading(leaver.member.name),
    blocks: [
      ...(again ? [{ kind: 'text' as const, text: m.staff.changedSince }] : []),
      { kind: 'facts', items: facts(estate, m) },
      ...(of.named ? await holdLines(at, estate) : []),
      ...(await proposal(at, of)),
      { kind: 'actions', items: actions(at, of) },
    ],
  };
}

function facts({ customers, plans, holds, waits, problems, complaints }: Estate, m: Messages): Fact[] {
  const counted: readonly (readonly [string, number])[] = [
    [m.staff.plans, plans],
    [m.staff.holds, holds.length],
    [m.staff.waits, waits],
    [m.staff.problems, problems],
    [m.staff.complaints, complaints],
  ];
  return [
    { label: m.staff.customers, value: m.staff.ofLevels(customers.length, levelsText(customers, m)) },
    ...counted.filter(([, n]) => n > 0).map(([label, n]) => ({ label, value: String(n) })),
  ];
}

/** A 3、B 10、未评级 2 */
function levelsText(customers: readonly Customer[], m: Messages): string {
  return LEVELS.flatMap((level) => {
    const n = customers.filter((one) => one.level === level).length;
    return n === 0 ? [] : [`${level ?? m.staff.unrated} ${n}`];
  }).join(m.common.listSeparator);
}

async function holdLines({ repos, now, m }: Reading, { holds }: Estate): Promise<Block[]> {
  const lines: string[] = [];
  for (const hold of holds.slice(0, MOST_HOLDS)) {
    const { unit, label, zone } = await sceneOf(repos, hold);
    lines.push(m.staff.holdLine(unit.key, label, dateTime(hold.until, zone, now, m)));
  }
  return lines.length === 0 ? [] : [{ kind: 'text', text: lines.join('\n') }];
}

async function proposal({ m, repos }: Reading, { estate, chosen, givenTo }: EstateCardOf): Promise<Block[]> {
  const { customers } = estate;
  const to = spreadFairly(customers, await recipientsOf(repos, chosen), givenTo);
  const rows = chosen.flatMap(({ member }) => {
    const his = customers.filter(({ id }) => to.get(id) === member.id);
    return his.length === 0 ? [] : [[member.name, String(his.length), levelsText(his, m)]];
  });
  const left = customers.length - to.size;
  return [
    ...(rows.length === 0
      ? []
      : ([
          { kind: 'table', columns: [m.staff.columns.to, m.staff.columns.n, m.staff.columns.levels], rows },
          { kind: 'text', text: m.staff.follows },
        ] as const)),
    ...(left > 0 ? [{ kind: 'text' as const, text: m.staff.noTaker(left) }] : []),
  ];
}

function actions({ m }: Reading, { leaver, estate, takers, said }: EstateCardOf): Action[] {
  const input = { member: leaver.member.id };
  return takers.length === 0
    ? []
    : [
        button(m, {
          id: 'staff.handOver.sure',
          label: m.staff.confirm,
          style: 'primary',
          command: 'staff.handOver',
          input: { ...input, ...said, sure: 'yes', seen: String(estate.customers.length) },
        }),
        {
          ...button(m, { id: 'staff.handOver.to', label: m.staff.allTo, command: 'staff.handOver', input }),
          takes: 'to',
          options: takers
            .slice(0, MOST_OPTIONS)
            .map(({ member }) => ({ value: member.id, label: member.name })),
        },
        button(m, {
          id: 'staff.handOver.levels',
          label: m.staff.byLevel,
          command: 'staff.handOver',
          input: { member: leaver.member.name, form: 'yes' },
        }),
      ];
}
