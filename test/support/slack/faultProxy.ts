import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fault, FaultPlan } from './faultPlan.ts';
import type { Json, SlackCall } from './worldTypes.ts';

/** An answer to be sent back. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
  readonly json?: Json;
}

/** A request as it came. */
export interface Incoming {
  readonly path: string;
  readonly httpMethod: string;
  readonly headers: Json;
  readonly raw: Buffer;
}

interface ProxyOptions {
  readonly faults: FaultPlan;
  /** Reads what is called; it is recorded at once. */
  readonly record: (incoming: Incoming) => SlackCall;
  /** Does it. */
  readonly serve: (call: SlackCall, incoming: Incoming) => Promise<Answered>;
  /** The conversation that a call is about, for faults of one conversation. */
  readonly channelOf: (call: SlackCall) => string | undefined;
}

export interface FaultProxy {
  readonly origin: string;
  /** Refuses every connection from now on (ECONNREFUSED) and breaks off the ones there are. */
  close(): Promise<void>;
  /** Listens again, at the same address. */
  listen(): Promise<void>;
}

export async function startFaultProxy({
  faults,
  record,
  serve,
  channelOf,
}: ProxyOptions): Promise<FaultProxy> {
  let port = 0;
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const raw = await read(request);
    const incoming: Incoming = {
      path: request.url ?? '/',
      httpMethod: request.method ?? 'GET',
      headers: request.headers,
      raw,
    };
    const call = record(incoming);
    const fault = faults.take(call.method, channelOf(call));
    const answered = await withFault(fault, () => serve(call, incoming), request);
    if (answered === undefined) {
      call.status = 0;
      request.socket.destroy();
      return;
    }
    call.status = answered.status;
    if (answered.json !== undefined) {
      call.answer = answered.json;
    }
    response.writeHead(answered.status, answered.headers);
    response.end(answered.bytes);
  }

  async function withFault(
    fault: Fault | undefined,
    serveIt: () => Promise<Answered>,
    { socket }: IncomingMessage,
  ): Promise<Answered | undefined> {
    switch (fault?.kind) {
      case undefined:
        return await serveIt();
      case 'unreachable':
        return undefined;
      case 'lostAnswer':
        await serveIt();
        return undefined;
      case 'limited':
        return jsonAnswer(
          429,
          { ok: false, error: 'ratelimited' },
          { 'retry-after': String(fault.afterSeconds) },
        );
      case 'status':
        return { status: fault.status, headers: {}, bytes: Buffer.from(`status ${fault.status}`) };
      case 'error':
        return jsonAnswer(200, { ok: false, error: fault.error });
      case 'hang':
      case 'hangForever': {
        const early = fault.accepted === true ? await serveIt() : undefined;
        await faults.hang(fault.kind === 'hang' ? fault.ms : undefined, socket);
        return early ?? (socket.destroyed ? undefined : await serveIt());
      }
    }
  }

  const listen = async (): Promise<void> => {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
    port = (server.address() as AddressInfo).port;
  };
  await listen();
  return {
    origin: `http://127.0.0.1:${port}`,
    listen,
    close: async () => {
      faults.release();
      if (server.listening) {
        const closed = new Promise<void>((resolve) =>
          server.close(() => {
            resolve();
          }),
        );
        server.closeAllConnections();
        await closed;
      }
    },
  };
}

export function jsonAnswer(
  status: number,
  json: Json,
  headers: Readonly<Record<string, string>> = {},
): Answered {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    bytes: Buffer.from(JSON.stringify(json)),
    json,
  };
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
