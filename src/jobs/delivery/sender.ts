import { quietUntil } from '../../domain/quietHours.ts';
import type { Card } from '../../handlers/chat/card.ts';
import { withoutActions } from '../../handlers/chat/withoutActions.ts';
import type { Notice } from '../../handlers/ports/notice.ts';
import type { Frozen, OutboxRow } from '../../handlers/ports/outboxQueue.ts';
import type { Address, SendFailure, SendResult, Transport } from '../../handlers/ports/transport.ts';
import { messages } from '../../i18n/messages.ts';
import type { JobDeps } from '../deps.ts';
import { faultOf, reasonOf } from '../fault.ts';
import { attempt } from './attempt.ts';
import { closedUntil } from './closedUntil.ts';
import { bundledCard } from './bundledCard.ts';
import { destinationOf, type Destination } from './destination.ts';
import { Fates, idsOf, type Message, type Turn } from './fates.ts';
import { newestOfEach } from './newestOfEach.ts';
import { OneByOne } from './oneByOne.ts';
import { mentionsOf } from './mentionsOf.ts';
import type { Pace } from './pace.ts';
import { postedSubject } from '../../handlers/ports/postedSubject.ts';
import { sendKey } from './sendKey.ts';
import { isThread, postedParts, threadSubject } from './postedParts.ts';
import { outdated } from './stillTrue.ts';

/** A fault of our own is not mended by patience: what is behind it must not wait for long. */
const MOST_FAULTS = 5;
/** For what only another replica can send: until then it has taken it up. */
const ELSEWHERE_MS = 400;

/**
 * Sends one message: look whether it is still true, freeze, **send, then mark**, so that a crash in between sends the same
 * bytes under the same key again and never loses a message. Returns until when its lane must wait; null where it need not.
 */
export class Sender {
  readonly #deps: JobDeps;
  readonly #pace: Pace;
  readonly #transports: ReadonlyMap<string, Transport>;
  readonly #oneByOne: OneByOne;
  readonly #fates: Fates;

  constructor(deps: JobDeps, pace: Pace) {
    this.#deps = deps;
    this.#pace = pace;
    this.#transports = new Map(deps.transports.map((transport) => [transport.platform, transport]));
    this.#oneByOne = new OneByOne(deps.delay);
    this.#fates = new Fates(deps, this.#transports);
  }

  async send(message: Message, turn: Turn): Promise<Date | null> {
    try {
      const live = await this.#stillTrue(message, turn);
      const [first] = live;
      if (first === undefined) {
        return null;
      }
      const destination = await this.#destinationOf(first.notice);
      if (await this.#deferred(live, destination, turn)) {
        return null;
      }
      const { subject } = first.notice;
      if (subject.kind === 'progress') {
        return await this.#progress(first, subject, destination, turn);
      }
      return subject.kind === 'replace'
        ? await this.#replace(first, subject.posted, destination, turn)
        : await this.#post(live, destination, turn);
    } catch (error) {
      if (faultOf(error) === 'away') {
        throw error;
      }
      this.#deps.log.error({ err: error, outboxId: message[0]?.id }, 'a message failed');
      const sent = message.some(({ doubtSince }) => doubtSince !== null);
      const failure: SendFailure = { kind: sent ? 'unknown' : 'retry', reason: reasonOf(error) };
      return await this.#fates.failed(message, undefined, failure, '', turn, MOST_FAULTS);
    }
  }

  /** Where a notice goes: in a channel, into the thread of its record. */
  async #destinationOf({ target, thread }: Notice): Promise<Destination> {
    const { engine, store } = this.#deps;
    const destination = await destinationOf(target, store.read, this.#transports);
    const [address] = destination.addresses;
    if (thread === undefined || address === undefined || target.kind === 'member') {
      return destination;
    }
    const roots = await engine.outbox.posted(threadSubject(thread));
    const root = roots.find(
      ({ address: at }) =>
        at.platform === address.platform && at.workspace === address.workspace && at.key === address.key,
    );
    const transport = this.#transports.get(address.platform);
    return root === undefined || transport === undefined
      ? destination
      : { ...destination, addresses: [transport.inThread(address, root.remoteRef)] };
  }

  /** What is left of a message. One that may have been sent goes out as it was, as long as any part of it is true. */
  async #stillTrue(message: Message, turn: Turn): Promise<Message> {
    const reasons = await Promise.all(message.map(({ notice }) => outdated(notice, this.#deps.store.read)));
    const over = message.flatMap((row, index) => (reasons[index] === undefined ? [] : [row]));
    const live = message.filter((row) => !over.includes(row));
    const doubtful = message.some(({ doubtSince }) => doubtSince !== null);
    if (over.length === 0 || (doubtful && live.length > 0)) {
      return message;
    }
    for (const row of over) {
      await this.#fates.end([row], 'withdrawn', reasons[message.indexOf(row)] ?? '', '', turn);
    }
    const frozen = message.some(({ messageId }) => messageId !== null);
    if (frozen && live.length > 0) {
      await this.#deps.engine.outbox.thaw(idsOf(live), turn.token);
      return live.map((row) => ({ ...row, messageId: null, frozen: null }));
    }
    return live;
  }

  async #deferred(message: Message, { quiet, zone }: Destination, { token, now }: Turn): Promise<boolean> {
    const [first] = message;
    const disturbs = first?.notice.subject.kind !== 'replace' && first?.notice.urgent !== true;
    const until = disturbs
      ? (quietUntil(quiet, now(), zone ?? this.#deps.zone) ??
        (await closedUntil(this.#deps.store.read, first?.notice.inHoursOf, now())))
      : undefined;
    if (until === undefined || message.some(({ doubtSince }) => doubtSince !== null)) {
      return false;
    }
    await this.#deps.engine.outbox.defer(idsOf(message), token, until);
    this.#deps.onDelivery('deferred');
    return true;
  }

  async #post(message: Message, destination: Destination, turn: Turn): Promise<Date | null> {
    const kept = message.find((row) => row.frozen !== null)?.frozen ?? null;
    const address = kept?.address ?? destination.addresses[0];
    const transport = address === undefined ? undefined : this.#transports.get(address.platform);
    if (address === undefined || transport === undefined) {
      const reason = address === undefined ? destination.reason : `no connection to ${address.platform}`;
      await this.#fates.end(message, 'dead', reason, destination.name, turn);
      return null;
    }
    if (!transport.traits(address).here) {
      return new Date(turn.now().getTime() + ELSEWHERE_MS);
    }
    // What was tried before it came into the outbox is looked for as well.
    const tried = kept === null && message.some(({ doubtSince }) => doubtSince !== null);
    const frozen = tried ? await this.#freeze(message, transport, address, destination, turn) : kept;
    if (frozen === undefined) {
      return null;
    }
    const known = frozen === null ? undefined : await this.#known(message, frozen, transport, turn);
    if (known === 'ended') {
      return null;
    }
    if (!(await this.#pace.turn(transport, address, turn.givenUp))) {
      return null;
    }
    const ready = frozen ?? (await this.#freeze(message, transport, address, destination, turn));
    if (ready === undefined) {
      return null;
    }
    return await this.#oneByOne.run(
      () => this.#given(ready, transport, turn),
      async (result) => {
        if (result === null) {
          return null;
        }
        try {
          return result.ok
            ? await this.#sent(message, address, result.remoteRef, turn)
            : await this.#fates.failed(message, address, result.failure, destination.name, turn);
        } catch (error) {
          if (faultOf(error) === 'away') {
            turn.unmarked();
          }
          throw error;
        }
      },
    );
  }

  /** Null where the turn was given up while it waited. */
  async #given({ address, body, key }: Frozen, transport: Transport, turn: Turn): Promise<SendResult | null> {
    if (turn.givenUp()) {
      return null;
    }
    const { failPoints } = this.#deps;
    await failPoints.reach('beforeSend');
    const result = await attempt(() => transport.send(address, body, key));
    await failPoints.reach('afterSend');
    return result;
  }

  /** Draws the message and keeps its bytes: whoever sends it after us sends the same. */
  async #freeze(
    message: Message,
    transport: Transport,
    address: Address,
    { locale, name }: Destination,
    turn: Turn,
  ): Promise<Frozen | undefined> {
    const { token, now } = turn;
    const cards = message.map(({ notice }) => notice.card);
    const card = bundledCard(cards, messages(locale));
    const called = message.flatMap(({ notice }) =>
      notice.target.kind === 'conversation' ? (notice.mentions ?? []) : [],
    );
    const mentions = await mentionsOf(called, address, this.#deps.store.read);
    let body: string;
    try {
      body = transport.freeze(card, address, locale, mentions);
    } catch (error) {
      // It would fail the same way each time.
      await this.#fates.end(message, 'dead', `it cannot be drawn: ${reasonOf(error)}`, name, turn);
      return undefined;
    }
    const frozen = { address, body, key: sendKey(message.map(({ notice }) => notice.dedupKey)) };
    if (await this.#deps.engine.outbox.freeze(idsOf(message), token, frozen, now())) {
      return frozen;
    }
    this.#fates.lost(message);
    return undefined;
  }

  /** A message that may have been sent: `ended` where the platform tells that it was, or can tell nothing any more. */
  async #known(
    message: Message,
    { address, key }: Frozen,
    transport: Transport,
    turn: Turn,
  ): Promise<'ended' | undefined> {
    const since = message.find(({ doubtSince }) => doubtSince !== null)?.doubtSince ?? null;
    if (
      since === null ||
      turn.now().getTime() - since.getTime() < transport.traits(address).tellsRepeatsForMs
    ) {
      return undefined;
    }
    const found = await transport.find(address, key, since);
    switch (found.kind) {
      case 'absent':
        return undefined;
      case 'sent':
        await this.#sent(message, address, found.remoteRef, turn);
        return 'ended';
      case 'unsure':
        await this.#fates.end(
          message,
          'unknown',
          'it may have been sent, and the platform cannot tell',
          '',
          turn,
        );
        return 'ended';
    }
  }

  async #sent(message: Message, address: Address, remoteRef: string, turn: Turn): Promise<null> {
    const { engine, failPoints, onDelivery } = this.#deps;
    const parts = message.flatMap(({ notice }) => postedParts(notice));
    await failPoints.reach('beforeMark');
    const shown = { address, remoteRef, parts };
    if (!(await engine.outbox.sent(idsOf(message), turn.token, turn.now(), shown))) {
      return this.#fates.lost(message);
    }
    await failPoints.reach('afterMark');
    onDelivery('sent');
    return null;
  }

  /** The message that says how far something is: changed where it stands, otherwise begun; where it could not be changed, only its end is said. */
  async #progress(
    row: OutboxRow,
    subject: Extract<Notice['subject'], { readonly kind: 'progress' }>,
    destination: Destination,
    turn: Turn,
  ): Promise<Date | null> {
    const posted = postedSubject(subject) ?? '';
    const isBegun = row.frozen === null && (await this.#deps.engine.outbox.posted(posted)).length > 0;
    if (isBegun) {
      return await this.#replace(row, posted, destination, turn);
    }
    const [address] = destination.addresses;
    const transport = address === undefined ? undefined : this.#transports.get(address.platform);
    if (!subject.over && (address === undefined || transport?.traits(address).changes !== true)) {
      await this.#fates.end([row], 'withdrawn', 'messages cannot be changed there', '', turn);
      return null;
    }
    return await this.#post([row], destination, turn);
  }

  /**
   * Draws the card anew in every place where it stands. Of several in one conversation only the newest can be acted upon; what cannot be
   * changed there is not said again for each of the others.
   */
  async #replace(
    row: OutboxRow,
    subject: string,
    destination: Destination,
    turn: Turn,
  ): Promise<Date | null> {
    const { engine, log } = this.#deps;
    const { locale } = destination;
    const { card, dedupKey } = row.notice;
    let remoteRef: string | undefined;
    const copies = await engine.outbox.posted(subject);
    // Before any is changed: a copy would be changed again with each turn that waits for another one.
    if (
      copies.some(({ address }) => this.#transports.get(address.platform)?.traits(address).here === false)
    ) {
      return new Date(turn.now().getTime() + ELSEWHERE_MS);
    }
    const newest = newestOfEach(copies);
    for (const copy of copies) {
      const transport = this.#transports.get(copy.address.platform);
      const isNewest = newest.includes(copy);
      const stood = copy.parts.find((part) => part.subject === subject)?.card;
      if (
        transport === undefined ||
        (!isNewest && !transport.traits(copy.address).changes && !canBePressed(stood)) ||
        !(await this.#pace.turn(transport, copy.address, turn.givenUp))
      ) {
        continue;
      }
      const own = isNewest ? card : withoutActions(card);
      const shown = copy.parts.filter(({ subject: of }) => !isThread(of));
      const cards = shown.map((part) => (part.subject === subject ? own : part.card));
      const whole = bundledCard(cards, messages(locale));
      const body = transport.freeze(whole, copy.address, locale);
      const result = await attempt(() =>
        transport.update(copy.address, copy.remoteRef, body, `${dedupKey}:${copy.id}`),
      );
      if (result.ok) {
        ({ remoteRef } = result);
        await engine.outbox.rewritten(copy, subject, own, remoteRef);
      } else if (result.failure.kind === 'dead') {
        log.warn({ outboxId: row.id, reason: result.failure.reason }, 'a copy of a card is gone');
      } else {
        return await this.#fates.failed([row], undefined, result.failure, '', turn);
      }
    }
    if (turn.givenUp()) {
      return null;
    }
    if (remoteRef === undefined) {
      const { subject: asked } = row.notice;
      if (asked.kind === 'progress' && asked.over) {
        return await this.#post([row], destination, turn);
      }
      await this.#fates.end([row], 'withdrawn', 'the card stands nowhere', '', turn);
      return null;
    }
    const shown = { address: null, remoteRef, parts: [] };
    if (!(await engine.outbox.sent([row.id], turn.token, turn.now(), shown))) {
      return this.#fates.lost([row]);
    }
    this.#deps.onDelivery('sent');
    return null;
  }
}

function canBePressed(card: Card | undefined): boolean {
  return card?.blocks.some(({ kind }) => kind === 'actions') === true;
}
