import { dueForPool } from '../../domain/ownership/recycling.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Block } from '../chat/card.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import type { Reading } from '../doing.ts';
import { poolRulesOf } from '../pool/poolRulesOf.ts';
import { button } from '../replies.ts';

const MOST_SHOWN = 5;
const MOST_LOGS = 3;
const MOST_READ = 50;
const DAY_MS = 86_400_000;

/** The speaker's customers whose protection ends so soon that he is warned of it (公海), the first to end first. */
export async function dayPool({ repos, actor, project, now, zone, m }: Reading): Promise<Block[]> {
  if (project === undefined) {
    return [];
  }
  const rules = await poolRulesOf(repos, project, now);
  const until = new Date(now.getTime() + rules.warnFirst.amount * DAY_MS);
  const found = await repos.customers.endingProtection(actor.member.id, until, { limit: MOST_READ });
  const ending = found.filter((customer) => {
    const due = customer.projectId === project.id ? dueForPool(customer, undefined, rules) : undefined;
    return due !== undefined && due <= until;
  });
  if (ending.length === 0) {
    return [];
  }
  const lines = ending.slice(0, MOST_SHOWN).map((customer) => {
    const { protectedUntil, poolAt } = customer;
    const label = customerLabel(customer, undefined);
    const ends = protectedUntil ?? now;
    return ends > now || poolAt === null
      ? m.pool.dayLine(label, dateTime(ends, zone, now, m))
      : m.pool.dayOver(label, dateTime(poolAt, zone, now, m));
  });
  const rest = ending.length - lines.length;
  return [
    {
      kind: 'text',
      text: [m.pool.dayEnding(ending.length), ...lines, ...(rest > 0 ? [m.pool.andMore(rest)] : [])].join(
        '\n',
      ),
    },
    {
      kind: 'actions',
      items: ending.slice(0, MOST_LOGS).map((customer) =>
        button(m, {
          id: `followUp.log.${customerRef(customer)}`,
          label: m.pool.logFor(customerLabel(customer, undefined)),
          command: 'followUp.log',
          input: { customer: customerRef(customer), form: 'yes' },
        }),
      ),
    },
  ];
}
