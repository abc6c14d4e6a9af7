import type { Actor } from '../../domain/actor.ts';
import type { Member } from '../../domain/company.ts';
import { reach } from '../../domain/permissions.ts';
import type { PoolRules } from '../../domain/ownership/recycling.ts';
import { leadersOf } from '../../handlers/company/leadersOf.ts';
import { poolRulesOf } from '../../handlers/pool/poolRulesOf.ts';
import { roundCard } from '../../handlers/pool/roundCards.ts';
import { placeOf, ruleRound } from '../../handlers/pool/ruleRound.ts';
import type { Session } from '../../handlers/ports/session.ts';
import { messages } from '../../i18n/messages.ts';
import { defineJob } from '../jobDefinition.ts';
import { byClock } from './byClock.ts';

/** Customers at a time: the rest is the next job's. */
const AT_A_TIME = 100;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** No first warning comes earlier (policy pool.warnFirst). */
const LONGEST_WARNING = 30;

/**
 * The rules of the pool over one owner's customers: he is warned, once for all of them, and whose time has come goes to the pool.
 * Of somebody who has left his leaders are told instead. A round that comes late counts its warnings from when it comes.
 */
export const recycleOwner = defineJob('recycleOwner', {
  async run(session, context) {
    const { payload, now, ids, zone } = context;
    const { memberId, after } = payload;
    const planned = new Date(payload.runAt);
    const round = now.getTime() - planned.getTime() < HOUR_MS ? planned : now;
    const actor = await session.members.actorById(memberId);
    if (actor === undefined) {
      return;
    }
    const rulesOf = rulesBook(session, now);
    const horizon = await horizonOf(actor, rulesOf);
    const customers = await session.customers.endingProtection(
      memberId,
      new Date(round.getTime() + horizon * DAY_MS),
      {
        limit: AT_A_TIME,
        ...(after === undefined ? {} : { after: { at: new Date(after.at), id: after.id } }),
      },
    );
    const last = customers.at(-1);
    await byClock(session, context, { memberId, command: 'customer.recycle' }, async (work) => {
      const m = messages(actor.member.locale);
      const did = await ruleRound(
        { repos: session, work, now, actor, deps: { ids }, zone, m },
        customers,
        rulesOf,
        round,
      );
      for (const reader of await readersOf(session, actor)) {
        const own = reader.id === memberId;
        const card = roundCard(
          {
            m: messages(reader.locale),
            now,
            zone,
            owner: own ? undefined : actor.member,
            named: reach(reader.role) !== 'none',
          },
          did,
        );
        if (card !== undefined) {
          work.notify({
            dedupKey: `pool:${memberId}:${payload.runAt}:${after?.id ?? ''}:${reader.id}`,
            target: { kind: 'member', memberId: reader.id },
            subject: { kind: 'none' },
            card,
            notBefore: now,
          });
        }
      }
    });
    if (last !== undefined && customers.length === AT_A_TIME) {
      const place = placeOf(last);
      await session.schedule([
        {
          kind: 'recycleOwner',
          payload: { memberId, runAt: payload.runAt, after: { at: place.at.toISOString(), id: place.id } },
          runAt: now,
          dedupKey: `recycleOwner:${memberId}:${payload.runAt}:${place.id}`,
        },
      ]);
    }
  },
});

type RulesOf = (projectId: string) => Promise<PoolRules | undefined>;

/** The rules of each project, read once. */
function rulesBook(session: Session, now: Date): RulesOf {
  const read = new Map<string, Promise<PoolRules | undefined>>();
  return (projectId) => {
    const known = read.get(projectId) ?? rules(session, projectId, now);
    read.set(projectId, known);
    return known;
  };
}

async function rules(session: Session, projectId: string, now: Date): Promise<PoolRules | undefined> {
  const project = await session.company.project(projectId);
  return project === undefined ? undefined : await poolRulesOf(session, project, now);
}

/** Days ahead that anybody is warned of in his projects. */
async function horizonOf({ assignments }: Actor, rulesOf: RulesOf): Promise<number> {
  let days = assignments.length === 0 ? LONGEST_WARNING : 3;
  for (const { projectId } of assignments) {
    const found = await rulesOf(projectId);
    days = Math.max(days, found?.warnFirst.amount ?? 0);
  }
  return days;
}

async function readersOf(session: Session, actor: Actor): Promise<readonly Member[]> {
  return actor.member.active ? [actor.member] : await leadersOf(session, actor);
}
