import { planUndoByPart, type Standing } from '../../domain/undo.ts';
import { settleUndone } from '../../handlers/holds/settleUndone.ts';
import { partOfCustomer } from '../../handlers/operations/partOfCustomer.ts';
import { takeStep } from '../../handlers/operations/takeStep.ts';
import { tellReopened } from '../../handlers/ownership/tellReopened.ts';
import { textCard } from '../../handlers/replies.ts';
import { givenBack, tellTakenBack } from '../../handlers/staff/tellTakenBack.ts';
import { Work } from '../../handlers/work.ts';
import { messages } from '../../i18n/messages.ts';
import { defineJob } from '../jobDefinition.ts';

/**
 * The parts of a hand-over that was taken back (撤销), one at a time, the newest first: each customer with whom nobody has gone on
 * goes back. When all are done whoever took it back and those who had taken over are told, once.
 */
export const handOverUndo = defineJob('handOverUndo', {
  async run(session, { payload, now, ids, zone }) {
    const actor = await session.members.actorById(payload.byId);
    if (actor === undefined) {
      return;
    }
    const m = messages(actor.member.locale);
    const work = new Work(session);
    const context = { repos: session, work, now, actor, deps: { ids }, zone, m };
    const [operationId, ...rest] = payload.operationIds;
    const operation = operationId === undefined ? undefined : await session.operations.byId(operationId);
    const changes = operation?.changes ?? [];
    const standings: Standing[] = [];
    for (const change of changes) {
      standings.push({ change, current: await session.current(change.kind, change.id) });
    }
    const { steps, taken, left } = planUndoByPart(standings, partOfCustomer(changes));
    for (const step of steps) {
      await takeStep(work, step);
    }
    await settleUndone(context, taken);
    await tellReopened(context, taken);
    const back = givenBack(taken, payload.back);
    const stay = payload.left + left.filter(({ kind }) => kind === 'customer').length;
    if (rest.length > 0) {
      work.later({
        kind: 'handOverUndo',
        payload: { ...payload, operationIds: rest, back, left: stay },
        runAt: now,
        dedupKey: `handOverUndo:${payload.key}:${rest.length}`,
      });
    } else {
      await tellTakenBack(context, payload.key, back);
      work.notify({
        dedupKey: `staff.undone:${payload.key}`,
        target: { kind: 'member', memberId: actor.member.id },
        subject: { kind: 'none' },
        card: textCard(m.staff.undoDone(stay)),
        notBefore: now,
      });
    }
    await work.finish(
      {
        id: ids.uuid(),
        at: now,
        memberId: actor.member.id,
        platform: 'engine',
        place: 'handOver',
        command: 'operation.undo',
      },
      'none',
    );
  },
});
