import type { Delegation } from '../../domain/approval.ts';
import { standsIn } from '../../domain/approvals/standsIn.ts';
import type { Member } from '../../domain/company.ts';
import { atMinute } from '../../domain/time/day.ts';
import type { SaidTime } from '../../domain/values.ts';
import { dateTime } from '../../i18n/format.ts';
import { messages, type Messages } from '../../i18n/messages.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import type { Doing } from '../doing.ts';
import { field } from '../field.ts';
import { done, refused, textCard } from '../replies.ts';
import { approvalScene } from './approvalScene.ts';
import { askHolders } from './askHolders.ts';
import { colleagueNamed } from './colleagueNamed.ts';
import { delegatorsOf } from './delegatorsOf.ts';
import { waitingFor } from './waitingFor.ts';
import { whoDecides } from './whoDecides.ts';

/** The last minute of a day: 11-30 23:59 is that day, midnight would be the next. */
const END_OF_DAY = 24 * 60 - 1;

/**
 * 委托: who decides approvals for the speaker while he is away. One at a time, with at least the same right; what waits already goes
 * to him, too. Nobody comes to decide his own by it. Bare: what is set.
 */
export const setDelegation = defineCommand({
  name: 'delegation.set',
  words: { zh: ['委托', '委托审批'], en: ['delegate'] },
  allow: 'approval:decide',
  fields: {
    to: field.person(),
    until: field.dateTime(),
    action: field.choice('delegationAction', ['cancel'], {
      synonyms: { cancel: ['结束', '收回', '撤销', '停止', 'cancel', 'stop'] },
    }),
  },
  args: ['action', 'to', 'until'],
  undo: 'none',
  async run(context) {
    const { input, m, now, zone, actor, repos } = context;
    const standing = await repos.approvals.delegation(actor.member.id);
    if (input.action === 'cancel') {
      return await end(context, standing);
    }
    if (input.to === undefined) {
      return await show(context, standing);
    }
    const named = await colleagueNamed(context, input.to);
    if (!named.found) {
      return refused(named.text);
    }
    const { member } = named;
    if (member.id === actor.member.id) {
      return refused(m.approval.delegation.self);
    }
    if (!standsIn(member.role, actor.member.role)) {
      return refused(await lessRight(context, member));
    }
    if (input.until === undefined) {
      return {
        kind: 'needInput',
        prefill: { to: member.name },
        errors: { until: m.approval.delegation.untilNeeded },
      };
    }
    const until = endOf(input.until, zone);
    return until <= now
      ? { kind: 'invalid', errors: { until: m.approval.delegation.past } }
      : await make(context, standing, member, until);
  },
});

/** A day without a time is meant as a whole. */
function endOf({ at, date, exact }: SaidTime, zone: string): Date {
  return exact ? at : atMinute(date, END_OF_DAY, zone);
}

async function make(
  context: Doing,
  standing: Delegation | undefined,
  to: Member,
  until: Date,
): Promise<Outcome> {
  const { m, now, zone, actor, repos, work } = context;
  const { id } = actor.member;
  if (standing === undefined) {
    await work.insert('delegation', { id, toId: to.id, from: now, until, version: 1 });
  } else {
    await work.update('delegation', standing, { toId: to.id, from: now, until });
    if (standing.toId !== to.id && standing.until > now) {
      await tell(context, standing.toId, (theirs) => theirs.approval.delegation.toldEnded(actor.member.name));
    }
  }
  await tell(context, to.id, (theirs) =>
    theirs.approval.delegation.toldTo(actor.member.name, dateTime(until, zone, now, theirs)),
  );
  const waiting = (await waitingFor(repos, actor, now)).filter(({ applicantId }) => applicantId !== to.id);
  for (const approval of waiting) {
    const votes = await repos.approvals.votes(approval.id);
    const holders = await whoDecides(repos, approval, votes, now);
    const his = holders.filter((one) => one.actor.member.id === to.id && one.instead !== undefined);
    await askHolders(context, {
      approval,
      votes,
      holders: his,
      scene: await approvalScene(repos, approval),
    });
  }
  const text = m.approval.delegation.made(to.name, dateTime(until, zone, now, m));
  return done(
    textCard(waiting.length === 0 ? text : `${text}\n${m.approval.delegation.waiting(waiting.length)}`),
  );
}

async function end(context: Doing, standing: Delegation | undefined): Promise<Outcome> {
  const { m, now, repos, work, actor } = context;
  if (standing === undefined || standing.until <= now) {
    return refused(m.approval.delegation.none);
  }
  await work.remove('delegation', standing);
  await tell(context, standing.toId, (theirs) => theirs.approval.delegation.toldEnded(actor.member.name));
  const name = (await repos.members.byId(standing.toId))?.name ?? m.customer.nobody;
  return done(textCard(m.approval.delegation.ended(name)));
}

async function show(
  { m, now, zone, actor, repos }: Doing,
  standing: Delegation | undefined,
): Promise<Outcome> {
  const words = m.approval.delegation;
  const to =
    standing === undefined || standing.until <= now ? undefined : await repos.members.byId(standing.toId);
  const others = await delegatorsOf(repos, actor.member, now);
  const names = others.map(({ member }) => member.name).join(m.common.listSeparator);
  return done(
    textCard(
      [
        to === undefined || standing === undefined
          ? words.none
          : words.is(to.name, dateTime(standing.until, zone, now, m)),
        ...(others.length === 0 ? [] : [words.others(names)]),
      ].join('\n'),
    ),
  );
}

async function lessRight({ m, actor, repos }: Doing, member: Member): Promise<string> {
  const able = (await repos.members.deciders()).filter(
    (one) => one.member.id !== actor.member.id && standsIn(one.member.role, actor.member.role),
  );
  return able.length === 0
    ? m.approval.delegation.nobody(member.name)
    : m.approval.delegation.lessRight(
        member.name,
        able.map((one) => one.member.name).join(m.common.listSeparator),
      );
}

async function tell(
  { repos, work, now, deps }: Doing,
  memberId: string,
  sentence: (m: Messages) => string,
): Promise<void> {
  const told = await repos.members.byId(memberId);
  if (told?.active === true) {
    work.notify({
      dedupKey: `delegation:${deps.ids.uuid()}`,
      target: { kind: 'member', memberId },
      subject: { kind: 'none' },
      card: textCard(sentence(messages(told.locale))),
      notBefore: now,
    });
  }
}
