import type { Actor } from '../../domain/actor.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import { undoLast } from '../company/undoLast.ts';
import { customerRef } from '../customers/customerRef.ts';
import type { Doing } from '../doing.ts';
import { field } from '../field.ts';
import { ask, button, done, refused, textCard } from '../replies.ts';
import { estateCard } from './estateCard.ts';
import { estateOf, isEmpty } from './estateOf.ts';
import { recipientsMeant, type SaidRecipients } from './givenTo.ts';
import type { HandedShares } from './handedShares.ts';
import { handOverPart, restKey } from './handOverPart.ts';
import { handOverScope, leads, takersFor } from './handOverScope.ts';
import { memberNamed } from './memberNamed.ts';

const MOST_REFS = 10;

/**
 * 交接: what somebody has, and to whom it goes; looked over, then done with one press (R4.1.3). Whoever leads him, or an
 * administrator, who sees numbers only. More than fit into one transaction go on by themselves, and it is said when they are done.
 */
export const handOverStaff = defineCommand({
  name: 'staff.handOver',
  words: { zh: ['交接'], en: ['handover-staff'] },
  allow: 'staff:handOver',
  fields: {
    member: field.person({ required: true }),
    to: field.person(),
    levelA: field.person(),
    levelB: field.person(),
    levelC: field.person(),
    levelD: field.person(),
    /** Of the button 确认交接: and how many customers it was shown with. */
    sure: field.choice('yesNo', ['yes', 'no'], { inForm: false }),
    seen: field.integer({ inForm: false }),
  },
  args: ['member', 'to'],
  undo: 'restore',
  async run(context) {
    const { input, m, repos, actor, now } = context;
    const named = await memberNamed(context, input.member);
    const led = [];
    for (const member of named) {
      if (await leads(actor, member, repos, now)) {
        led.push(member);
      }
    }
    const [leaver] = led;
    if (leaver === undefined) {
      return refused(m.staff.notLed(input.member.slice(0, 40)));
    }
    if (led.length > 1) {
      return ask(
        m.company.whichNamesake(input.member),
        led.map(({ id, name }) =>
          button(m, { id: `which.${id}`, label: name, command: 'staff.handOver', input: { member: id } }),
        ),
      );
    }
    const who = await repos.members.actorById(leaver.id);
    return who === undefined ? refused(m.staff.notLed(leaver.name)) : await reviewed(context, who, input);
  },
});

type Said = SaidRecipients & { readonly sure?: 'yes' | 'no'; readonly seen?: number };

async function reviewed(context: Doing, leaver: Actor, input: Said): Promise<Outcome> {
  const { m, repos, actor, now } = context;
  if (await repos.jobs.waiting(restKey(leaver))) {
    return refused(m.staff.running(leaver.member.name));
  }
  const scope = handOverScope(actor);
  const estate = await estateOf(repos, leaver, scope, now);
  if (isEmpty(estate)) {
    return done(textCard(m.staff.nothing(leaver.member.name)));
  }
  const takers = await takersFor(actor, leaver, estate.customers, repos);
  const meant = recipientsMeant(takers, await byIds(context, input));
  if (!meant.ok) {
    return refused(m.staff.cannotTake(meant.typed.slice(0, 40)));
  }
  const fresh = input.seen === estate.customers.length;
  if (input.sure === 'yes' && fresh) {
    return await handedOver(context, leaver, meant);
  }
  return done(
    await estateCard(context, {
      leaver,
      estate,
      takers,
      chosen: meant.takers,
      givenTo: meant.givenTo,
      said: saidText(input),
      named: actor.member.role !== 'admin',
      again: input.sure === 'yes',
    }),
  );
}

/** Who is named by his account, or by a name that only one has, is meant by his id. */
async function byIds(context: Doing, said: SaidRecipients): Promise<SaidRecipients> {
  const ids: Record<string, string> = {};
  for (const [name, typed] of Object.entries(saidText(said))) {
    const [only, another] = await memberNamed(context, typed);
    ids[name] = only === undefined || another !== undefined ? typed : only.id;
  }
  return ids;
}

async function handedOver(
  context: Doing,
  leaver: Actor,
  { takers, givenTo }: Extract<ReturnType<typeof recipientsMeant>, { ok: true }>,
): Promise<Outcome> {
  const { m, actor, now, deps } = context;
  const part = await handOverPart(context, {
    leaver,
    takers,
    givenTo,
    below: undefined,
    given: {},
    left: 0,
    key: deps.ids.uuid(),
  });
  return done(
    {
      heading: m.staff.done(leaver.member.name, part.moved.length),
      blocks: [
        {
          kind: 'text',
          text: [
            ...sharesText(context, takers, part.given),
            ...(part.left === 0 ? [] : [m.staff.noTaker(part.left)]),
            ...(part.strays === 0 ? [] : [m.staff.strays(part.strays)]),
            ...(part.goesOn ? [m.staff.goesOn] : []),
          ].join('\n'),
        },
        { kind: 'actions', items: [undoLast(m, now)] },
      ],
    },
    actor.member.role === 'admin'
      ? []
      : part.moved.slice(0, MOST_REFS).map(({ customer }) => customerRef(customer)),
  );
}

function sharesText({ m }: Doing, takers: readonly Actor[], given: HandedShares): string[] {
  return takers.flatMap(({ member }) => {
    const n = given[member.id]?.n ?? 0;
    return n === 0 ? [] : [m.staff.share(member.name, n)];
  });
}

/** What a button repeats of it. */
function saidText({ to, levelA, levelB, levelC, levelD }: SaidRecipients): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ to, levelA, levelB, levelC, levelD }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}
