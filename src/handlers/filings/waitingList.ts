import { maskFiled } from '../../domain/filings/filedPhone.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Reading } from '../doing.ts';
import { button, done, refused, textCard } from '../replies.ts';
import { confirmButton } from './filedCard.ts';
import { seesAllFilings } from './seesAllFilings.ts';

const MOST_SHOWN = 20;
const MOST_COUNTED = 200;

/** The filings that wait for their visit: one's own, the project's for who leads it or receives the visitors. */
export async function waitingList(at: Reading): Promise<Outcome> {
  const { m, now, zone, repos, actor, project } = at;
  if (project === undefined) {
    return refused(m.common.noProject);
  }
  const { role, id } = actor.member;
  const his = seesAllFilings(role) ? undefined : id;
  const waiting = await repos.filings.waiting(project.id, his, MOST_COUNTED + 1);
  const counted = Math.min(waiting.length, MOST_COUNTED);
  const anew = button(m, {
    id: 'filing.make',
    label: m.filing.newFiling,
    command: 'filing.make',
    input: { form: 'yes' },
  });
  if (waiting.length === 0) {
    return done(textCard(m.filing.listEmpty, [anew]));
  }
  return done({
    heading: m.filing.listHeading(counted, waiting.length > counted),
    blocks: [
      {
        kind: 'table',
        columns: m.filing.listColumns,
        rows: waiting
          .slice(0, MOST_SHOWN)
          .map((one) => [
            one.name,
            maskFiled(one.phone),
            one.channelCompany,
            dateTime(one.filedAt, zone, now, m),
            dateTime(one.protectedUntil, zone, now, m),
          ]),
      },
      ...(counted > MOST_SHOWN
        ? [{ kind: 'text', text: m.filing.listMore(counted - MOST_SHOWN) } as const]
        : []),
      { kind: 'actions', items: [...confirmButton(at), anew] },
    ],
  });
}
