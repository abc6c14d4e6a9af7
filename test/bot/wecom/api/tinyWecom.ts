import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TinyCall {
  /** As in the address: `message/send`. */
  readonly method: string;
  readonly httpMethod: string;
  readonly query: URLSearchParams;
  readonly type: string;
  readonly body: Buffer;
}

/** An answer; `hang`: none ever; `break`: the connection is cut once the request has been read. */
export type TinyAnswer =
  Readonly<Record<string, unknown>> | { readonly status: number; readonly text: string } | 'hang' | 'break';

export interface TinyWecom {
  readonly baseUrl: string;
  readonly calls: readonly TinyCall[];
  callsOf(method: string): readonly TinyCall[];
  /** Refuses every connection from now on. */
  close(): Promise<void>;
}

/** An HTTP server that answers as the test says. Tokens are `TOKEN-1`, `TOKEN-2` ... unless the test answers gettoken itself. */
export async function startTinyWecom(answer: (call: TinyCall) => TinyAnswer | undefined): Promise<TinyWecom> {
  const calls: TinyCall[] = [];
  let tokens = 0;
  const server = createServer((request, response) => {
    serve(request, response).catch(() => {
      response.destroy();
    });
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://tiny');
    const call: TinyCall = {
      method: url.pathname.replace('/cgi-bin/', ''),
      httpMethod: request.method ?? '',
      query: url.searchParams,
      type: request.headers['content-type'] ?? '',
      body: await read(request),
    };
    calls.push(call);
    const given = answer(call) ?? standard(call);
    if (given === 'hang') {
      return;
    }
    if (given === 'break') {
      request.socket.destroy();
      return;
    }
    const [status, text] =
      typeof given['text'] === 'string' && typeof given['status'] === 'number'
        ? [given['status'], given['text']]
        : [200, JSON.stringify({ errcode: 0, errmsg: 'ok', ...given })];
    // A connection that is kept is sometimes found closed only when the next request is on its way.
    response.writeHead(status, {
      'content-type': 'application/json',
      location: '/elsewhere',
      connection: 'close',
    });
    response.end(text);
  }

  function standard({ method }: TinyCall): TinyAnswer {
    if (method !== 'gettoken') {
      return {};
    }
    tokens += 1;
    return { access_token: `TOKEN-${tokens}`, expires_in: 7_200 };
  }

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/cgi-bin/`,
    calls,
    callsOf: (method) => calls.filter((call) => call.method === method),
    close: async () => {
      const closed = new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      server.closeAllConnections();
      await closed;
    },
  };
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
