import { scopeOf, within } from '../../domain/actor.ts';
import { maskPhone } from '../../domain/phone.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import { undoLast } from '../company/undoLast.ts';
import { customerRef } from '../customers/customerRef.ts';
import type { Doing } from '../doing.ts';
import { field } from '../field.ts';
import { refused } from '../replies.ts';
import { confirmFiling } from './confirmFiling.ts';
import { seesAllFilings } from './seesAllFilings.ts';

/** 带看确认: the whole number of who has arrived confirms the filings that may mean him, or says by which rule they do not count. */
export const confirmVisit = defineCommand({
  name: 'filing.confirm',
  allow: 'filing:confirm',
  fields: { number: field.phone({ required: true }) },
  undo: 'restore',
  async run(context) {
    return await confirmed(context, context.input.number);
  },
});

export async function confirmed(context: Doing, number: string): Promise<Outcome> {
  const { m, now, zone, repos, project, actor } = context;
  if (project === undefined) {
    return refused(m.common.noProject);
  }
  const customer = await repos.customers.byPhone(number);
  const verdict = await confirmFiling(context, { projectId: project.id, number, customer, asked: true });
  if (verdict === undefined) {
    return refused(m.filing.noneMatches(maskPhone(number)));
  }
  const counting = verdict.filings.find(({ outcome }) => outcome === 'counts');
  const all = seesAllFilings(actor.member.role);
  const name = (counting ?? verdict.filings.at(-1))?.filing.name ?? '';
  return {
    kind: 'reply',
    word: counting === undefined ? 'refused' : 'done',
    refs: customer !== undefined && within(scopeOf(actor), customer) ? [customerRef(customer)] : [],
    card: {
      heading:
        counting === undefined
          ? m.filing.notCounted(name)
          : m.filing.confirmed(name, counting.filing.channelCompany),
      blocks: [
        {
          kind: 'table',
          columns: m.filing.outcomeColumns,
          rows: verdict.filings.map(({ filing, outcome }) => [
            all || outcome === 'counts' || filing.byId === actor.member.id
              ? filing.channelCompany
              : m.filing.otherCompany,
            dateTime(filing.filedAt, zone, now, m),
            m.ownership.outcomes[outcome],
          ]),
        },
        { kind: 'actions', items: [undoLast(m, now)] },
      ],
    },
  };
}
