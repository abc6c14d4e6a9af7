import { z } from 'zod';
import type { Clock } from '../../handlers/ports/clock.ts';
import type { PlatformNotes } from '../../handlers/ports/platformNotes.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Of a response code: 72 hours (D94888); older pages say 24, so that one is not relied on for longer. */
const CODE_MS = 24 * HOUR_MS;
/** As long as a card may be pressed and its change still matters. */
const CARD_MS = 90 * DAY_MS;
/** Media live for three days (D90253). */
const MEDIA_MS = 2.5 * DAY_MS;
/** A message is not sent again later than that. */
const PARTS_MS = 7 * DAY_MS;
const CHAT_MS = 3_650 * DAY_MS;

const card = z.object({
  userid: z.string(),
  type: z.string(),
  code: z.string().optional(),
  codeUntil: z.date().optional(),
});
const chat = z.object({ spelled: z.string() });
const parts = z.object({ sent: z.number() });
const media = z.object({ id: z.string() });
const robot = z.object({ key: z.string() });

/** A card with buttons that stands with somebody. */
export interface KnownCard {
  readonly userid: string;
  /** Its `card_type`. */
  readonly type: string;
  /** By which it can be changed once. */
  readonly code?: string;
}

/** What must be known of WeCom after a restart and on every replica. */
export class WecomMemory {
  readonly #notes: PlatformNotes;
  readonly #clock: Clock;

  constructor(notes: PlatformNotes, clock: Clock) {
    this.#notes = notes;
    this.#clock = clock;
  }

  async cardSent(taskId: string, { userid, type, code }: KnownCard): Promise<void> {
    const value = { userid, type, ...(code === undefined ? {} : { code, codeUntil: this.#in(CODE_MS) }) };
    await this.#notes.put('wecom.card', taskId, value, this.#in(CARD_MS));
  }

  /** A press gives a new code. */
  async cardPressed(taskId: string, code: string): Promise<void> {
    const known = card.safeParse(await this.#notes.get('wecom.card', taskId));
    if (known.success) {
      const { userid, type } = known.data;
      await this.cardSent(taskId, { userid, type, code });
    }
  }

  /** Gives the card's code out: nobody else can use it. Undefined where no such card was sent. */
  async takeCard(taskId: string): Promise<KnownCard | undefined> {
    const { data: known } = card.safeParse(await this.#notes.take('wecom.card', taskId));
    if (known === undefined) {
      return undefined;
    }
    const { userid, type, code, codeUntil } = known;
    await this.cardSent(taskId, { userid, type });
    return {
      userid,
      type,
      ...(code === undefined || (codeUntil ?? new Date(0)) < this.#clock.now() ? {} : { code }),
    };
  }

  /** Somebody has spoken here: from now on the bot may speak first. */
  async spokenIn(key: string, spelled: string): Promise<void> {
    const name = chatName(key);
    const known = chat.safeParse(await this.#notes.get('wecom.chat', name));
    if (known.data?.spelled !== spelled) {
      await this.#notes.put('wecom.chat', name, { spelled }, this.#in(CHAT_MS));
    }
  }

  /** How WeCom spells the chat; undefined where nobody has spoken there yet. */
  async spelled(key: string): Promise<string | undefined> {
    return chat.safeParse(await this.#notes.get('wecom.chat', chatName(key))).data?.spelled;
  }

  async partsSent(key: string): Promise<number> {
    return parts.safeParse(await this.#notes.get('wecom.parts', key)).data?.sent ?? 0;
  }

  async partSent(key: string, sent: number): Promise<void> {
    await this.#notes.put('wecom.parts', key, { sent }, this.#in(PARTS_MS));
  }

  /** The same picture under the same message key keeps its id: WeCom tells a repeat by its bytes. */
  async media(key: string, upload: () => Promise<string>): Promise<string> {
    const known = media.safeParse(await this.#notes.get('wecom.media', key));
    if (known.success) {
      return known.data.id;
    }
    const id = await upload();
    const kept = await this.#notes.keep('wecom.media', key, { id }, this.#in(MEDIA_MS));
    return media.parse(kept).id;
  }

  async robotKey(id: string): Promise<string | undefined> {
    return robot.safeParse(await this.#notes.get('wecom.robot', id)).data?.key;
  }

  async keepRobot(id: string, key: string): Promise<void> {
    await this.#notes.put('wecom.robot', id, { key }, this.#in(CHAT_MS));
  }

  #in(ms: number): Date {
    return new Date(this.#clock.now().getTime() + ms);
  }
}

/** People are spelled in several ways, groups in one: their case counts. */
function chatName(key: string): string {
  return key.startsWith('bot:') ? key.toLowerCase() : key;
}
