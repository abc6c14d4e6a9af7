import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

export interface BotFrame {
  readonly cmd?: string;
  readonly headers: { readonly req_id: string };
  readonly body?: Record<string, unknown>;
}

export interface TinySaid {
  readonly user: string;
  readonly text: string;
  readonly group?: string;
  readonly msgid?: string;
}

interface TinyBotOptions {
  readonly secret?: string;
  readonly port?: number;
}

export type TinyBot = Awaited<ReturnType<typeof startTinyBot>>;

const NOWHERE = 'nobody is subscribed';

/** The long connection's other end, as small as it goes: it answers every frame, and knows one bot with one connection. */
export async function startTinyBot({ secret = 'bot-secret', port: wanted = 0 }: TinyBotOptions = {}) {
  const server = new WebSocketServer({ host: '127.0.0.1', port: wanted });
  await new Promise<void>((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const frames: BotFrame[] = [];
  const silenced = new Set<string>();
  const answers = new Map<string, number>();
  const bodies = new Map<string, Record<string, unknown>>([
    ['aibot_upload_media_init', { upload_id: 'U1' }],
    ['aibot_upload_media_finish', { type: 'image', media_id: 'MEDIA1', created_at: '1380000000' }],
  ]);
  let current: WebSocket | undefined;
  let counted = 0;
  let refused = 0;
  let refusal: number | undefined;
  let pushed = 0;

  server.on('connection', (socket) => {
    socket.on('error', () => {
      socket.terminate();
    });
    socket.on('close', () => {
      current = current === socket ? undefined : current;
    });
    socket.on('message', (data) => {
      const frame = JSON.parse((data as Buffer).toString('utf8')) as BotFrame;
      frames.push(frame);
      took(socket, frame, frame.cmd ?? '');
    });
  });

  function took(socket: WebSocket, { headers, body }: BotFrame, cmd: string): void {
    if (silenced.delete(cmd)) {
      return;
    }
    const ack = (errcode: number): void => {
      const given = errcode === 0 ? bodies.get(cmd) : undefined;
      socket.send(
        JSON.stringify({
          headers,
          errcode,
          errmsg: errcode === 0 ? 'ok' : 'not ok',
          ...(given === undefined ? {} : { body: given }),
        }),
      );
    };
    if (cmd === 'aibot_subscribe') {
      const errcode = refusal ?? (body?.['secret'] === secret ? 0 : 40001);
      if (errcode === 0) {
        kickCurrent();
        current = socket;
        counted += 1;
      } else {
        refused += 1;
      }
      ack(errcode);
      return;
    }
    const errcode = answers.get(cmd) ?? 0;
    answers.delete(cmd);
    ack(errcode);
  }

  function push(cmd: string, body: Record<string, unknown>, reqId = `REQ${++pushed}`): string {
    if (current === undefined) {
      throw new Error(NOWHERE);
    }
    current.send(JSON.stringify({ cmd, headers: { req_id: reqId }, body }));
    return reqId;
  }

  function kickCurrent(): void {
    if (current !== undefined) {
      const older = current;
      push('aibot_event_callback', {
        msgid: `kick-${++pushed}`,
        create_time: 1_700_000_000,
        aibotid: 'AIBOT',
        msgtype: 'event',
        event: { eventtype: 'disconnected_event' },
      });
      current = undefined;
      older.close();
    }
  }

  const event = (who: Pick<TinySaid, 'user' | 'group' | 'msgid'>, content: Record<string, unknown>): string =>
    push('aibot_event_callback', {
      msgid: who.msgid ?? `event-${++pushed}`,
      create_time: 1_700_000_000,
      aibotid: 'AIBOT',
      ...(who.group === undefined ? {} : { chatid: who.group, chattype: 'group' }),
      from: { userid: who.user },
      msgtype: 'event',
      event: content,
    });

  return {
    url: `ws://127.0.0.1:${port}`,
    port,
    /** Everything that came, in its order. */
    frames,
    framesOf: (cmd: string): BotFrame[] => frames.filter((frame) => frame.cmd === cmd),
    /** Accepted subscriptions. */
    get subscribes(): number {
      return counted;
    },
    /** Refused ones. */
    get refused(): number {
      return refused;
    },
    get connected(): boolean {
      return current !== undefined;
    },
    push,
    event,
    /** Returns the request id to be answered under. */
    say: ({ user, text, group, msgid }: TinySaid): string =>
      push('aibot_msg_callback', {
        msgid: msgid ?? `msg-${++pushed}`,
        aibotid: 'AIBOT',
        ...(group === undefined ? { chattype: 'single' } : { chattype: 'group', chatid: group }),
        from: { userid: user },
        msgtype: 'text',
        text: { content: group === undefined ? text : `@楼盘 ${text}` },
      }),
    enter: (user: string): string => event({ user }, { eventtype: 'enter_chat' }),
    /** Anything at all to the connection. */
    raw: (text: string): void => {
      current?.send(text);
    },
    /** The connection breaks without a word. */
    drop: (): void => {
      current?.terminate();
      current = undefined;
    },
    /** Somebody else subscribes for the same bot. */
    kick: kickCurrent,
    /** Every subscription is refused from now on; without an errcode no more. */
    refuse: (errcode?: number): void => {
      refusal = errcode;
    },
    /** The next call of this kind is refused. */
    answerNext: (cmd: string, errcode: number): void => {
      answers.set(cmd, errcode);
    },
    /** What is answered to a call that succeeds. */
    answerWith: (cmd: string, body: Record<string, unknown>): void => {
      bodies.set(cmd, body);
    },
    /** The next call of this kind gets no answer. */
    silenceNext: (cmd: string): void => {
      silenced.add(cmd);
    },
    stop: async (): Promise<void> => {
      for (const socket of server.clients) {
        socket.terminate();
      }
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
  };
}
