import { randomUUID } from 'node:crypto';
import type { Ids } from '../../src/handlers/ports/ids.ts';
import type { Log } from '../../src/handlers/ports/log.ts';
import type { Session } from '../../src/handlers/ports/session.ts';
import type { WebChat } from '../../src/handlers/ports/webChat.ts';
import { staticFiles } from '../../src/bot/assets.ts';
import { FormHolder } from '../../src/bot/formHolder.ts';
import { formPage } from '../../src/bot/formPage.ts';
import { formRoutes } from '../../src/bot/forms.ts';
import { createMetrics } from '../../src/bot/metrics.ts';
import { createServer } from '../../src/bot/server.ts';
import type { Every } from '../../src/bot/web/every.ts';
import { WebAdapter } from '../../src/bot/web/webAdapter.ts';
import { MemoryNotes } from './memoryNotes.ts';
import { MemoryFiles } from './memoryFiles.ts';
import { MemoryWebChat } from './memoryWebChat.ts';
import type { Script } from './scriptedDesk.ts';
import { ScriptedDesk } from './scriptedDesk.ts';

const DEMO_PEOPLE = [
  { key: 'li', name: '李娜', role: 'consultant' },
  { key: 'chen', name: '陈晨', role: 'consultant' },
  { key: 'wang', name: '王建', role: 'manager' },
  { key: 'gao', name: '高远', role: 'director' },
  { key: 'admin', name: '管理员', role: 'admin' },
];
const DEMO_CHANNELS = [
  { key: '#sales', title: '销售日报' },
  { key: '#managers', title: '管理组' },
  { key: '#complaints', title: '投诉处理' },
  { key: '#ops', title: '运维' },
];

interface LogLine {
  readonly level: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

function memoryLog(): { log: Log; lines: LogLine[] } {
  const lines: LogLine[] = [];
  const at =
    (level: string) =>
    (fields: Readonly<Record<string, unknown>>, message: string): void => {
      lines.push({ level, fields, message });
    };
  return { lines, log: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') } };
}

/** The edge over real HTTP with a scripted desk behind it. Ask for `webChat` and `session` to run it on a real store. */
export async function startEdge(options: {
  /** Set to see what a stopped platform does. */
  readonly stopped?: boolean;
  readonly script: Script;
  readonly webChat?: WebChat;
  readonly session?: Session;
  readonly ping?: () => Promise<void>;
  readonly port?: number;
  readonly every?: Every;
}) {
  const start = new Date('2026-11-23T02:00:00Z');
  let now = start;
  const desk = new ScriptedDesk(options.script, options.session ?? ({} as Session));
  const webChat = options.webChat ?? new MemoryWebChat();
  const files = new MemoryFiles();
  const { log, lines } = memoryLog();
  const ids: Ids = { uuid: () => randomUUID(), token: () => randomUUID(), secret: () => randomUUID() };
  const clock = { now: () => now };
  const metrics = createMetrics();
  const web = new WebAdapter({
    desk,
    webChat,
    files,
    clock,
    ids,
    people: DEMO_PEOPLE,
    colleagues: ['luo'],
    channels: DEMO_CHANNELS,
    zone: 'Asia/Shanghai',
    advance: async (to) => {
      now = to;
    },
    baseUrl: 'http://localhost:3000',
    log,
    ...(options.every === undefined ? {} : { every: options.every }),
  });
  const server = createServer({
    host: '127.0.0.1',
    port: options.port ?? 0,
    adapters: [web],
    extras: [
      await staticFiles(),
      formRoutes({
        desk,
        page: await formPage(),
        files,
        ids,
        holder: new FormHolder({ signsIn: () => false, notes: new MemoryNotes(), clock, ids, secure: false }),
        signIns: new Map(),
        baseUrl: 'http://localhost:3000',
        settled: async (form, answer) => {
          await web.formSettled(form, answer);
        },
      }),
    ],
    ping: options.ping ?? (() => Promise.resolve()),
    metrics,
    ids,
    log,
  });
  if (options.stopped !== true) {
    await web.start();
  }
  const port = await server.listen();
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    port,
    web,
    desk,
    webChat,
    files,
    lines,
    metrics,
    server,
    now: () => now,
    /** Sends JSON and gives the status with the parsed answer. */
    async post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) {
      const response = await fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      return { status: response.status, headers: response.headers, body: (await response.json()) as Json };
    },
    async messages(as: string, conversation = `dm:${as}`): Promise<readonly ApiMessage[]> {
      const query = new URLSearchParams({ as, in: conversation });
      const { body } = await this.get(`/console/api/messages?${query.toString()}`);
      return body.messages ?? [];
    },
    async get(path: string, headers: Readonly<Record<string, string>> = {}) {
      const response = await fetch(`${url}${path}`, { headers });
      const text = await response.text();
      const json = response.headers.get('content-type')?.includes('json') === true;
      return {
        status: response.status,
        headers: response.headers,
        text,
        body: (json ? JSON.parse(text) : null) as Json,
      };
    },
    stop: () => server.close(),
  };
}

export type Edge = Awaited<ReturnType<typeof startEdge>>;

/** What the console API gives back, as loosely as a script looks at it. */
export interface Json {
  readonly error?: string;
  readonly outcome?: string;
  readonly refs?: readonly string[];
  readonly errors?: Readonly<Record<string, string>>;
  readonly messages?: readonly ApiMessage[];
  readonly now?: string;
  readonly status?: string;
  readonly reason?: string;
  readonly database?: string;
  readonly platforms?: Readonly<Record<string, { readonly up: boolean; readonly detail: string }>>;
}

export interface ApiMessage {
  readonly id: string;
  readonly in: string;
  readonly from: string;
  readonly at: string;
  readonly text: string;
  readonly seq: number;
  readonly order: number;
  readonly visibleTo?: readonly string[];
  readonly card?: { readonly heading?: string; readonly blocks: readonly ApiBlock[] };
  readonly form?: {
    readonly id: string;
    readonly title: string;
    readonly url: string;
    readonly fields: readonly { readonly name: string; readonly value?: string }[];
  };
}

export interface ApiBlock {
  readonly kind: string;
  readonly url?: string;
  readonly text?: string;
  readonly items?: readonly Readonly<Record<string, unknown>>[];
}
