import type { Actor } from '../../domain/actor.ts';
import type { Member } from '../../domain/company.ts';
import { may } from '../../domain/permissions.ts';
import { leadersOf } from '../../handlers/company/leadersOf.ts';
import { sumOf } from '../../handlers/staff/handedShares.ts';
import { handOverButton } from '../../handlers/staff/handOverButton.ts';
import { handOverPart } from '../../handlers/staff/handOverPart.ts';
import { leads } from '../../handlers/staff/handOverScope.ts';
import { textCard } from '../../handlers/replies.ts';
import type { Session } from '../../handlers/ports/session.ts';
import { Work } from '../../handlers/work.ts';
import { messages, type Messages } from '../../i18n/messages.ts';
import { defineJob } from '../jobDefinition.ts';

/**
 * The rest of a hand-over that was too much for one transaction (交接): some more customers, and the next job. Whoever confirmed
 * it hears how far it is when it is done; where he may not go on it stops, and he or the leaver's leaders hear that. What was taken
 * back goes on no more.
 */
export const handOverRest = defineJob('handOverRest', {
  async run(session, { payload, now, ids, zone }) {
    const actor = await session.members.actorById(payload.byId);
    const leaver = await session.members.actorById(payload.leaverId);
    if (actor === undefined || leaver === undefined || (await session.operations.batchUndone(payload.key))) {
      return;
    }
    const work = new Work(session);
    const tell = (members: readonly Member[], text: (m: Messages) => string, open: boolean): void => {
      for (const member of members) {
        const m = messages(member.locale);
        work.notify({
          dedupKey: `staff.handOver:${payload.key}:${member.id}`,
          target: { kind: 'member', memberId: member.id },
          subject: { kind: 'none' },
          card: textCard(text(m), open ? [handOverButton(leaver.member, m)] : []),
          notBefore: now,
        });
      }
    };
    const { name } = leaver.member;
    if (
      actor.member.active &&
      may(actor.member.role, 'staff:handOver') &&
      (await leads(actor, leaver.member, session, now))
    ) {
      const m = messages(actor.member.locale);
      const part = await handOverPart(
        { repos: session, work, now, actor, deps: { ids }, zone, m },
        { ...payload, leaver, takers: await takersNow(session, payload.takerIds) },
      );
      if (!part.goesOn) {
        tell(
          [actor.member],
          (words) => words.staff.doneAll(name, sumOf(part.given), part.left),
          part.left > 0,
        );
      }
    } else {
      const readers = actor.member.active ? [actor.member] : await leadersOf(session, leaver);
      tell(readers, (words) => words.staff.stopped(name, sumOf(payload.given)), true);
    }
    await work.finish(
      {
        id: ids.uuid(),
        at: now,
        memberId: actor.member.id,
        platform: 'engine',
        place: 'handOver',
        command: 'staff.handOver',
      },
      'part',
    );
  },
});

/** Those who can still take over. */
async function takersNow(session: Session, takerIds: readonly string[]): Promise<Actor[]> {
  const found = await Promise.all(takerIds.map((id) => session.members.actorById(id)));
  return found.flatMap((taker) => (taker?.member.active === true ? [taker] : []));
}
