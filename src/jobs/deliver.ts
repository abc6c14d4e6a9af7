import type { Engine, OutboxRow } from '../handlers/ports/engine.ts';
import type { Address, SendFailure, SendResult, Transport } from '../handlers/ports/transport.ts';
import { backOff, MOST_ATTEMPTS } from './backOff.ts';
import type { JobDeps } from './deps.ts';
import type { Stopping } from './dueWork.ts';
import { destinationOf, keyOf } from './destination.ts';
import { faultOf, PutOff } from './poison.ts';
import { outdated, postedSubject } from './stillTrue.ts';

const BATCH = 500;

/** A row that has its address and its bytes. */
interface Addressed {
  readonly transport: Transport;
  readonly address: Address;
  readonly body: string;
}

/**
 * Sends what lies in the outbox: send, then mark, so that a crash in between sends the same bytes under the same key again
 * and never loses a message. Rows of one conversation keep their order; a failing one holds up only its own.
 */
export class Delivery {
  readonly #deps: JobDeps;
  readonly #engine: Engine;
  readonly #transports: ReadonlyMap<string, Transport>;
  /** Conversations whose first message waits for its next attempt. */
  readonly #heldUp = new PutOff();

  constructor(deps: JobDeps) {
    this.#deps = deps;
    this.#engine = deps.engine;
    this.#transports = new Map(deps.transports.map((transport) => [transport.platform, transport]));
  }

  /** Returns how many rows were sent or ended. */
  async run(now: Date, stopping: Stopping): Promise<number> {
    let ended = 0;
    const rows = await this.#engine.ready(now, BATCH);
    for (const row of rows.sort(asWritten)) {
      if (stopping()) {
        break;
      }
      if (await this.#handle(row, now)) {
        ended += 1;
      }
    }
    return ended;
  }

  nextAt(now: Date): Promise<Date | undefined> {
    return this.#engine.nextAt(now);
  }

  async #handle(row: OutboxRow, now: Date): Promise<boolean> {
    try {
      const reason = await outdated(row.notice, this.#deps.store.read);
      if (reason !== undefined) {
        return await this.#end(row, 'withdrawn', reason, now);
      }
      return row.notice.subject.kind === 'replace'
        ? await this.#replace(row, row.notice.subject.posted, now)
        : await this.#send(row, now);
    } catch (error) {
      if (faultOf(error) === 'away') {
        throw error;
      }
      this.#deps.log.error({ err: error, outboxId: row.id }, 'a message failed');
      const reason = error instanceof Error ? error.message : 'unknown';
      return await this.#failed(row, undefined, { kind: 'retry', reason }, now);
    }
  }

  async #send(row: OutboxRow, now: Date): Promise<boolean> {
    const ready = await this.#address(row, now);
    if (typeof ready === 'string') {
      return await this.#end(row, 'dead', ready, now);
    }
    if (ready === undefined) {
      return false;
    }
    const { transport, address, body } = ready;
    const result = await attempt(() => transport.send(address, body, row.notice.dedupKey));
    if (result.ok) {
      await this.#engine.markSent(row.id, result.remoteRef, now, postedSubject(row.notice));
      this.#deps.onDelivery('sent');
      return true;
    }
    return await this.#failed(row, address, result.failure, now);
  }

  /** Where it goes and its bytes, frozen; undefined while its conversation is held up; a reason where it can go nowhere. */
  async #address(row: OutboxRow, now: Date): Promise<Addressed | string | undefined> {
    const { frozen, notice } = row;
    if (frozen !== null) {
      const transport = this.#transports.get(frozen.address.platform);
      if (transport === undefined) {
        return `no connection to ${frozen.address.platform}`;
      }
      return this.#heldUp.has(keyOf(frozen.address), now) ? undefined : { transport, ...frozen };
    }
    const { addresses, locale, reason } = await destinationOf(
      notice.target,
      this.#deps.store.read,
      this.#transports,
    );
    const address = addresses[0];
    const transport = address === undefined ? undefined : this.#transports.get(address.platform);
    if (address === undefined || transport === undefined) {
      return reason;
    }
    if (this.#heldUp.has(keyOf(address), now)) {
      return undefined;
    }
    const body = transport.freeze(notice.card, address, locale);
    await this.#engine.freeze(row.id, address, body);
    return { transport, address, body };
  }

  /** Draws the card anew in every place where it stands. */
  async #replace(row: OutboxRow, posted: string, now: Date): Promise<boolean> {
    const copies = await this.#engine.posted(posted);
    const { locale } = await destinationOf(row.notice.target, this.#deps.store.read, this.#transports);
    let remoteRef = '';
    for (const copy of copies) {
      const transport = this.#transports.get(copy.address.platform);
      const body = transport?.freeze(row.notice.card, copy.address, locale);
      if (transport === undefined || body === undefined) {
        continue;
      }
      const key = `${row.notice.dedupKey}:${copy.id}`;
      const result = await attempt(() => transport.update(copy.address, copy.remoteRef, body, key));
      if (result.ok) {
        remoteRef = result.remoteRef;
      } else if (result.failure.kind === 'dead') {
        this.#deps.log.warn({ outboxId: row.id, reason: result.failure.reason }, 'a copy of a card is gone');
      } else {
        return await this.#failed(row, undefined, result.failure, now);
      }
    }
    if (remoteRef === '') {
      return await this.#end(row, 'withdrawn', 'the card stands nowhere', now);
    }
    await this.#engine.markSent(row.id, remoteRef, now, null);
    this.#deps.onDelivery('sent');
    return true;
  }

  async #failed(
    row: OutboxRow,
    address: Address | undefined,
    failure: SendFailure,
    now: Date,
  ): Promise<boolean> {
    if (failure.kind === 'dead') {
      if (address !== undefined) {
        await this.#anotherWay(row, address);
      }
      return await this.#end(row, 'dead', failure.reason, now);
    }
    if (row.attempts + 1 >= MOST_ATTEMPTS) {
      return await this.#end(row, failure.kind === 'unknown' ? 'unknown' : 'dead', failure.reason, now);
    }
    const askedMs = failure.kind === 'retry' ? failure.afterMs : undefined;
    const at = new Date(now.getTime() + backOff(row.attempts, this.#deps.random, askedMs));
    await this.#engine.retryAt(row.id, at, failure.reason);
    this.#deps.onDelivery('retry');
    if (address !== undefined) {
      this.#heldUp.put(keyOf(address), at);
    }
    return false;
  }

  /** A platform that refuses for good is no reason to lose the message while the member has another. */
  async #anotherWay({ notice }: OutboxRow, refused: Address): Promise<void> {
    if (notice.target.kind !== 'member') {
      return;
    }
    const without = [...(notice.target.without ?? []), refused.platform];
    const target = { ...notice.target, without };
    const { addresses } = await destinationOf(target, this.#deps.store.read, this.#transports);
    if (addresses.length > 0) {
      const dedupKey = `${notice.dedupKey}@${without.length}`;
      await this.#deps.store.tx((session) => session.enqueue({ ...notice, dedupKey, target }));
    }
  }

  async #end(
    row: OutboxRow,
    state: 'dead' | 'withdrawn' | 'unknown',
    reason: string,
    now: Date,
  ): Promise<boolean> {
    const level = state === 'withdrawn' ? 'info' : 'error';
    this.#deps.log[level]({ outboxId: row.id, state, reason }, 'a message was not sent');
    await this.#engine.end(row.id, state, reason, now);
    this.#deps.onDelivery(state);
    return true;
  }
}

/** What waited for another attempt goes before what was written after it. */
function asWritten(a: OutboxRow, b: OutboxRow): number {
  return a.notice.notBefore.getTime() - b.notice.notBefore.getTime() || (a.id < b.id ? -1 : 1);
}

/** A transport that throws may have sent: the same key is tried again. */
async function attempt(send: () => Promise<SendResult>): Promise<SendResult> {
  try {
    return await send();
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown';
    return { ok: false, failure: { kind: 'unknown', reason } };
  }
}
