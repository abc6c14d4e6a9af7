import { without } from '../../domain/without.ts';
import type { OutboxRow } from '../../handlers/ports/outboxQueue.ts';
import type { Address, SendFailure, Transport } from '../../handlers/ports/transport.ts';
import type { messages } from '../../i18n/messages.ts';
import { alertOps } from '../alertOps.ts';
import { backOff, MOST_ATTEMPTS } from '../backOff.ts';
import type { JobDeps } from '../deps.ts';
import { destinationOf } from './destination.ts';

/** The rows of the outbox that go out as one. */
export type Message = readonly OutboxRow[];

/** Under what a message is sent. */
export interface Turn {
  readonly token: string;
  /** The process is to end, or the lane is no longer its own. */
  readonly givenUp: () => boolean;
  /** The database went away before a sent message could be marked: whatever is sent now could not be marked either. */
  readonly unmarked: () => void;
  readonly now: () => Date;
}

/** What becomes of messages that did not arrive: tried later, another way, or ended with a reason that operators hear of. */
export class Fates {
  readonly #deps: JobDeps;
  readonly #transports: ReadonlyMap<string, Transport>;

  constructor(deps: JobDeps, transports: ReadonlyMap<string, Transport>) {
    this.#deps = deps;
    this.#transports = transports;
  }

  /** Returns until when the lane must wait; null where the message is over. */
  async failed(
    message: Message,
    address: Address | undefined,
    failure: SendFailure,
    name: string,
    turn: Turn,
    most = MOST_ATTEMPTS,
  ): Promise<Date | null> {
    if (failure.kind === 'dead') {
      if (address !== undefined) {
        await this.#anotherWay(message, address);
      }
      await this.end(message, 'dead', failure.reason, name, turn);
      return null;
    }
    const attempts = Math.max(0, ...message.map((row) => row.attempts));
    if (attempts + 1 >= most) {
      await this.end(message, failure.kind === 'unknown' ? 'unknown' : 'dead', failure.reason, name, turn);
      return null;
    }
    const unsure = failure.kind === 'unknown';
    await this.#deps.engine.outbox.failed(idsOf(message), turn.token, failure.reason, unsure);
    this.#deps.onDelivery('retry');
    const askedMs = failure.kind === 'retry' ? failure.afterMs : undefined;
    return new Date(turn.now().getTime() + backOff(attempts, this.#deps.random, askedMs));
  }

  /** A platform that refuses for good is no reason to lose the message while the member has another. */
  async #anotherWay(message: Message, refused: Address): Promise<void> {
    for (const { notice } of message) {
      if (notice.target.kind === 'member') {
        const refusing = [...(notice.target.without ?? []), refused.platform];
        const target = { ...notice.target, without: refusing };
        const { addresses } = await destinationOf(target, this.#deps.store.read, this.#transports);
        if (addresses.length > 0) {
          const dedupKey = `${notice.dedupKey}@${refusing.length}`;
          // Nobody has tried it there yet.
          const untried = without(notice, ['triedAt']);
          await this.#deps.store.tx((session) => session.enqueue({ ...untried, dedupKey, target }));
        }
      }
    }
  }

  async end(
    message: Message,
    state: 'dead' | 'withdrawn' | 'unknown',
    reason: string,
    name: string,
    turn: Turn,
  ): Promise<void> {
    const { engine, log, onDelivery } = this.#deps;
    if (!(await engine.outbox.end(idsOf(message), turn.token, state, reason, turn.now()))) {
      this.lost(message);
      return;
    }
    onDelivery(state);
    const level = state === 'withdrawn' ? 'info' : 'error';
    log[level]({ outboxIds: idsOf(message), state, reason }, 'a message was not sent');
    if (state === 'withdrawn') {
      return;
    }
    const [first] = message;
    // An alert that cannot be delivered would only be the next one.
    if (first !== undefined && first.notice.subject.kind !== 'alert') {
      const { kind } = first.notice.subject;
      const what = (m: ReturnType<typeof messages>): string =>
        m.delivery.kinds[kind === 'plan' ? 'reminder' : kind === 'report' ? 'report' : 'notice'];
      await alertOps(this.#deps, turn.now(), `gaveUp:${first.id}:${first.attempts}`, (m) =>
        m.delivery.gaveUp({ what: what(m), recipient: name === '' ? null : name, reason }),
      );
    }
  }

  /** Says that the lane was lost meanwhile. */
  lost(message: Message): null {
    this.#deps.log.warn(
      { outboxIds: idsOf(message) },
      'a lane was taken over: what was done under the old lease is dropped',
    );
    this.#deps.onDelivery('lost');
    return null;
  }
}

export function idsOf(message: Message): string[] {
  return message.map(({ id }) => id);
}
