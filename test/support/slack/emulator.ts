import { createEmulator } from 'emulate';
import { request } from 'node:http';
import { formOf, isJson } from './bodies.ts';
import type { PersonSeed } from './standardPeople.ts';
import type { Json } from './worldTypes.ts';

export const TEAM = 'T000000001';
export const APP = 'A000000001';
export const BOT = 'B00000LOUP';
export const BOT_USER = 'U00000LOUP';
/** The world's own: the bot's too, but allowed everything. */
export const WORLD_TOKEN = 'xoxb-world';

export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly bytes: Buffer;
}

/** Slack's Web API in this process, on a free port of loopback. */
export interface Emulator {
  readonly origin: string;
  /** Calls a method past the proxy; rejects where it is refused. */
  call(method: string, body: Json, token?: string): Promise<Json>;
  send(
    path: string,
    options: { readonly method: string; readonly headers: Json; readonly bytes: Buffer },
  ): Promise<Reply>;
  close(): Promise<void>;
}

export function tokenOf(key: string): string {
  return `xoxp-${key}`;
}

export async function startEmulator(options: {
  readonly people: readonly PersonSeed[];
  readonly token: string;
  readonly scopes: readonly string[];
}): Promise<Emulator> {
  const bot = { type: 'bot', user_id: BOT_USER, app_id: APP, bot_id: BOT, bot_user_id: BOT_USER };
  const emulator = await createEmulator({
    service: 'slack',
    port: 0,
    seed: {
      slack: {
        team: { name: 'Loupan', domain: 'loupan' },
        users: options.people.map(({ key, name, email, isAdmin }) => ({
          // The emulator has an `admin` of its own.
          name: key === 'admin' ? 'office-admin' : key,
          real_name: name,
          email,
          is_admin: isAdmin === true,
        })),
        oauth_apps: [
          {
            app_id: APP,
            client_id: 'client',
            client_secret: 'client-secret',
            name: 'Loupan',
            redirect_uris: [],
            bot_id: BOT,
            bot_user_id: BOT_USER,
            bot_name: 'loupan',
          },
        ],
        tokens: [
          { ...bot, token: options.token, scopes: options.scopes },
          { ...bot, token: WORLD_TOKEN },
          ...options.people.map(({ key }) => ({
            token: tokenOf(key),
            type: 'user',
            user: key === 'admin' ? 'office-admin' : key,
          })),
        ],
        strict_scopes: true,
      },
    },
  });
  const { port } = new URL(emulator.url);
  const send: Emulator['send'] = async (path, { method, headers, bytes }) =>
    await new Promise((resolve, reject) => {
      const outgoing = request(
        {
          host: '127.0.0.1',
          port,
          path,
          method,
          agent: false,
          headers: { ...(headers as Record<string, string>), 'content-length': String(bytes.length) },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            resolve({
              status: response.statusCode ?? 0,
              type: response.headers['content-type'] ?? 'application/octet-stream',
              bytes: Buffer.concat(chunks),
            });
          });
        },
      );
      outgoing.on('error', reject);
      outgoing.end(bytes);
    });
  return {
    origin: emulator.url,
    send,
    async call(method, body, token = WORLD_TOKEN) {
      const { bytes } = await send(`/api/${method}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-www-form-urlencoded' },
        bytes: Buffer.from(formOf(body)),
      });
      const answer: unknown = JSON.parse(bytes.toString('utf8'));
      if (!isJson(answer) || answer['ok'] !== true) {
        throw new Error(`the emulator refuses ${method}: ${JSON.stringify(answer)}`);
      }
      return answer;
    },
    close: () => emulator.close(),
  };
}
