import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { isJson, words } from '../slack/bodies.ts';
import type { Json } from '../slack/worldTypes.ts';
import { botRules, type BotRule } from './botRules.ts';
import { BotTalk } from './botTalk.ts';
import { demand, present, Refusal } from './rule.ts';
import type { WorldState } from './worldState.ts';

/** A frame of the application, recorded as soon as it has arrived. */
interface BotFrame {
  readonly cmd: string;
  readonly reqId: string;
  readonly body: Json;
  readonly at: Date;
  /** Undefined as long as nothing has been answered. */
  errcode?: number;
}

interface Trouble {
  readonly cmd: string;
  /** Undefined: no answer at all. */
  readonly errcode?: number;
  readonly isDone: boolean;
}

/** The bot's long connection: frames as in wecom.md 4.2. One connection is subscribed; a later one puts it out. */
export class BotSocket {
  readonly talk = new BotTalk();
  readonly frames: BotFrame[] = [];
  /** How often somebody was let in. */
  accepted = 0;
  readonly #state: WorldState;
  readonly #rules: Readonly<Record<string, BotRule>>;
  readonly #live = new Set<WebSocket>();
  readonly #troubles: Trouble[] = [];
  #server: WebSocketServer | undefined;
  #port = 0;
  #current: WebSocket | undefined;
  #refusal: number | undefined;

  constructor(state: WorldState) {
    this.#state = state;
    this.#rules = botRules(state, this.talk);
  }

  get url(): string {
    return `ws://127.0.0.1:${this.#port}`;
  }

  /** Living connections, subscribed or not. */
  get connections(): number {
    return this.#live.size;
  }

  get isSubscribed(): boolean {
    return this.#current !== undefined;
  }

  /** How often somebody asked to be let in. */
  get subscribes(): number {
    return this.framesOf('aibot_subscribe').length;
  }

  framesOf(cmd: string): readonly BotFrame[] {
    return this.frames.filter((frame) => frame.cmd === cmd);
  }

  /** Hands something to the subscribed connection; undefined where there is none: WeCom keeps nothing for later. */
  tell(cmd: 'aibot_msg_callback' | 'aibot_event_callback', body: Json): string | undefined {
    if (this.#current === undefined) {
      return undefined;
    }
    const reqId = this.#state.nextId('REQ-');
    this.#current.send(JSON.stringify({ cmd, headers: { req_id: reqId }, body }));
    return reqId;
  }

  /** The connections break without a word. */
  drop(): void {
    this.#current = undefined;
    for (const socket of this.#live) {
      socket.terminate();
    }
  }

  /** As if another process had subscribed: the connection is told so and closed. */
  kick(): void {
    const kicked = this.#current;
    const { at, identity } = this.#state;
    const head = { msgid: this.#state.nextId('EVENT-'), create_time: Math.floor(at / 1_000) };
    const event = { msgtype: 'event', event: { eventtype: 'disconnected_event' } };
    this.tell('aibot_event_callback', { ...head, aibotid: identity.botId, ...event });
    this.#current = undefined;
    kicked?.close();
  }

  /** Nobody is let in from now on; without a number everybody is again. */
  refuse(errcode?: number): void {
    this.#refusal = errcode;
  }

  /** The next frame of a command is refused, and not done. */
  answerNext(cmd: string, errcode: number): void {
    this.#troubles.push({ cmd, errcode, isDone: false });
  }

  /** The next frames of a command are not acknowledged; `done`: whether they are done all the same. */
  silenceNext(cmd: string, { done = true, times = 1 }: { done?: boolean; times?: number } = {}): void {
    this.#troubles.push(...Array.from({ length: times }, () => ({ cmd, isDone: done })));
  }

  /** Listens, at the same address as before. */
  async listen(): Promise<void> {
    const server = new WebSocketServer({ host: '127.0.0.1', port: this.#port });
    await once(server, 'listening');
    this.#port = (server.address() as AddressInfo).port;
    server.on('connection', (socket) => {
      this.#connected(socket);
    });
    this.#server = server;
  }

  /** Connections break and are refused, until it listens again. */
  async goAway(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    this.drop();
    if (server !== undefined) {
      const closed = once(server, 'close');
      server.close();
      await closed;
    }
  }

  #connected(socket: WebSocket): void {
    this.#live.add(socket);
    socket.on('message', (data) => {
      this.#received(socket, data);
    });
    socket.on('error', () => {
      socket.terminate();
    });
    socket.on('close', () => {
      this.#live.delete(socket);
      this.#current = this.#current === socket ? undefined : this.#current;
    });
  }

  #received(socket: WebSocket, data: RawData): void {
    const { cmd, headers, body } = objectOf(data);
    const reqId = isJson(headers) ? words(headers['req_id']) : '';
    const frame: BotFrame = { cmd: words(cmd), reqId, body: isJson(body) ? body : {}, at: this.#state.now() };
    this.frames.push(frame);
    const index = this.#troubles.findIndex((one) => one.cmd === frame.cmd);
    const trouble = index === -1 ? undefined : this.#troubles.splice(index, 1)[0];
    const errcode = trouble?.isDone === false ? (trouble.errcode ?? -1) : undefined;
    const ack = this.#answer(socket, frame, errcode);
    if (trouble === undefined || trouble.errcode !== undefined) {
      frame.errcode = ack.errcode;
      // An acknowledgement names no command.
      socket.send(JSON.stringify({ headers: { req_id: reqId }, ...ack }));
    }
  }

  #answer(socket: WebSocket, frame: BotFrame, errcode: number | undefined) {
    try {
      demand(errcode === undefined, errcode ?? 0, 'as the test asked for');
      const body = this.#do(socket, frame);
      return { errcode: 0, errmsg: 'ok', ...(body === undefined ? {} : { body }) };
    } catch (error) {
      if (error instanceof Refusal) {
        return { errcode: error.errcode, errmsg: error.message };
      }
      throw error;
    }
  }

  #do(socket: WebSocket, { cmd, reqId, body }: BotFrame): Json | undefined {
    demand(reqId !== '', 846605, 'req_id missing');
    if (cmd === 'aibot_subscribe') {
      this.#subscribe(socket, body);
      return undefined;
    }
    demand(socket === this.#current, 40001, 'not subscribed');
    return cmd === 'ping' ? undefined : present(this.#rules[cmd], 40058, `no command ${cmd}`)(body, reqId);
  }

  #subscribe(socket: WebSocket, { bot_id: id, secret }: Json): void {
    demand(this.#refusal === undefined, this.#refusal ?? 0, 'as the test asked for');
    demand(id === this.#state.identity.botId, 93019, 'invalid bot id');
    demand(secret === this.#state.identity.botSecret, 40001, 'invalid secret');
    if (this.#current !== socket) {
      this.kick();
    }
    this.#current = socket;
    this.accepted += 1;
  }
}

function objectOf(data: RawData): Json {
  const parsed: unknown = JSON.parse((data as Buffer).toString('utf8'));
  return isJson(parsed) ? parsed : {};
}
