import { lineWithFiles } from '../../src/bot/lineFiles.ts';
import { seedDemo } from '../../src/db/seeds/demo.ts';
import type { SentFile } from '../../src/domain/files/fileRules.ts';
import type { Action, Card } from '../../src/handlers/chat/card.ts';
import type { FormView } from '../../src/handlers/chat/field.ts';
import type { Intent, Place, RawValues, Said, Speaker } from '../../src/handlers/chat/intent.ts';
import type { Answer, OutcomeWord } from '../../src/handlers/chat/outcome.ts';
import { ensureAdmins } from '../../src/handlers/company/ensureAdmins.ts';
import type { Charts, GridPicture, KpiChart, PanelPicture } from '../../src/handlers/ports/charts.ts';
import type { SettableClock } from '../../src/handlers/ports/clock.ts';
import type { Desk, Understood } from '../../src/handlers/ports/desk.ts';
import type { Engine } from '../../src/handlers/ports/engine.ts';
import type { Files } from '../../src/handlers/ports/files.ts';
import type { Store } from '../../src/handlers/ports/session.ts';
import { systemIds } from '../../src/ids.ts';
import type { EngineName } from './database.ts';
import { freshDatabase } from './database.ts';
import { deskOn } from './deskOn.ts';
import { fakeClock } from './clock.ts';
import { MemoryFiles } from './memoryFiles.ts';

/** What came back, flattened for reading in a test. */
export interface Reply {
  readonly word: OutcomeWord;
  readonly refs: readonly string[];
  /** Heading, texts, facts and tables of the card, one line each. */
  readonly text: string;
  readonly card: Card | undefined;
  readonly form: FormView | undefined;
  readonly errors: Readonly<Record<string, string>>;
  readonly actions: readonly Action[];
  readonly audience: 'asker' | 'conversation';
}

/** A sales office whose people talk to the real pipeline on a real database. */
export interface Office {
  readonly desk: Desk;
  readonly store: Store;
  readonly engine: Engine;
  readonly clock: SettableClock;
  readonly files: Files;
  /** Charts that were asked for; none is drawn here. */
  readonly drawn: readonly KpiChart[];
  readonly grids: readonly GridPicture[];
  readonly panels: readonly PanelPicture[];
  /** Says a line in one's own conversation, or in a channel: `{in: '#sales'}`. */
  say(as: string, text: string, options?: SayOptions): Promise<Reply>;
  /** Presses a button of an answer, by the action's id. */
  press(as: string, answer: Reply, action: string, value?: string): Promise<Reply>;
  submit(as: string, answer: Reply, values: RawValues): Promise<Reply>;
  understand(as: string, text: string): Promise<Understood>;
  advance(minutes: number): void;
  close(): Promise<void>;
}

export interface SayOptions {
  readonly in?: string;
  readonly deliveryId?: string;
  /** What is sent with the line. */
  readonly files?: readonly SentFile[];
}

export interface OfficeOptions {
  readonly engine?: EngineName;
  /** False: an empty company with `admins` only. */
  readonly demo?: boolean;
  /** e.g. ['web:demo:admin'] */
  readonly admins?: readonly string[];
  readonly now?: string;
  readonly extent?: 'full' | 'named';
}

export async function openOffice(options: OfficeOptions = {}): Promise<Office> {
  const { engine: engineName = 'sqlite', demo = true, admins = [], now, extent = 'named' } = options;
  const database = await freshDatabase(engineName);
  const clock = fakeClock(now);
  const { store, engine } = database;
  if (demo) {
    await seedDemo({ store, ids: systemIds, now: clock.now(), zone: 'Asia/Shanghai', extent });
  }
  await ensureAdmins({ store, ids: systemIds, now: clock.now(), locale: 'zh-CN' }, admins.map(speakerOf));
  const drawn: KpiChart[] = [];
  const grids: GridPicture[] = [];
  const panels: PanelPicture[] = [];
  const files = new MemoryFiles();
  const desk = deskOn(database, { clock, files, charts: pretendCharts(drawn, grids, panels) });
  const handle = async (as: string, key: string, said: Said, deliveryId?: string): Promise<Reply> => {
    const intent: Intent = {
      deliveryId: deliveryId ?? systemIds.uuid(),
      speaker: { platform: 'web', workspace: 'demo', externalId: as },
      place: placeOf(as, key),
      said,
    };
    return flattened(await desk.handle(intent));
  };
  return {
    desk,
    store,
    engine,
    clock,
    files,
    drawn,
    grids,
    panels,
    say: async (as, text, at = {}) => {
      const speaker: Speaker = { platform: 'web', workspace: 'demo', externalId: as };
      const sent = (at.files ?? []).map((file) => () => Promise.resolve({ ok: true as const, file }));
      const said = await lineWithFiles({ desk, files }, speaker, text, sent);
      return await handle(as, at.in ?? `dm:${as}`, said, at.deliveryId);
    },
    press: (as, answer, id, value) => {
      const action = answer.actions.find((one) => one.id === id);
      if (action === undefined) {
        const there = answer.actions.map((one) => one.id).join(', ');
        throw new Error(`no button ${id} on the card; there are: ${there}`);
      }
      const chosen = value === undefined ? {} : { [action.takes ?? 'value']: value };
      return handle(as, `dm:${as}`, {
        kind: 'action',
        command: action.command,
        input: { ...action.input, ...chosen },
      });
    },
    submit: (as, answer, values) => {
      if (answer.form === undefined) {
        throw new Error('the answer has no form');
      }
      return handle(as, `dm:${as}`, { kind: 'submit', formId: answer.form.id, values });
    },
    understand: (as, text) =>
      desk.understand({ platform: 'web', workspace: 'demo', externalId: as }, placeOf(as, `dm:${as}`), text),
    advance: (minutes) => {
      clock.set(new Date(clock.now().getTime() + minutes * 60_000));
    },
    close: () => database.drop(),
  };
}

function placeOf(as: string, key: string): Place {
  return {
    platform: 'web',
    workspace: 'demo',
    key,
    kind: key === `dm:${as}` ? 'direct' : 'channel',
  };
}

function speakerOf(text: string): Speaker {
  const [platform, workspace = '', externalId = ''] = text.split(':');
  return { platform: platform as Speaker['platform'], workspace, externalId };
}

/** An answer as a test reads it. */
export function flattened(answer: Answer): Reply {
  const blocks = answer.card?.blocks ?? [];
  const lines = blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'text':
        return [block.text];
      case 'facts':
        return block.items.map((fact) => `${fact.label}：${fact.value}`);
      case 'table':
        return [block.columns.join(' | '), ...block.rows.map((row) => row.join(' | '))];
      case 'image':
        return [block.alt];
      case 'link':
        return [`${block.label} ${block.url}`];
      case 'actions':
        return [];
    }
  });
  return {
    word: answer.word,
    refs: answer.refs,
    text: [answer.card?.heading ?? '', ...lines].filter((line) => line !== '').join('\n'),
    card: answer.card,
    form: answer.form,
    errors: answer.errors ?? answer.form?.errors ?? {},
    actions: blocks.flatMap((block) => (block.kind === 'actions' ? block.items : [])),
    audience: answer.audience,
  };
}

/** Drawing has its own tests with real pixels; here it only matters what would be drawn. */
function pretendCharts(drawn: KpiChart[], grids: GridPicture[], panels: PanelPicture[]): Charts {
  return {
    draw: (picture) => {
      if (picture.kind === 'kpi') {
        drawn.push(picture);
      } else if (picture.kind === 'panels') {
        panels.push(picture);
      } else if (picture.kind === 'grid') {
        grids.push(picture);
      }
      return Promise.resolve(new Uint8Array([0x89, 0x50, 0x4e, 0x47]));
    },
  };
}
