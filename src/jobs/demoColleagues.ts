import { scopeOf } from '../domain/actor.ts';
import { addDays, atMinute, dayOf } from '../domain/time/day.ts';
import type { Speaker } from '../handlers/chat/intent.ts';
import type { Desk } from '../handlers/ports/desk.ts';
import type { Store } from '../handlers/ports/session.ts';
import type { DueWork, Stopping } from './dueWork.ts';

/** What colleagues say in the course of a day. */
const SAYINGS = [
  '电话 客户想周末带家人来看样板间',
  '微信 发了户型图 客户说晚上商量',
  '电话 没人接',
  '电话 嫌贵 想等活动',
  '面谈 看了沙盘和两套样板间 很满意',
  '电话 问公积金能贷多少 已答复',
  '微信 已读没回',
];
const OPENING_MINUTE = 9 * 60;
const OPEN_MINUTES = 9 * 60;
const MOST_A_DAY = 6;
const LOOK_AHEAD_DAYS = 2;

interface Act {
  readonly at: Date;
  readonly id: string;
  readonly who: Speaker;
  readonly pick: number;
}

interface Options {
  readonly desk: Desk;
  readonly store: Store;
  readonly colleagues: readonly Speaker[];
  readonly zone: string;
  /** From when on: what lies before it is history. */
  readonly since: Date;
}

/**
 * The demo's colleagues keep working while the newcomer looks around: a few follow-ups a day each, said to the same desk
 * as everybody's, so that the team's chart at half past six is not empty. The same ones on every machine.
 */
export class DemoColleagues implements DueWork {
  readonly #options: Options;
  #done: Date;

  constructor(options: Options) {
    this.#options = options;
    this.#done = options.since;
  }

  async run(now: Date, stopping: Stopping): Promise<number> {
    let acted = 0;
    for (const act of this.#between(this.#done, now)) {
      if (stopping()) {
        return acted;
      }
      await this.#say(act);
      this.#done = act.at;
      acted += 1;
    }
    return acted;
  }

  nextAt(now: Date): Promise<Date | undefined> {
    const until = new Date(now.getTime() + LOOK_AHEAD_DAYS * 86_400_000);
    return Promise.resolve(this.#between(now, until)[0]?.at);
  }

  async #say({ id, who, pick }: Act): Promise<void> {
    const { desk, store } = this.#options;
    const actor = await store.read.members.actor(who);
    const customers = actor === undefined ? [] : await store.read.customers.recent(scopeOf(actor), 10);
    const customer = customers[pick % Math.max(customers.length, 1)];
    if (customer === undefined) {
      return;
    }
    await desk.handle({
      deliveryId: id,
      speaker: who,
      place: {
        platform: who.platform,
        workspace: who.workspace,
        key: `dm:${who.externalId}`,
        kind: 'direct',
      },
      said: { kind: 'line', text: `跟进 C${customer.ref} ${SAYINGS[pick % SAYINGS.length] ?? ''}` },
    });
  }

  /** What was or will be said after `from`, up to and including `to`. */
  #between(from: Date, to: Date): Act[] {
    const { zone, colleagues } = this.#options;
    const acts: Act[] = [];
    for (let day = dayOf(from, zone); day <= dayOf(to, zone); day = addDays(day, 1)) {
      colleagues.forEach((who, index) => {
        acts.push(...actsOn(day, who, index, zone));
      });
    }
    return acts
      .filter(({ at }) => at > from && at <= to)
      .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1));
  }
}

/** Spread over the opening hours, differently for each day and each colleague. */
function actsOn(day: string, who: Speaker, index: number, zone: string): Act[] {
  const turn = Number(day.replaceAll('-', '')) * 7 + index * 131;
  const count = 2 + (turn % (MOST_A_DAY - 1));
  return Array.from({ length: count }, (_, n) => {
    const slot = OPEN_MINUTES / count;
    const minute = OPENING_MINUTE + Math.floor(slot * n) + ((turn * (n + 3)) % Math.floor(slot));
    return {
      at: atMinute(day, minute, zone),
      id: `colleague:${day}:${who.externalId}:${n}`,
      who,
      pick: (turn + n * 5) % 97,
    };
  });
}
