import { scopeOf } from '../../domain/actor.ts';
import type { Hold } from '../../domain/hold.ts';
import { may } from '../../domain/permissions.ts';
import type { Action, Block } from '../chat/card.ts';
import type { Reading } from '../doing.ts';
import { countdown } from '../holds/countdown.ts';
import { extendButtons } from '../holds/extendButtons.ts';
import { holdButtons } from '../holds/holdButtons.ts';
import { sceneOf } from '../holds/scene.ts';
import { offerButtons } from '../waits/offerButtons.ts';

/** Shown one by one with their buttons, of each kind. */
const MOST_SHOWN = 5;
const MOST_ROWS = 15;
const MOST_READ = 50;

/**
 * What of holds is for the speaker today, the soonest first: units that are offered to him, extensions that he is asked for,
 * what he holds himself; who leads others also sees what they hold.
 */
export async function dayHolds(at: Reading): Promise<Block[]> {
  const { repos, actor } = at;
  const own = { kind: 'own', memberId: actor.member.id } as const;
  const mine = await repos.holds.ofScope(own, MOST_READ);
  const led = may(actor.member.role, 'hold:decide')
    ? (await repos.holds.ofScope(scopeOf(actor), MOST_READ)).filter(
        ({ memberId }) => memberId !== actor.member.id,
      )
    : [];
  return [
    ...(await offers(at)),
    ...(await asks(
      at,
      led.filter(({ askedAt }) => askedAt !== null),
    )),
    ...(await holds(at, mine)),
    ...(await team(at, led)),
  ];
}

async function offers(at: Reading): Promise<Block[]> {
  const { m, repos, actor, now, zone } = at;
  const waiting = await repos.waitings.ofMember(actor.member.id, MOST_READ);
  const offered = waiting.filter(({ state }) => state === 'offered');
  const blocks: Block[] = [];
  for (const one of offered.slice(0, MOST_SHOWN)) {
    const { unit, label } = await sceneOf(repos, one);
    const left = countdown(one.offeredUntil ?? now, zone, now, m);
    blocks.push(...line(m.hold.offerLine(unit.key, label, left), offerButtons(m, one, `.${one.id}`)));
  }
  return titled(m.hold.dayOffers(offered.length), blocks);
}

async function asks(at: Reading, asked: readonly Hold[]): Promise<Block[]> {
  const { m } = at;
  const blocks: Block[] = [];
  for (const hold of asked.slice(0, MOST_SHOWN)) {
    const { text, member } = await told(at, hold);
    blocks.push(...line(`${member} · ${text}`, extendButtons(m, hold, `.${hold.id}`)));
  }
  return titled(m.hold.dayAsks(asked.length), blocks);
}

async function holds(at: Reading, mine: readonly Hold[]): Promise<Block[]> {
  const { m } = at;
  const blocks: Block[] = [];
  for (const hold of mine.slice(0, MOST_SHOWN)) {
    blocks.push(...line((await told(at, hold)).text, holdButtons(m, hold, `.${hold.id}`)));
  }
  return titled(m.hold.dayHolds(mine.length), blocks);
}

async function team(at: Reading, led: readonly Hold[]): Promise<Block[]> {
  const { m, repos, now, zone } = at;
  const rows: string[][] = [];
  for (const hold of led.slice(0, MOST_ROWS)) {
    const { unit, label, member } = await sceneOf(repos, hold);
    rows.push([unit.key, member.name, label, countdown(hold.until, zone, now, m)]);
  }
  const { unit, holder, customer, until } = m.hold.dayColumns;
  const columns = [unit, holder, customer, until];
  return titled(m.hold.dayTeam(led.length), rows.length === 0 ? [] : [{ kind: 'table', columns, rows }]);
}

async function told({ m, repos, now, zone }: Reading, hold: Hold): Promise<{ text: string; member: string }> {
  const { unit, label, member } = await sceneOf(repos, hold);
  return { text: [unit.key, label, countdown(hold.until, zone, now, m)].join(' · '), member: member.name };
}

function line(text: string, items: readonly Action[]): Block[] {
  return [
    { kind: 'text', text },
    { kind: 'actions', items },
  ];
}

function titled(title: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'text', text: title }, ...blocks];
}
