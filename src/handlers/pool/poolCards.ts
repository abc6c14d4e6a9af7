import type { Customer } from '../../domain/customer.ts';
import { CUSTOMER_FIELD_NAMES } from '../../domain/customers/customerFieldNames.ts';
import { poolName } from '../../domain/customers/poolName.ts';
import type { RequirableField } from '../../domain/policy/policy.ts';
import { dayOf } from '../../domain/time/day.ts';
import { calendarDay } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action, Card, Fact } from '../chat/card.ts';
import { policyValue } from '../company/policies.ts';
import { detailFacts } from '../customers/customerFacts.ts';
import { customerRef } from '../customers/customerRef.ts';
import type { Reading } from '../doing.ts';
import { button } from '../replies.ts';

export const POOL_ROWS = 10;

/** What may be seen of a customer while he is nobody's. */
interface Shown {
  readonly customer: Customer;
  readonly visible: readonly RequirableField[];
  readonly contacts: number;
}

/** The customers of a page of the pool, as much of each as its project lets be seen. */
export async function poolCard(
  at: Reading,
  customers: readonly Customer[],
  heading: string,
  more: readonly Action[],
): Promise<Card> {
  const { m } = at;
  const { columns } = m.pool;
  const shown = await shownOf(at, customers.slice(0, POOL_ROWS));
  return {
    heading,
    blocks: [
      {
        kind: 'table',
        columns: [
          columns.customer,
          columns.level,
          columns.wants,
          columns.source,
          columns.lastContact,
          columns.contacts,
        ],
        rows: shown.map((one) => [
          poolLabel(one, m),
          seen(one, 'level') ? (one.customer.level ?? m.common.none) : m.common.none,
          wants(one, m),
          seen(one, 'source') && one.customer.source !== null
            ? m.words.source[one.customer.source]
            : m.common.none,
          lastContact(at, one.customer),
          String(one.contacts),
        ]),
      },
      { kind: 'actions', items: [takeSelect(shown, m), ...more] },
    ],
  };
}

/** One of them, with what there is to see. */
export async function poolOneCard(at: Reading, customer: Customer): Promise<Card> {
  const { m } = at;
  const [one] = await shownOf(at, [customer]);
  const facts: Fact[] =
    one === undefined
      ? []
      : [
          { label: m.customer.state, value: m.words.state[customer.state] },
          ...detailFacts(
            customer,
            m,
            CUSTOMER_FIELD_NAMES.filter((name) => name === 'name' || !seen(one, name)),
          ),
          { label: m.pool.columns.lastContact, value: lastContact(at, customer) },
          { label: m.pool.columns.contacts, value: String(one.contacts) },
        ];
  return {
    heading: m.pool.oneHeading(one === undefined ? customerRef(customer) : poolLabel(one, m)),
    blocks: [
      { kind: 'facts', items: facts },
      { kind: 'actions', items: [takeButton(customer, m)] },
    ],
  };
}

export function takeButton(customer: Customer, m: Messages): Action {
  return button(m, {
    id: 'pool.take',
    label: m.pool.take,
    style: 'primary',
    command: 'pool.show',
    input: { action: 'take', customer: customerRef(customer) },
  });
}

function takeSelect(shown: readonly Shown[], m: Messages): Action {
  return {
    ...button(m, { id: 'pool.take', label: m.pool.take, command: 'pool.show', input: { action: 'take' } }),
    takes: 'customer',
    options: shown.map((one) => ({ value: customerRef(one.customer), label: poolLabel(one, m) })),
  };
}

async function shownOf(at: Reading, customers: readonly Customer[]): Promise<Shown[]> {
  const { repos, now } = at;
  const counts = await repos.followUps.counts(customers.map(({ id }) => id));
  const rules = new Map<string, readonly RequirableField[]>();
  const shown: Shown[] = [];
  for (const customer of customers) {
    const { projectId } = customer;
    const visible = rules.get(projectId) ?? (await policyValue(repos, 'pool.visible', projectId, now));
    rules.set(projectId, visible);
    shown.push({ customer, visible, contacts: counts.get(customer.id) ?? 0 });
  }
  return shown;
}

function seen({ visible }: Shown, name: string): boolean {
  return visible.some((field) => field === name);
}

/** C12 王先生: the name as far as it may be seen. */
function poolLabel(one: Shown, m: Messages): string {
  const { customer } = one;
  return `${customerRef(customer)} ${seen(one, 'name') ? customer.name : poolName(customer, m.pool.address)}`;
}

const WANTS = ['rooms', 'area', 'budget', 'purpose'] as const;

function wants(one: Shown, m: Messages): string {
  const facts = detailFacts(
    one.customer,
    m,
    CUSTOMER_FIELD_NAMES.filter((name) => !WANTS.some((want) => want === name) || !seen(one, name)),
  );
  return facts.length === 0 ? m.common.none : facts.map(({ value }) => value).join(' ');
}

/** The day only: when somebody called is nobody's business. */
function lastContact({ m, now, zone }: Reading, { lastFollowUpAt, firstContactAt }: Customer): string {
  return calendarDay(dayOf(lastFollowUpAt ?? firstContactAt, zone), zone, now, m);
}
