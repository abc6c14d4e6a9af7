import type { Locale } from '../../domain/company.ts';
import type { Card } from '../../handlers/chat/card.ts';
import type { Log } from '../../handlers/ports/log.ts';
import type { Address, Found, Mention, SendResult, Traits } from '../../handlers/ports/transport.ts';
import { type WecomTarget, targetOf } from './addresses.ts';
import { UnsendableError, WecomError } from './api/errors.ts';
import { callingParts } from './cards/callingParts.ts';
import { cardsInPlace } from './cards/inPlace.ts';
import { settledUpdate } from './cards/settledUpdate.ts';
import type { TemplateCard } from './cards/templateCard.ts';
import { wecomFaults } from './cards/wecomFaults.ts';
import type { Sink, WecomPart } from './cards/wecomPart.ts';
import { failureOf } from './failureOf.ts';
import { messageOf, type PartKey, taskIdOf } from './partKey.ts';
import { REPEATS_TOLD_S } from './sinks/appSink.ts';
import type { Sinks } from './sinks/wecomSinks.ts';
import type { WecomMemory } from './wecomMemory.ts';

/** The response code was used or is too old (D94888). */
const CODE_SPENT = 60140;
/** There is a card of this task id (D90313). */
const TASK_KNOWN = 42014;
/** No card of ours becomes more messages. */
const MOST_PARTS = 16;

/** A message as it is stored. */
interface Body {
  readonly parts: readonly WecomPart[];
  /** What takes the place of an earlier card with buttons, or with selects: a card keeps its kind. */
  readonly settled: Settled | null;
}

interface Settled {
  readonly buttons: TemplateCard;
  readonly select: TemplateCard;
  /** What finds no place in it. */
  readonly rest: readonly WecomPart[];
  /** Of a card of many rows: what takes the place of its cards while something is left to be done. */
  readonly inPlace: readonly TemplateCard[];
}

export interface TransportDeps extends Pick<Sinks, 'sendPart' | 'settle'> {
  readonly log: Log;
  readonly memory: WecomMemory;
  /** Whether another process holds the bot's connection, and only that one can send. */
  readonly botIsElsewhere: () => boolean;
  readonly drawnAs: (sink: Sink) => Sink;
}

/** The sending side: draws, sends and settles the messages of the delivery engine, whichever of WeCom's ways they take. */
export class WecomTransport {
  readonly #deps: TransportDeps;

  constructor(deps: TransportDeps) {
    this.#deps = deps;
  }

  traits(address: Address): Traits {
    const target = targetOf(address);
    switch (target?.sink) {
      case 'app':
        // 30 a minute to a member; what is more is dropped without a word (D90236).
        return {
          pauseMs: 2_100,
          tellsRepeatsForMs: (REPEATS_TOLD_S - 60) * 1_000,
          here: true,
          changes: false,
        };
      case 'bot':
        return { pauseMs: 2_100, tellsRepeatsForMs: 0, here: !this.#deps.botIsElsewhere(), changes: false };
      case 'webhook':
        // 20 a minute (D99110).
        return { pauseMs: 3_100, tellsRepeatsForMs: 0, here: true, changes: false };
      case 'appchat':
      case undefined:
        return { pauseMs: 1_000, tellsRepeatsForMs: 0, here: true, changes: false };
    }
  }

  freeze(card: Card, address: Address, locale: Locale, mentions: readonly Mention[] = []): string {
    const sink = targetOf(address)?.sink ?? 'webhook';
    const body: Body = {
      parts: callingParts(card, { sink, drawn: this.#deps.drawnAs(sink) }, mentions, locale),
      settled: sink === 'app' || sink === 'bot' ? settledIn(card, sink, locale) : null,
    };
    return JSON.stringify(body);
  }

  async send(address: Address, body: string, key: string): Promise<SendResult> {
    const { memory } = this.#deps;
    const { parts } = JSON.parse(body) as Body;
    try {
      const target = targetOf(address);
      if (target === undefined) {
        throw new UnsendableError(`there is no conversation ${address.key}`);
      }
      // What a robot or the bot has shown already is not shown again; only the app's messages are told apart by WeCom itself.
      for (let index = await this.#shown(target, parts, key); index < parts.length; index += 1) {
        await this.#sendPart(target, parts[index], { message: key, index });
        if (parts.length > 1 && target.sink !== 'app') {
          await memory.partSent(key, index + 1);
        }
      }
      return { ok: true, remoteRef: referenceTo(key) };
    } catch (error) {
      return { ok: false, failure: failureOf(error) };
    }
  }

  /** Nothing can be read back; only how far a message of several parts has come is known. */
  async find(_address: Address, key: string): Promise<Found> {
    return (await this.#deps.memory.partsSent(key)) === 0 ? { kind: 'unsure' } : { kind: 'absent' };
  }

  /** Every card of a message says how things stand now; where none can be changed, a new message does. */
  async update(address: Address, remoteRef: string, body: string, key: string): Promise<SendResult> {
    const target = targetOf(address);
    const { settled } = JSON.parse(body) as Body;
    const tasks = tasksOf(remoteRef);
    if (target === undefined || settled === null || tasks.length === 0) {
      return await this.send(address, body, key);
    }
    try {
      const left = [...settled.inPlace];
      let changed = 0;
      for (const taskId of tasks) {
        changed += (await this.#settled(target, taskId, settled, left)) ? 1 : 0;
      }
      if (changed > 0) {
        const isInPlace = left.length < settled.inPlace.length;
        const rest = isInPlace ? left.map((card): WecomPart => ({ kind: 'card', card })) : settled.rest;
        const message = `${key}:rest`;
        for (const [index, part] of rest.entries()) {
          await this.#sendPart(target, part, { message, index });
        }
        // Those that were settled cannot be changed any more; what can be chosen stands in the new ones.
        const isMoved = !isInPlace && rest.some(({ kind }) => kind === 'card');
        return { ok: true, remoteRef: isMoved ? referenceTo(message) : remoteRef };
      }
    } catch (error) {
      return { ok: false, failure: failureOf(error) };
    }
    return await this.send(address, body, key);
  }

  async #shown(target: WecomTarget, parts: readonly WecomPart[], key: string): Promise<number> {
    return parts.length > 1 && target.sink !== 'app' ? await this.#deps.memory.partsSent(key) : 0;
  }

  async #sendPart(target: WecomTarget, part: WecomPart | undefined, key: PartKey): Promise<void> {
    if (part === undefined) {
      return;
    }
    const faults = wecomFaults(target.sink, part);
    if (faults.length > 0) {
      throw new UnsendableError(`it was drawn in a way that WeCom refuses: ${faults.join('; ')}`);
    }
    try {
      await this.#deps.sendPart(target, part, key);
    } catch (error) {
      // The task id is the card's own: it stands there already, and only its answer was lost.
      if (part.kind !== 'card' || !(error instanceof WecomError) || error.errcode !== TASK_KNOWN) {
        throw error;
      }
    }
  }

  /** `left`: cards in which something can still be chosen, of which each takes the place of one. */
  async #settled(
    target: WecomTarget,
    taskId: string,
    settled: Settled,
    left: TemplateCard[],
  ): Promise<boolean> {
    const known = await this.#deps.memory.takeCard(taskId);
    if (known === undefined) {
      return false;
    }
    const card = known.type === 'multiple_interaction' ? (left.shift() ?? settled.select) : settled.buttons;
    try {
      return await this.#deps.settle(target, taskId, card, known.code);
    } catch (error) {
      // A card of the bot can be changed for five seconds only; afterwards a new message says it.
      if (error instanceof WecomError && (target.sink === 'bot' || error.errcode === CODE_SPENT)) {
        return false;
      }
      if (known.code !== undefined) {
        // It was not used: the next attempt needs it.
        await this.#deps.memory.cardSent(taskId, known);
      }
      throw error;
    }
  }
}

function settledIn(card: Card, sink: 'app' | 'bot', locale: Locale): Settled {
  const { card: buttons, rest } = settledUpdate(card, sink, locale, 'button_interaction');
  const { card: select } = settledUpdate(card, sink, locale, 'multiple_interaction');
  return { buttons, select, rest, inPlace: cardsInPlace(card, sink, locale) };
}

/** What the task ids of all its cards begin with: a press names the message by it too. */
function referenceTo(key: string): string {
  return messageOf(taskIdOf({ message: key, index: 0 }));
}

function tasksOf(remoteRef: string): readonly string[] {
  return /^lp-[\w-]{22}$/u.test(remoteRef)
    ? Array.from({ length: MOST_PARTS }, (_, index) => `${remoteRef}-${index}`)
    : [];
}
