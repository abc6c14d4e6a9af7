import type { Member } from '../../domain/company.ts';
import type { Customer } from '../../domain/customer.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action, Block, Card } from '../chat/card.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import { button } from '../replies.ts';
import { handOverButton } from '../staff/handOverButton.ts';
import type { RoundOf } from './ruleRound.ts';

const MOST_LINES = 10;
const MOST_LOGS = 3;
const MOST_OPTIONS = 20;

interface Reader {
  readonly m: Messages;
  readonly now: Date;
  readonly zone: string;
  /** Whose customers they are, for whoever leads him; undefined where he reads it himself. */
  readonly owner: Pick<Member, 'id' | 'name'> | undefined;
  /** Customers are named; not to an administrator, who sees none. */
  readonly named: boolean;
}

/** All that a round has to tell about one owner's customers, the most urgent first: one message; undefined where there is nothing. */
export function roundCard(of: Reader, { first, last, pooled }: RoundOf): Card | undefined {
  const { m, owner, named } = of;
  const warned = [...last, ...first];
  if (warned.length + pooled.length === 0) {
    return undefined;
  }
  const blocks: Block[] = [
    ...part(of, m.pool.lastWarning(last.length), last),
    ...part(of, m.pool.firstWarning(first.length), first),
    ...part(of, m.pool.wentToPool(pooled.length), pooled),
  ];
  return {
    heading:
      warned.length > 0 ? m.pool.warnHeading(owner?.name, warned.length) : m.pool.goneHeading(owner?.name),
    blocks: [
      ...blocks,
      ...(!named && owner !== undefined
        ? [{ kind: 'actions' as const, items: [handOverButton(owner, m)] }]
        : []),
      ...(warned.length === 0 || !named
        ? []
        : ([
            { kind: 'text', text: m.pool.howToKeep },
            { kind: 'actions', items: actions(of, warned) },
          ] as const)),
    ],
  };
}

function part({ m, now, zone, named }: Reader, title: string, customers: readonly Customer[]): Block[] {
  const lines = customers
    .slice(0, named ? MOST_LINES : 0)
    .map((one) =>
      one.poolAt === null
        ? customerLabel(one, undefined)
        : m.pool.warnLine(customerLabel(one, undefined), dateTime(one.poolAt, zone, now, m)),
    );
  const rest = customers.length - lines.length;
  return customers.length === 0
    ? []
    : [
        {
          kind: 'text',
          text: [title, ...lines, ...(rest > 0 && named ? [m.pool.andMore(rest)] : [])].join('\n'),
        },
      ];
}

/** A follow-up of the first ones, and each of them to look at. */
function actions({ m }: Reader, warned: readonly Customer[]): Action[] {
  return [
    ...warned.slice(0, MOST_LOGS).map((one) =>
      button(m, {
        id: `followUp.log.${customerRef(one)}`,
        label: m.pool.logFor(customerLabel(one, undefined)),
        command: 'followUp.log',
        input: { customer: customerRef(one), form: 'yes' },
      }),
    ),
    {
      ...button(m, { id: 'customer.find', label: m.pool.look, command: 'customer.find' }),
      takes: 'query',
      options: warned
        .slice(0, MOST_OPTIONS)
        .map((one) => ({ value: customerRef(one), label: customerLabel(one, undefined) })),
    },
  ];
}
