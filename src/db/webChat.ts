import type { Session } from '../handlers/ports/session.ts';
import type {
  NewWebMessage,
  WebChange,
  WebChat,
  WebMessage,
  WebMessageFilter,
  WebMessagePatch,
} from '../handlers/ports/webChat.ts';
import type { Driver, Runner } from './driver/driver.ts';
import type { WebMessageModel } from './models/webMessage.ts';
import { fromJson, toJson } from './seal/json.ts';
import { like, limit, list, sql } from './sql.ts';
import type { Context } from './store/context.ts';
import { isFirst } from './store/isFirst.ts';
import type { MessageNumbers } from './store/messageNumbers.ts';
import { rerun } from './store/patience.ts';
import { transactionOf } from './store/transactionOf.ts';
import type { RowOf } from './table.ts';
import { tables } from './tables.ts';

type Row = RowOf<WebMessageModel>;

/** The chat page's messages, written and read by several processes. */
export class SqlWebChat implements WebChat {
  readonly #driver: Driver;
  readonly #context: Context;
  readonly #numbers: MessageNumbers;
  #started = false;

  constructor(driver: Driver, context: Context, numbers: MessageNumbers) {
    this.#driver = driver;
    this.#context = context;
    this.#numbers = numbers;
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
    return await this.#written(session, async (runner) => {
      const first = await this.#take(runner, messages.length);
      const numbered = messages.map((message, index) => ({
        ...message,
        seq: first + index,
        order: first + index,
      }));
      const rows = numbered.map((message) => this.#row(message));
      return (await isFirst(tables.webMessage.insertAll(runner, rows)))
        ? numbered
        : await this.#insertMissing(runner, numbered);
    });
  }

  async replace(
    id: string,
    change: (message: WebMessage) => WebMessagePatch | undefined,
    session?: Session,
  ): Promise<WebMessage | undefined> {
    return await this.#written(session, async (runner) => {
      for (;;) {
        const found = await this.#find(runner, id);
        const patch = found === undefined ? undefined : change(found);
        if (found === undefined || patch === undefined) {
          return undefined;
        }
        const after = { ...found, ...patch, seq: await this.#take(runner, 1) };
        const { seq, body, readers } = this.#row(after);
        const changed = await tables.webMessage.update(
          runner,
          { seq, body, readers },
          sql`WHERE id = ${id} AND seq = ${found.seq}`,
        );
        if (changed === 1) {
          return after;
        }
      }
    });
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
      sql`WHERE conversation IN ${list(conversations)} AND seq > ${after ?? 0} ${visible} ORDER BY position DESC, id DESC ${newest}`,
    );
    return rows.map((row) => this.#message(row)).reverse();
  }

  async changes(conversations: readonly string[], after: number): Promise<WebChange[]> {
    if (conversations.length === 0) {
      return [];
    }
    const rows = await this.#driver.pool.all(
      sql`SELECT id, seq FROM web_message WHERE conversation IN ${list(conversations)} AND seq > ${after} ORDER BY seq`,
    );
    return rows.map((row) => this.#seen({ id: String(row['id']), seq: Number(row['seq']) }));
  }

  here(): number {
    return this.#numbers.here();
  }

  /** Within a session its transaction is run again as a whole, by whoever opened it. */
  async #written<T>(session: Session | undefined, write: (runner: Runner) => Promise<T>): Promise<T> {
    return session === undefined
      ? await rerun(this.#context.patience, () => write(this.#driver.pool))
      : await write(transactionOf(session));
  }

  async #insertMissing(runner: Runner, messages: readonly WebMessage[]): Promise<WebMessage[]> {
    const stored: WebMessage[] = [];
    for (const message of messages) {
      const found = await this.#find(runner, message.id);
      stored.push(found ?? (await this.#insertOrFind(runner, message)));
    }
    return stored;
  }

  async #insertOrFind(runner: Runner, message: WebMessage): Promise<WebMessage> {
    const isNew = await isFirst(tables.webMessage.insert(runner, this.#row(message)));
    return (isNew ? undefined : await this.#find(runner, message.id)) ?? message;
  }

  async #take(runner: Runner, count: number): Promise<number> {
    if (!this.#started) {
      // The clock may have been set back since the last messages were written.
      const rows = await runner.all(sql`SELECT MAX(seq) AS seq FROM web_message`);
      this.#numbers.saw(Number(rows[0]?.['seq'] ?? 0));
      this.#started = true;
    }
    return this.#numbers.take(count);
  }

  async #find(runner: Runner, id: string): Promise<WebMessage | undefined> {
    const row = await tables.webMessage.one(runner, sql`WHERE id = ${id}`);
    return row === undefined ? undefined : this.#message(row);
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
    return this.#seen({ id, seq, order: position, conversation, from: sender, at, ...opened, visibleTo });
  }

  /** What another process wrote counts as seen, so that what is written here is newer. */
  #seen<T extends WebChange>(change: T): T {
    this.#numbers.saw(change.seq);
    return change;
  }
}

function spot(id: string) {
  return { table: 'web_message', column: 'body', id };
}
