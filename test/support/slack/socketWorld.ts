import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { Deliver, Delivery } from './delivery.ts';
import { interactions } from './interactions.ts';
import type { SlackWorld } from './slackWorld.ts';
import type { Json } from './worldTypes.ts';

/** Slack pings about that often; a client that was pinged once expects it to go on. */
const PING_MS = 10_000;
const USUAL_PATIENCE_MS = 3_000;
/** A client that does not answer the closing is cut off. */
const CLOSE_MS = 500;

const TYPES = { command: 'slash_commands', interactive: 'interactive', event: 'events_api' } as const;

export type DisconnectReason = 'refresh_requested' | 'warning' | 'too_many_websockets' | 'link_disabled';

/** An acknowledgement, as it came; also one that came too late. */
export interface SocketAck {
  readonly envelopeId: string;
  readonly payload: unknown;
}

interface SocketOptions {
  readonly world: SlackWorld;
  readonly appToken: string;
  /** How long an envelope waits for its acknowledgement before it counts as `none`. */
  readonly patienceMs?: number;
  readonly now?: () => Date;
}

export type SocketWorld = Awaited<ReturnType<typeof startSocketWorld>>;

/** Socket Mode of a world: opens connections for the app and hands envelopes to one of them each, in turn. */
export async function startSocketWorld(options: SocketOptions) {
  const { world, appToken, patienceMs = USUAL_PATIENCE_MS, now = () => new Date() } = options;
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await new Promise<void>((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const live: WebSocket[] = [];
  const acks: SocketAck[] = [];
  const waiting = new Map<
    string,
    { readonly on: WebSocket; readonly settle: (ack: SocketAck | undefined) => void }
  >();
  const watchers = new Set<() => void>();
  let refusal: string | undefined;
  let opened = 0;
  let turn = 0;

  world.answerFor('apps.connections.open', ({ token }) => {
    if (token !== appToken) {
      return { ok: false, error: token.startsWith('xapp-') ? 'invalid_auth' : 'not_allowed_token_type' };
    }
    return refusal === undefined
      ? { ok: true, url: `ws://127.0.0.1:${port}/link?ticket=${randomUUID()}&app_id=${world.app}` }
      : { ok: false, error: refusal };
  });

  server.on('connection', (socket) => {
    live.push(socket);
    opened += 1;
    const pinging = setInterval(() => {
      socket.ping('Ping from the world');
    }, PING_MS);
    socket.on('message', (data) => {
      acknowledged(data);
    });
    socket.on('error', () => {
      socket.terminate();
    });
    socket.on('close', () => {
      clearInterval(pinging);
      live.splice(live.indexOf(socket), 1);
      for (const one of [...waiting.values()].filter(({ on }) => on === socket)) {
        one.settle(undefined);
      }
      changed();
    });
    send(socket, {
      type: 'hello',
      num_connections: live.length,
      connection_info: { app_id: world.app },
      debug_info: { host: 'applink-0', build_number: 1, approximate_connection_time: 18_060 },
    });
    changed();
  });

  function changed(): void {
    for (const watch of watchers) {
      watch();
    }
  }

  /** Resolves as soon as it is true. */
  async function until(isSo: () => boolean): Promise<void> {
    if (isSo()) {
      return;
    }
    await new Promise<void>((resolve) => {
      const watch = (): void => {
        if (isSo()) {
          watchers.delete(watch);
          resolve();
        }
      };
      watchers.add(watch);
    });
  }

  function acknowledged(data: RawData): void {
    const { envelope_id: id, payload } = JSON.parse((data as Buffer).toString('utf8')) as {
      readonly envelope_id: string;
      readonly payload?: unknown;
    };
    const ack = { envelopeId: id, payload: payload ?? {} };
    acks.push(ack);
    waiting.get(id)?.settle(ack);
  }

  const deliver: Deliver = async (kind, payload, retry) => {
    const start = performance.now();
    const socket = live[turn % Math.max(1, live.length)];
    turn += 1;
    if (socket === undefined) {
      return { status: 'none', body: '', ms: 0 };
    }
    const id = randomUUID();
    const ack = await new Promise<SocketAck | undefined>((resolve) => {
      const late = setTimeout(() => {
        settle(undefined);
      }, patienceMs);
      const settle = (given: SocketAck | undefined): void => {
        clearTimeout(late);
        waiting.delete(id);
        resolve(given);
      };
      waiting.set(id, { on: socket, settle });
      send(socket, {
        envelope_id: id,
        type: TYPES[kind],
        accepts_response_payload: kind !== 'event',
        payload,
        ...(kind === 'event' ? { retry_attempt: retry?.num ?? 0, retry_reason: retry?.reason ?? '' } : {}),
      });
    });
    const ms = performance.now() - start;
    return ack === undefined
      ? { status: 'none', body: '', ms }
      : ({ status: 200, body: ack.payload, ms } satisfies Delivery);
  };

  return {
    ...interactions(world, deliver, now),
    acks,
    /** Living connections. */
    get connections(): number {
      return live.length;
    },
    /** Connections there ever were. */
    get opened(): number {
      return opened;
    },
    /** Resolves when so many connections live. */
    connected: (count = 1) => until(() => live.length === count),
    /** Resolves when there have been so many connections. */
    openedTimes: (count: number) => until(() => opened >= count),
    /** How many envelopes wait for their acknowledgement. */
    get waiting(): number {
      return waiting.size;
    },
    /** Slack waits for no acknowledgement any longer: what is on its way counts as `none`. */
    giveUp(): void {
      for (const { settle } of [...waiting.values()]) {
        settle(undefined);
      }
    },
    /** `apps.connections.open` is refused from now on; without an error no more. */
    refuse(error?: string): void {
      refusal = error;
    },
    /** Says that the connections (or the oldest `count` of them) end; `link_disabled` ends them itself. */
    disconnect(reason: DisconnectReason, count = live.length): void {
      for (const socket of live.slice(0, count)) {
        send(socket, { type: 'disconnect', reason, debug_info: { host: 'applink-0' } });
        if (reason === 'link_disabled') {
          socket.close(1000);
        }
      }
    },
    /** The connections (or the oldest `count` of them) break without a word. */
    drop(count = live.length): void {
      for (const socket of live.slice(0, count)) {
        socket.terminate();
      }
    },
    /** The connections stay, but nothing comes back over them any more, no pong either. */
    freeze(): void {
      for (const socket of live) {
        socket.pause();
      }
    },
    /** Sends anything to every connection: bad input. */
    sendRaw(text: string): void {
      for (const socket of live) {
        socket.send(text);
      }
    },
    /** Ends the connections as Slack does; torn ones would leave a client (socket-mode 3.1.0) with a timer of 30 s. */
    async stop(): Promise<void> {
      for (const socket of live) {
        socket.resume();
        socket.close(1000);
      }
      const late = setTimeout(() => {
        for (const socket of [...live]) {
          socket.terminate();
        }
      }, CLOSE_MS);
      await until(() => live.length === 0);
      clearTimeout(late);
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
  };
}

function send(socket: WebSocket, frame: Json): void {
  socket.send(JSON.stringify(frame));
}
