import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';

export const TEAM = 'T0BENCH';
const BOT = 'U0BOT';

export interface PostedCall {
  readonly channel: string;
  readonly text: string;
  readonly at: number;
}

/** Slack's Web API as far as Loupan calls it under load: everything is taken at once, unless a channel is told otherwise. */
export interface SlackApi {
  readonly url: string;
  readonly posts: PostedCall[];
  /** Milliseconds before a channel's posts are answered. */
  readonly slow: Map<string, number>;
  /** Channels whose posts are refused with a 429 and this many seconds. */
  readonly limited: Map<string, number>;
  close(): Promise<void>;
}

export async function startSlackApi(): Promise<SlackApi> {
  const posts: PostedCall[] = [];
  const slow = new Map<string, number>();
  const limited = new Map<string, number>();
  let ts = 1_700_000_000;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const method = (request.url ?? '').replace(/^\/api\//u, '').split('?')[0] ?? '';
      const body = new URLSearchParams(Buffer.concat(chunks).toString());
      const channel = body.get('channel') ?? '';
      const wait = limited.get(channel);
      if (method === 'chat.postMessage' && wait !== undefined) {
        response.writeHead(429, { 'Retry-After': String(wait), 'content-type': 'application/json' });
        response.end(JSON.stringify({ ok: false, error: 'ratelimited' }));
        return;
      }
      if (method === 'chat.postMessage') {
        posts.push({ channel, text: body.get('text') ?? '', at: performance.now() });
      }
      ts += 1;
      const answer = JSON.stringify({ ok: true, ...answerTo(method, body, `${ts}.000100`, addressOf()) });
      const late = method === 'chat.postMessage' ? (slow.get(channel) ?? 0) : 0;
      setTimeout(() => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(answer);
      }, late);
    });
  });
  const addressOf = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `${addressOf()}/api/`,
    posts,
    slow,
    limited,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

function answerTo(method: string, body: URLSearchParams, ts: string, address: string): object {
  const channel = body.get('channel') ?? '';
  switch (method) {
    case 'auth.test':
      return { team_id: TEAM, user_id: BOT, bot_id: 'B0BOT' };
    case 'users.info':
      return { user: { id: body.get('user'), team_id: TEAM, is_bot: body.get('user') === BOT } };
    case 'conversations.info':
      return { channel: { id: channel } };
    case 'conversations.members':
      return { members: [BOT] };
    case 'chat.postMessage':
      return { channel, ts };
    case 'files.getUploadURLExternal':
      return { upload_url: `${address}/upload`, file_id: 'F0BENCH' };
    case 'files.completeUploadExternal':
      return { files: [{ id: 'F0BENCH' }] };
    case 'files.info':
      return { file: { id: 'F0BENCH', mimetype: 'image/png' } };
    default:
      return {};
  }
}
