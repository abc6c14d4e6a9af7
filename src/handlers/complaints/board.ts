import { complaintScope } from '../../domain/complaints/complaintScope.ts';
import type { Action } from '../chat/card.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Reading } from '../doing.ts';
import { button, done, textCard } from '../replies.ts';
import { complaintRef } from './complaintRef.ts';
import { complaintRows } from './complaintRows.ts';

const A_PAGE = 10;

export type BoardOf = 'all' | 'mine' | 'overdue';

/** 投诉: what is not settled within the reader's reach by the time that is left, a page at a time; 我的 what he answers for, 逾期 what is late. */
export async function board(at: Reading, of: BoardOf, page: number): Promise<Outcome> {
  const { repos, actor, m, now } = at;
  const { complaints } = repos;
  const { id } = actor.member;
  const reader = { scope: complaintScope(actor), memberId: id };
  const stretch = { skip: (page - 1) * A_PAGE, limit: A_PAGE };
  const late = of === 'overdue' ? now : undefined;
  const total = of === 'mine' ? await complaints.ownedCount(id) : await complaints.openCount(reader, late);
  const found =
    of === 'mine' ? await complaints.ownedBy(id, stretch) : await complaints.open(reader, stretch, late);
  if (found.length === 0) {
    return done(textCard(m.complaint.boardEmpty[of]));
  }
  const overdue = of === 'all' ? await complaints.openCount(reader, now) : 0;
  const actions = [
    ...found.map((complaint) =>
      button(m, {
        id: `complaint.show.${complaintRef(complaint)}`,
        label: complaintRef(complaint),
        command: 'complaint.show',
        input: { complaint: complaintRef(complaint) },
      }),
    ),
    ...turn(at, of, page - 1, page > 1, m.complaint.buttons.back),
    ...turn(at, of, page + 1, page * A_PAGE < total, m.complaint.buttons.more),
  ];
  return done(
    {
      heading: m.complaint.boardHeading(of, total, overdue),
      blocks: [await complaintRows(at, found), { kind: 'actions', items: actions }],
    },
    found.map(complaintRef),
  );
}

function turn({ m }: Reading, of: BoardOf, page: number, there: boolean, label: string): Action[] {
  return there
    ? [
        button(m, {
          id: `complaint.page.${page}`,
          label,
          command: 'complaint.show',
          input: { page: String(page), ...(of === 'all' ? {} : { only: of }) },
        }),
      ]
    : [];
}
