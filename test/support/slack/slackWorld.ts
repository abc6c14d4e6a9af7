import { BOT_SCOPES } from '../../../src/bot/slack/surface.ts';
import { isJson, objects, words } from './bodies.ts';
import { APP, BOT, BOT_USER, type Emulator, startEmulator, TEAM, tokenOf, WORLD_TOKEN } from './emulator.ts';
import { type FaultProxy, startFaultProxy } from './faultProxy.ts';
import { type Fault, FaultPlan } from './faultPlan.ts';
import { ResponseSink } from './responseSink.ts';
import type { RuleContext, WorldSettings } from './rule.ts';
import { type PersonSeed, STANDARD_PEOPLE } from './standardPeople.ts';
import { slackUser } from './userRules.ts';
import { ViewAnswers } from './viewAnswers.ts';
import { webApi } from './webApi.ts';
import { WorldState } from './worldState.ts';
import type { Check, Duplicates, Json, SlackCall, View, WorldChannel, WorldUser } from './worldTypes.ts';

export interface SlackWorldOptions {
  /** Of the bot's token, enforced. */
  readonly scopes?: readonly string[];
  /** People besides the standard ones. */
  readonly users?: readonly PersonSeed[];
  /** What Slack would not take: it is refused, and kept in `faults`. */
  readonly check?: Check;
  readonly duplicates?: Duplicates;
  /** The time of calls and posts; `oldest` and `latest` of a history are compared with it. */
  readonly now?: () => Date;
}

const BOT_TOKEN = 'xoxb-test';

/** Members by key. The bot is in each channel but `#elsewhere`. */
const CHANNELS: readonly {
  readonly name: string;
  readonly members: readonly string[];
  readonly as?: Json;
}[] = [
  { name: '#sales', members: ['li', 'chen', 'wang', 'admin'] },
  { name: '#managers', members: ['wang', 'gao', 'admin'] },
  { name: '#visitors', members: ['li', 'guest', 'ultraGuest'] },
  { name: '#shared', members: ['li', 'stranger'], as: { is_shared: true, is_ext_shared: true } },
  { name: '#elsewhere', members: ['li', 'wang'] },
];

/**
 * Slack for tests: an emulator of its Web API, and before it a proxy that knows what Slack does differently, records every call
 * and breaks what a test asks it to break. Channels: `#sales`, `#managers`, `#visitors` (guests read it), `#shared` (with another
 * company), `#elsewhere` (without the bot). People: see `standardPeople.ts`. Wherever a channel is asked for, somebody's key or id
 * stands for his conversation with the bot.
 */
export async function startSlackWorld(options: SlackWorldOptions = {}): Promise<SlackWorld> {
  const scopes = options.scopes ?? BOT_SCOPES;
  const people: readonly PersonSeed[] = [...STANDARD_PEOPLE, ...(options.users ?? [])];
  const emulator = await startEmulator({ people, token: BOT_TOKEN, scopes });
  const state = new WorldState();
  const context: RuleContext = {
    emulator,
    state,
    scopes,
    check: options.check ?? (() => []),
    settings: { duplicates: options.duplicates ?? 'duplicate_message', filesReadyAfter: 0 },
    now: options.now ?? (() => new Date()),
  };
  const faults = new FaultPlan();
  const extra = new Map<string, (call: SlackCall) => Json>();
  // Known when the proxy listens, and asked for only afterwards.
  let origin = '';
  const sink = new ResponseSink(context, () => origin);
  const api = webApi({ context, token: BOT_TOKEN, sink, extra, origin: () => origin });
  const proxy = await startFaultProxy({ faults, ...api });
  origin = proxy.origin;
  await populate(emulator, state, people);
  return new SlackWorld({ context, faults, extra, sink, proxy });
}

async function populate(emulator: Emulator, state: WorldState, people: readonly PersonSeed[]): Promise<void> {
  const { members } = await emulator.call('users.list', { limit: '1000' });
  for (const seed of people) {
    const user = objects(members).find(({ profile }) => isJson(profile) && profile['email'] === seed.email);
    const id = words(user?.['id']);
    const { channel } = await emulator.call('conversations.open', { users: id });
    state.addPerson(seed, id, isJson(channel) ? words(channel['id']) : '');
  }
  for (const { name, members: keys, as } of CHANNELS) {
    const [first = '', ...rest] = keys;
    const owner = name === '#elsewhere' ? tokenOf(first) : undefined;
    const invited = owner === undefined ? keys : rest;
    const { channel } = await emulator.call('conversations.create', { name: name.slice(1) }, owner);
    const id = isJson(channel) ? words(channel['id']) : '';
    const users = invited.map((key) => state.user(key).id).join(',');
    await emulator.call('conversations.invite', { channel: id, users }, owner);
    state.addChannel({ name, id }, as ?? {});
  }
}

interface WorldParts {
  readonly context: RuleContext;
  readonly faults: FaultPlan;
  readonly extra: Map<string, (call: SlackCall) => Json>;
  readonly sink: ResponseSink;
  readonly proxy: FaultProxy;
}

export class SlackWorld {
  /** For SLACK_API_URL, with its slash at the end. */
  readonly apiUrl: string;
  readonly botToken = BOT_TOKEN;
  readonly team = TEAM;
  readonly app = APP;
  readonly bot = BOT;
  readonly botUser = BOT_USER;
  readonly responseSink: ResponseSink;
  readonly viewAnswers: ViewAnswers;
  readonly #parts: WorldParts;

  constructor(parts: WorldParts) {
    this.#parts = parts;
    this.apiUrl = `${parts.proxy.origin}/api/`;
    this.responseSink = parts.sink;
    this.viewAnswers = new ViewAnswers(parts.context, (user, view) => this.triggerId(user, view));
  }

  get state(): WorldState {
    return this.#parts.context.state;
  }

  get settings(): WorldSettings {
    return this.#parts.context.settings;
  }

  get calls(): readonly SlackCall[] {
    return this.state.calls;
  }

  /** What was sent that Slack refuses. */
  get faults(): WorldState['faults'] {
    return this.state.faults;
  }

  /** Calls of one method, in their order. */
  callsOf(method: string): readonly SlackCall[] {
    return this.calls.filter((call) => call.method === method);
  }

  user(who: string): WorldUser {
    return this.state.user(who);
  }

  channel(name: string): WorldChannel {
    return this.state.channel(name);
  }

  /** The next calls of `method` (`*`: of any, also `upload`, `download`, `response_url`) fail: once, or `times`. */
  fail(
    method: string,
    fault: Fault,
    { times = 1, channel }: { times?: number; channel?: string } = {},
  ): void {
    this.#parts.faults.plan(
      method,
      fault,
      times,
      channel === undefined ? undefined : this.state.place(channel),
    );
  }

  /** Nothing fails any more; what hangs goes on. */
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

  /** Slack is away: connections are refused (nothing is accepted), until it is back. */
  async goAway(): Promise<void> {
    await this.#parts.proxy.close();
  }

  async comeBack(): Promise<void> {
    await this.#parts.proxy.listen();
  }

  /** Every message of a conversation with what became of it, oldest first, also those in threads. */
  messages(where: string) {
    return this.state.messages.of(this.state.place(where));
  }

  ephemerals(where: string, who: string) {
    return this.state.messages.ephemerals(this.state.place(where), this.user(who).id);
  }

  /** Open modals, the uppermost last. */
  views(who?: string) {
    return this.state.views.modals(who === undefined ? undefined : this.user(who).id);
  }

  home(who: string): View | undefined {
    return this.state.views.home(this.user(who).id);
  }

  files(): readonly Json[] {
    return [...this.state.files.values()];
  }

  /** Somebody puts a file into a form; resolves to it, as Slack tells of it. Of other names than ASCII the emulator gives nothing back. */
  async upload(who: string, name: string, bytes: Uint8Array): Promise<Json> {
    const { emulator } = this.#parts.context;
    const asked = { filename: name, length: String(bytes.length) };
    const { file_id: id, upload_url: url } = await emulator.call('files.getUploadURLExternal', asked);
    await emulator.send(new URL(words(url)).pathname, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      bytes: Buffer.from(bytes),
    });
    const { files } = await emulator.call('files.completeUploadExternal', { files: [{ id, title: name }] });
    const [uploaded = {}] = objects(files);
    const file = { ...uploaded, user: this.user(who).id };
    this.state.files.set(words(id), file);
    return file;
  }

  async fileBytes(id: string): Promise<Uint8Array> {
    const path = new URL(words(this.state.files.get(id)?.['url_private'])).pathname;
    const headers = { authorization: `Bearer ${WORLD_TOKEN}` };
    const { bytes } = await this.#parts.context.emulator.send(path, {
      method: 'GET',
      headers,
      bytes: Buffer.of(),
    });
    return new Uint8Array(bytes);
  }

  /** Of a new interaction; `view`: of one in that modal, which may then open another one upon it. The emulator lets it live for 2 to 3 s. */
  async triggerId(who: string, view?: string): Promise<string> {
    const { id } = this.user(who);
    const asked = { user_id: id, ...(view === undefined ? {} : { view_id: view }) };
    const trigger = words(
      (await this.#parts.context.emulator.call('views.generateTriggerId', asked))['trigger_id'],
    );
    this.state.triggers.set(trigger, id);
    return trigger;
  }

  /** Somebody writes something; resolves to its `ts`. The app is not told (see the drivers). */
  async say(who: string, where: string, text: string, thread?: string): Promise<string> {
    const { key, id } = this.user(who);
    const channel = this.state.place(where);
    const inThread = thread === undefined ? {} : { thread_ts: thread };
    const { emulator, now } = this.#parts.context;
    const posted = await emulator.call('chat.postMessage', { channel, text, ...inThread }, tokenOf(key));
    const ts = words(posted['ts']);
    this.state.messages.add({ channel, ts, user: id, text, ...inThread }, now());
    return ts;
  }

  /** Changes what Slack knows of somebody: `{ deleted: true }`. The app is not told (see the drivers). */
  changeUser(who: string, as: Json): void {
    this.state.changeUser(who, as);
  }

  /** As `users.info` gives him to one who may know everything. */
  async slackUser(who: string): Promise<Json> {
    const { user } = await this.#parts.context.emulator.call('users.info', { user: this.user(who).id });
    return slackUser(this.state, user);
  }

  /** Lets another part of the world answer a method. */
  answerFor(method: string, answer: (call: SlackCall) => Json): void {
    this.#parts.extra.set(method, answer);
  }

  async stop(): Promise<void> {
    await this.#parts.proxy.close();
    await this.#parts.context.emulator.close();
  }
}
