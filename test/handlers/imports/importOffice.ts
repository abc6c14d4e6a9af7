import type { Action, Card } from '../../../src/handlers/chat/card.ts';
import { noFailPoints } from '../../../src/handlers/ports/failPoints.ts';
import type { Store } from '../../../src/handlers/ports/session.ts';
import { systemIds } from '../../../src/ids.ts';
import { createEngine } from '../../../src/jobs/createEngine.ts';
import { contentType } from '../../../src/domain/files/contentType.ts';
import { readSheet } from '../../../src/handlers/sheets/readSheet.ts';
import { writeXlsx } from '../../../src/handlers/sheets/writeXlsx.ts';
import {
  flattened,
  openOffice,
  type Office,
  type OfficeOptions,
  type Reply,
} from '../../support/conversation.ts';
import { quietLog } from '../../support/quietLog.ts';
import { FakePlatform } from '../../jobs/fakePlatform.ts';

type Rows = readonly (readonly string[])[];

export interface ImportOffice extends Office {
  readonly chat: FakePlatform;
  /** Asked at the end of each of the engine's transactions: true lets the process die before it is committed. */
  dies: () => boolean;
  /** Sends a table by the form of 导入; the answer to it. */
  send(who: string, line: string, table: Rows | Uint8Array, more?: Record<string, string>): Promise<Reply>;
  /** What the engine says to its people when it has done all that is due; each card once. */
  settle(): Promise<Reply[]>;
  /** The cells of the table behind the link of an answer. */
  download(answer: Reply): Promise<Rows>;
}

/** The demo's office with the engine that checks and writes tables. */
export async function openImportOffice(options: OfficeOptions = {}): Promise<ImportOffice> {
  const office = await openOffice(options);
  const chat = new FakePlatform();
  const cards: Card[] = [];
  const freeze = chat.freeze.bind(chat);
  chat.freeze = (card, ...where) => {
    cards.push(card);
    return freeze(card, ...where);
  };
  const { files, clock, engine } = office;
  const fate = { dies: () => false };
  const store: Store = {
    ...office.store,
    read: office.store.read,
    ping: () => office.store.ping(),
    tx: (fn) =>
      office.store.tx(async (session) => {
        const result = await fn(session);
        if (fate.dies()) {
          throw new Error('the process died');
        }
        return result;
      }),
  };
  const jobs = createEngine({
    store,
    engine,
    files,
    clock,
    transports: [chat],
    log: quietLog,
    ids: systemIds,
    charts: { draw: () => Promise.resolve(new Uint8Array()) },
    more: [],
    zone: 'Asia/Shanghai',
    replicaName: 'test',
    leases: { normalMs: 60_000, urgentMs: 15_000 },
    monotonic: () => performance.now(),
    delay: () => Promise.resolve(),
    failPoints: noFailPoints,
    standing: () => Promise.resolve({ kind: 'unknown' }),
    nudge: () => undefined,
    onJob: () => undefined,
    onDelivery: () => undefined,
    random: () => 0.5,
  });
  return Object.assign(fate, {
    ...office,
    chat,
    send: async (who: string, line: string, table: Rows | Uint8Array, more: Record<string, string> = {}) => {
      const bytes = table instanceof Uint8Array ? table : writeXlsx(table);
      const file = await files.put(bytes, contentType(bytes) ?? 'text/csv');
      const form = await office.say(who, line);
      return await office.submit(who, form, { ...valuesOf(form), file: [file], ...more });
    },
    settle: async () => {
      cards.length = 0;
      await jobs.runDue(clock.now());
      return cards.map((card) => flattened({ word: 'done', refs: [], card, audience: 'asker' }));
    },
    download: async (answer: Reply) => {
      const url = answer.card?.blocks.flatMap((block) => (block.kind === 'link' ? [block.url] : []))[0] ?? '';
      const opened = await office.desk.openFile(decodeURIComponent(url.split('/').at(-1) ?? ''));
      const file = opened.state === 'open' ? await files.get(opened.fileId) : undefined;
      return (await readSheet(file?.bytes ?? new Uint8Array())).rows.map(({ cells }) => cells);
    },
  });
}

function valuesOf({ form }: Reply): Record<string, string | readonly string[]> {
  return Object.fromEntries(
    (form?.fields ?? []).flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])),
  );
}

export function labels({ actions }: { readonly actions: readonly Action[] }): string[] {
  return actions.map(({ label }) => label);
}
