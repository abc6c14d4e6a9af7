import type { Session } from '../handlers/ports/session.ts';
import type {
  NewWebMessage,
  WebChat,
  WebMessage,
  WebMessageFilter,
  WebMessagePatch,
} from '../handlers/ports/webChat.ts';
import type { Driver, Runner } from './driver/driver.ts';
import { isDuplicate } from './driver/failures.ts';
import type { WebMessageModel } from './models/webMessage.ts';
import { fromJson, toJson } from './seal/json.ts';
import { like, limit, list, sql } from './sql.ts';
import type { Context } from './store/context.ts';
import { transactionOf } from './store/transactionOf.ts';
import type { RowOf } from './table.ts';
import { tables } from './tables.ts';

type Row = RowOf<WebMessageModel>;

/** The chat page's messages. One process writes them, so it counts `seq` itself. */
export class SqlWebChat implements WebChat {
  readonly #driver: Driver;
  readonly #context: Context;
  #last: number | undefined;

  constructor(driver: Driver, context: Context) {
    this.#driver = driver;
    this.#context = context;
  }

  async insert(message: NewWebMessage, session?: Session): Promise<WebMessage> {
    const [stored] = await this.insertAll([message], session);
    if (stored === undefined) {
      throw new Error('the message was not stored');
    }
    return stored;
  }

  async insertAll(messages: readonly NewWebMessage[], session?: Session): Promise<WebMessage[]> {
    if (messages.length === 0) {
      return [];
    }
    const runner = this.#runner(session);
    const first = await this.#take(runner, messages.length);
    const numbered = messages.map((message, index) => ({
      ...message,
      seq: first + index,
      order: first + index,
    }));
    try {
      await tables.webMessage.insertAll(
        runner,
        numbered.map((message) => this.#row(message)),
      );
      return numbered;
    } catch (error) {
      if (!isDuplicate(error)) {
        throw error;
      }
      return await this.#insertMissing(runner, numbered);
    }
  }

  async replace(id: string, patch: WebMessagePatch, session?: Session): Promise<WebMessage | undefined> {
    const runner = this.#runner(session);
    const found = await this.#find(runner, id);
    if (found === undefined) {
      return undefined;
    }
    const after = { ...found, ...patch, seq: await this.#take(runner, 1) };
    const { seq, body, readers } = this.#row(after);
    await tables.webMessage.update(runner, { seq, body, readers }, sql`WHERE id = ${id}`);
    return after;
  }

  async byId(id: string): Promise<WebMessage | undefined> {
    return await this.#find(this.#driver.pool, id);
  }

  async list({ conversations, reader, after, limit: count }: WebMessageFilter): Promise<WebMessage[]> {
    if (conversations.length === 0) {
      return [];
    }
    const visible =
      reader === undefined
        ? sql``
        : sql`AND (readers IS NULL OR readers LIKE ${like(`|${reader}|`, 'within')} ESCAPE '!')`;
    const newest = count === undefined ? sql`` : limit(count);
    const rows = await tables.webMessage.find(
      this.#driver.pool,
      sql`WHERE conversation IN ${list(conversations)} AND seq > ${after ?? 0} ${visible} ORDER BY position DESC ${newest}`,
    );
    return rows.map((row) => this.#message(row)).reverse();
  }

  async lastSeq(): Promise<number> {
    return this.#last ?? (await this.#highest(this.#driver.pool));
  }

  async #insertMissing(runner: Runner, messages: readonly WebMessage[]): Promise<WebMessage[]> {
    const stored: WebMessage[] = [];
    for (const message of messages) {
      const found = await this.#find(runner, message.id);
      if (found === undefined) {
        await tables.webMessage.insert(runner, this.#row(message));
      }
      stored.push(found ?? message);
    }
    return stored;
  }

  async #take(runner: Runner, count: number): Promise<number> {
    if (this.#last === undefined) {
      const highest = await this.#highest(runner);
      // Another writer may have come first while this one was reading.
      this.#last = Math.max(this.#counted(), highest);
    }
    const first = this.#last + 1;
    this.#last += count;
    return first;
  }

  #counted(): number {
    return this.#last ?? 0;
  }

  async #highest(runner: Runner): Promise<number> {
    const rows = await runner.all(sql`SELECT MAX(seq) AS seq FROM web_message`);
    return Number(rows[0]?.['seq'] ?? 0);
  }

  async #find(runner: Runner, id: string): Promise<WebMessage | undefined> {
    const row = await tables.webMessage.one(runner, sql`WHERE id = ${id}`);
    return row === undefined ? undefined : this.#message(row);
  }

  #runner(session: Session | undefined): Runner {
    return session === undefined ? this.#driver.pool : transactionOf(session);
  }

  #row({ id, seq, order, conversation, from, at, text, card, form, visibleTo }: WebMessage): Row {
    const body = this.#context.vault.seal(spot(id), toJson({ text, card, form }));
    const readers = visibleTo === null ? null : `|${visibleTo.join('|')}|`;
    return { id, seq, position: order, conversation, sender: from, at, body, readers };
  }

  #message({ id, seq, position, conversation, sender, at, body, readers }: Row): WebMessage {
    const opened = fromJson(this.#context.vault.openText(spot(id), body)) as Pick<
      WebMessage,
      'text' | 'card' | 'form'
    >;
    const visibleTo = readers === null ? null : readers.split('|').filter((key) => key !== '');
    return { id, seq, order: position, conversation, from: sender, at, ...opened, visibleTo };
  }
}

function spot(id: string) {
  return { table: 'web_message', column: 'body', id };
}
