import type { Approval } from '../../domain/approval.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Block } from '../chat/card.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import type { Doing } from '../doing.ts';
import { field } from '../field.ts';
import { button, done, refused, textCard } from '../replies.ts';
import { addStep } from './addApprover.ts';
import { approvalCard } from './approvalCard.ts';
import { approvalMeant, type MeantApproval } from './approvalMeant.ts';
import { approvalRef } from './approvalRef.ts';
import { approvalScene } from './approvalScene.ts';
import { decideOrAsk } from './decideOrAsk.ts';
import { kindOf } from './kinds/approvalKinds.ts';
import { waitingFor } from './waitingFor.ts';
import { withdraw } from './withdrawApproval.ts';
import { withdrawAction } from './withdrawAction.ts';

const MOST_LISTED = 10;
const MOST_READ = 50;
const ACTIONS = ['grant', 'refuse', 'return', 'withdraw', 'addStep'] as const;

/** 审批: what waits for the speaker, oldest first; of one approval everything, and what he can do about it, by button or in the line. */
export const showApproval = defineCommand({
  name: 'approval.show',
  words: { zh: ['审批', '待审批', '审批单'], en: ['approvals', 'approval'] },
  allow: 'approval:read',
  fields: {
    approval: field.text({ max: 20 }),
    action: field.choice('approvalAction', ACTIONS, {
      synonyms: {
        grant: ['批准', '准了', '通过', '批了', '可以', 'ok', 'yes', 'approve'],
        refuse: ['拒绝', '驳回', '不批', '不准', '不行', '不可以', '不通过', '没通过', 'no', 'reject'],
        return: ['退回修改', '打回'],
        withdraw: ['取消', '收回'],
      },
    }),
    note: field.text({ max: 500 }),
  },
  args: ['approval', 'action', 'note'],
  undo: 'none',
  async run(context) {
    const { input } = context;
    if (input.approval === undefined) {
      return await list(context);
    }
    const meant = await approvalMeant(context, input.approval);
    return meant.found ? await act(context, meant, input.action, input.note) : meant.outcome;
  },
});

async function act(
  context: Doing,
  meant: MeantApproval,
  action: (typeof ACTIONS)[number] | undefined,
  note: string | undefined,
): Promise<Outcome> {
  const { m } = context;
  const ref = approvalRef(meant.approval);
  switch (action) {
    case undefined:
      return await show(context, meant);
    case 'withdraw':
      return await withdraw(context, meant);
    case 'addStep':
      return note === undefined
        ? refused(m.approval.addWhom(ref), [ref])
        : await addStep(context, meant, note);
    case 'grant':
      return await decideOrAsk(context, meant, {
        verdict: 'grant',
        note: note ?? null,
        seen: undefined,
        opened: false,
      });
    case 'refuse':
    case 'return': {
      if (note !== undefined) {
        return await decideOrAsk(context, meant, { verdict: action, note, seen: undefined, opened: false });
      }
      const { may, approval } = meant;
      return may.may
        ? {
            kind: 'reply',
            word: 'ask',
            refs: [ref],
            card: textCard(m.approval.noteFor(ref, m.approval.verdicts[action]), [
              button(m, {
                id: `approval.${action}`,
                label: m.approval[action],
                command: 'approval.decide',
                input: { approval: ref, verdict: action, seen: `${approval.round}.${approval.step}` },
              }),
            ]),
          }
        : await decideOrAsk(context, meant, { verdict: action, note: '', seen: undefined, opened: false });
    }
  }
}

async function show(context: Doing, { approval, scene, votes, may }: MeantApproval): Promise<Outcome> {
  const { m, actor, repos } = context;
  const mine = approval.applicantId === actor.member.id;
  const instead = may.may && may.forId !== null ? await repos.members.byId(may.forId) : undefined;
  const again =
    mine && approval.state === 'returned' ? kindOf(approval).again?.(approval, scene, m) : undefined;
  const card = await approvalCard(context, {
    approval,
    scene,
    votes,
    // An applicant learns nothing of the floor price by applying; roles that may see it do.
    reader: actor.member,
    instead,
    decides: may.may,
    actions: [
      ...(again === undefined ? [] : [again]),
      ...(mine && (approval.state === 'pending' || approval.state === 'returned')
        ? [withdrawAction(approval, m)]
        : []),
    ],
  });
  return done(card, [approvalRef(approval)]);
}

/** What waits for the speaker, then what he has put in himself. */
async function list(context: Doing): Promise<Outcome> {
  const { m, repos, actor, now } = context;
  const waiting = await waitingFor(repos, actor, now);
  const mine = (await repos.approvals.ofApplicant(actor.member.id, MOST_READ)).filter(
    ({ state }) => state === 'pending' || state === 'returned',
  );
  if (waiting.length + mine.length === 0) {
    return done(textCard(m.approval.none));
  }
  const shown = waiting.slice(0, MOST_LISTED);
  const own = mine.slice(0, MOST_LISTED);
  const blocks: Block[] = [
    ...(shown.length === 0
      ? [{ kind: 'text' as const, text: m.approval.none }]
      : [await table(context, shown)]),
    ...(waiting.length > shown.length
      ? [{ kind: 'text' as const, text: m.approval.more(waiting.length - shown.length) }]
      : []),
    ...(own.length === 0
      ? []
      : [{ kind: 'text' as const, text: m.approval.mineHeading(mine.length) }, await table(context, own)]),
    ...(shown.length === 0 ? [] : [lookBlock(shown, context)]),
  ];
  return done(
    { ...(shown.length === 0 ? {} : { heading: m.approval.listHeading(waiting.length) }), blocks },
    [...shown, ...own].map(approvalRef),
  );
}

async function table({ m, repos, now }: Doing, approvals: readonly Approval[]): Promise<Block> {
  const { ref, kind, what, applicant, at } = m.approval.listColumns;
  const rows: string[][] = [];
  for (const one of approvals) {
    const scene = await approvalScene(repos, one);
    rows.push([
      approvalRef(one),
      m.approval.kinds[one.kind],
      kindOf(one).what(one, scene, m),
      scene.applicant.name,
      dateTime(one.at, scene.zone, now, m),
    ]);
  }
  return { kind: 'table', columns: [ref, kind, what, applicant, at], rows };
}

function lookBlock(shown: readonly Approval[], { m }: Doing): Block {
  return {
    kind: 'actions',
    items: shown.slice(0, 5).map((one) =>
      button(m, {
        id: `approval.show.${approvalRef(one)}`,
        label: approvalRef(one),
        command: 'approval.show',
        input: { approval: approvalRef(one) },
      }),
    ),
  };
}
