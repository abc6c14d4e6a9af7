import { demand, present } from './rule.ts';

/** Something that the bot was told of and may answer, by the `req_id` of its frame. */
interface Asked {
  readonly kind: 'message' | 'enter_chat' | 'template_card_event';
  readonly place: string;
  readonly at: number;
  /** Of a press. */
  readonly taskId?: string;
}

/** D101463: how long after the event a welcome and the change of a card are taken. */
const EVENT_MS = 5_000;
const MESSAGE_MS = 24 * 3_600_000;

/** What the bot was told, and what it may still answer. */
export class BotTalk {
  readonly #asked = new Map<string, Asked>();
  readonly #answered = new Set<string>();
  /** Conversations in which somebody has spoken to the bot: only there it may speak first. */
  readonly spoken = new Set<string>();

  told(reqId: string | undefined, asked: Asked): void {
    if (reqId !== undefined) {
      this.#asked.set(reqId, asked);
    }
    if (asked.kind === 'message') {
      this.spoken.add(asked.place);
    }
  }

  /** The message that is answered; it may be answered several times within 24 h. */
  message(reqId: string, at: number): Asked {
    const asked = this.#known(reqId, 'message');
    demand(at < asked.at + MESSAGE_MS, 846605, 'the message is older than 24 h');
    return asked;
  }

  /** The event that is answered: once, within 5 s. `done` when it is. WeCom's number for too late is not known. */
  event(
    reqId: string,
    kind: 'enter_chat' | 'template_card_event',
    at: number,
  ): Asked & { readonly done: () => void } {
    const asked = this.#known(reqId, kind);
    demand(at <= asked.at + EVENT_MS, 846605, 'more than 5 s after the event');
    demand(!this.#answered.has(reqId), 846605, 'the event is answered already');
    return { ...asked, done: () => void this.#answered.add(reqId) };
  }

  #known(reqId: string, kind: Asked['kind']): Asked {
    const asked = present(this.#asked.get(reqId), 846605, 'invalid req_id');
    demand(asked.kind === kind, 846605, `req_id is of ${asked.kind}, not of ${kind}`);
    return asked;
  }
}
