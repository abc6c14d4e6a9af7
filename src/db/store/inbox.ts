import type { Answer } from '../../handlers/chat/outcome.ts';
import type { InboxModel } from '../models/inbox.ts';
import type { Reader } from '../repos/reader.ts';
import { fromJson, toJson } from '../seal/json.ts';
import { sql } from '../sql.ts';
import type { RowOf } from '../table.ts';
import { tables } from '../tables.ts';
import { deliveryKey } from './deliveryKey.ts';

interface Delivery {
  readonly platform: string;
  readonly key: string;
  readonly at: Date;
  readonly answer: Answer | undefined;
}

/**
 * The deliveries that one transaction answers. A row is written once, with its answer, at the end: a second copy that
 * runs at the same time loses there to the unique key, runs again as a whole, and then finds the first one's answer.
 */
export class Inbox {
  readonly #reader: Reader;
  #open: Delivery | undefined;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  async open(platform: string, deliveryId: string, at: Date): Promise<boolean> {
    const key = deliveryKey(deliveryId);
    if (this.#mine(platform, key) !== undefined || (await this.#row(platform, key)) !== undefined) {
      return false;
    }
    await this.flush();
    this.#open = { platform, key, at, answer: undefined };
    return true;
  }

  async close(platform: string, deliveryId: string, answer: Answer): Promise<void> {
    const key = deliveryKey(deliveryId);
    const mine = this.#mine(platform, key);
    if (mine !== undefined) {
      this.#open = { ...mine, answer };
      return;
    }
    await tables.inbox.update(
      this.#reader.runner,
      { answer: this.#seal(platform, key, answer) },
      sql`WHERE platform = ${platform} AND delivery_id = ${key}`,
    );
  }

  async answer(platform: string, deliveryId: string): Promise<Answer | undefined> {
    const key = deliveryKey(deliveryId);
    const mine = this.#mine(platform, key);
    if (mine !== undefined) {
      return mine.answer;
    }
    const sealed = (await this.#row(platform, key))?.answer ?? null;
    return sealed === null
      ? undefined
      : (fromJson(this.#reader.vault.openText(spot(platform, key), sealed)) as Answer);
  }

  /** Writes the delivery that is open. */
  async flush(): Promise<void> {
    const delivery = this.#open;
    this.#open = undefined;
    if (delivery !== undefined) {
      const { platform, key, at, answer } = delivery;
      await tables.inbox.insert(this.#reader.runner, {
        platform,
        deliveryId: key,
        receivedAt: at,
        answer: answer === undefined ? null : this.#seal(platform, key, answer),
      });
    }
  }

  #mine(platform: string, key: string): Delivery | undefined {
    return this.#open?.platform === platform && this.#open.key === key ? this.#open : undefined;
  }

  async #row(platform: string, key: string): Promise<RowOf<InboxModel> | undefined> {
    return await tables.inbox.one(
      this.#reader.runner,
      sql`WHERE platform = ${platform} AND delivery_id = ${key}`,
    );
  }

  #seal(platform: string, key: string, answer: Answer): Buffer {
    return this.#reader.vault.seal(spot(platform, key), toJson(answer));
  }
}

function spot(platform: string, key: string) {
  return { table: 'inbox', column: 'answer', id: `${platform}:${key}` };
}
