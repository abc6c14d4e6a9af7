import { createCipheriv, randomBytes } from 'node:crypto';
import { startFaultProxy } from '../slack/faultProxy.ts';
import { ApiFaults } from './apiFaults.ts';
import { BotSocket } from './botSocket.ts';
import type { PersonSeed } from './standardPeople.ts';
import { wecomApi } from './wecomApi.ts';
import type { ShownMessage, WecomCall, WecomFault, WecomIdentity, WecomSettings } from './worldTypes.ts';
import type { WorldFault, WorldGroup, WorldUser } from './worldTypes.ts';
import { WorldState } from './worldState.ts';

export interface WecomWorldOptions extends Partial<WecomIdentity> {
  /** People besides the standard ones. */
  readonly people?: readonly PersonSeed[];
  /** The time by which everything expires and is counted. */
  readonly now?: () => Date;
}

const IDENTITY: WecomIdentity = {
  corpId: 'ww-test',
  agentId: '1000002',
  appSecret: 'app-secret-of-the-tests',
  botId: 'aib-test',
  botSecret: 'bot-secret-of-the-tests',
  callbackToken: 'QDG6eK',
  callbackAesKey: 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C',
};

/**
 * WeCom for tests, as strict as its documentation: the API of a self-built app and of group webhooks over HTTP, and the AI bot's
 * long connection over a socket. What it would refuse is refused with its number; what it would cut or drop without a word is
 * noted in `faults`. People: see `standardPeople.ts`. Groups: see `groups.ts`.
 */
export async function startWecomWorld(options: WecomWorldOptions = {}): Promise<WecomWorld> {
  const { people = [], now = () => new Date(), ...identity } = options;
  const state = new WorldState({ identity: { ...IDENTITY, ...identity }, people, now });
  const faults = new ApiFaults();
  const { record, serve } = wecomApi(state, faults);
  const api = await startFaultProxy({
    faults,
    record,
    // What is served is what was recorded.
    serve: (call, incoming) => serve(call as WecomCall, incoming),
    channelOf: () => undefined,
  });
  const bot = new BotSocket(state);
  await bot.listen();
  return new WecomWorld({ state, faults, api, bot });
}

interface WorldParts {
  readonly state: WorldState;
  readonly faults: ApiFaults;
  readonly api: Awaited<ReturnType<typeof startFaultProxy>>;
  readonly bot: BotSocket;
}

export class WecomWorld {
  /** With its slash at the end. */
  readonly apiUrl: string;
  readonly state: WorldState;
  readonly bot: BotSocket;
  readonly #parts: WorldParts;

  constructor(parts: WorldParts) {
    this.#parts = parts;
    this.state = parts.state;
    this.bot = parts.bot;
    this.apiUrl = `${parts.api.origin}/cgi-bin/`;
  }

  get botUrl(): string {
    return this.bot.url;
  }

  get identity(): WecomIdentity {
    return this.state.identity;
  }

  get settings(): WecomSettings {
    return this.state.settings;
  }

  get calls(): readonly WecomCall[] {
    return this.state.calls;
  }

  /** Calls of one method, in their order. */
  callsOf(method: string): readonly WecomCall[] {
    return this.calls.filter((call) => call.method === method);
  }

  /** What people did not see as it was meant, although nothing was refused. */
  get faults(): readonly WorldFault[] {
    return this.state.faults;
  }

  /** How often the same message was sent again and shown only once. */
  get duplicates(): number {
    return this.state.duplicates;
  }

  user(who: string): WorldUser {
    return this.state.directory.user(who);
  }

  group(where: string): WorldGroup {
    return this.state.groups.group(where);
  }

  webhookKey(where: string): string {
    return this.group(where).webhook?.key ?? '';
  }

  /** Changes what the company knows of somebody: `{ status: 5 }`. The app is not told (see the drivers). */
  changeUser(who: string, as: Partial<Omit<WorldUser, 'key' | 'userid'>>): void {
    this.state.directory.change(who, as);
  }

  removeUser(who: string): void {
    this.state.directory.remove(who);
  }

  /** As a browser brings it after signing in; without a name it is somebody of no company. */
  oauthCode(who?: string): string {
    const code = this.state.nextId('CODE-');
    const userid = who === undefined ? undefined : this.user(who).userid;
    this.state.signIns.set(code, { userid, at: this.state.at });
    return code;
  }

  /** A file that somebody sends to the bot, as a message tells of it: encrypted under a key of its own (D101463). */
  sentFile(bytes: Uint8Array): { readonly url: string; readonly aeskey: string } {
    const key = randomBytes(32);
    const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
    const pad = 32 - (bytes.length % 32);
    const padded = Buffer.concat([bytes, Buffer.alloc(pad, pad)]);
    const path = `/${this.state.nextId('SENT-')}`;
    this.state.sentFiles.set(path, Buffer.concat([cipher.update(padded), cipher.final()]));
    return { url: `${this.#parts.api.origin}${path}`, aeskey: key.toString('base64') };
  }

  /** Every message that stands in a conversation, oldest first; `as`: as this one of a group sees them. */
  messages(where: string, as?: string): readonly ShownMessage[] {
    return this.state.shown.of(this.state.place(where), as === undefined ? undefined : this.user(as).userid);
  }

  /** The next calls of `method` (`*`: of any) go wrong: once, or `times`. Faults are used up in their order. */
  fail(method: string, fault: WecomFault, { times = 1 }: { times?: number } = {}): void {
    const planned =
      fault.kind === 'errcode' ? ({ kind: 'error', error: String(fault.errcode) } as const) : fault;
    this.#parts.faults.plan(method, planned, times, undefined);
  }

  /** Nothing goes wrong any more; what hangs goes on. */
  heal(): void {
    this.#parts.faults.clear();
  }

  /** What hangs goes on. */
  release(): void {
    this.#parts.faults.release();
  }

  get hanging(): number {
    return this.#parts.faults.hanging;
  }

  /** The access token is not good any longer: 42001, until a new one is asked for. */
  expireToken(): void {
    this.state.tokens.expire();
  }

  /** The API is away: connections are refused, until it is back. The bot has `bot.goAway`. */
  async goAway(): Promise<void> {
    await this.#parts.api.close();
  }

  async comeBack(): Promise<void> {
    await this.#parts.api.listen();
  }

  async stop(): Promise<void> {
    await this.#parts.api.close();
    await this.bot.goAway();
  }
}
