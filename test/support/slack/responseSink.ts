import { words } from './bodies.ts';
import { BOT_USER } from './emulator.ts';
import { type RuleContext, violationsOf } from './rule.ts';
import { withIds } from './withIds.ts';
import type { Json } from './worldTypes.ts';

/** A response address takes this many posts (docs.slack.dev, interactivity). */
const MOST_POSTS = 5;

/** What an address answers to. */
export interface ResponseContext {
  readonly channel: string;
  readonly user: string;
  /** The message with the pressed button. */
  readonly ts?: string;
}

export interface ResponsePost extends ResponseContext {
  readonly url: string;
  readonly body: Json;
  readonly status: number;
}

/** Where `response_url` points to. */
export class ResponseSink {
  readonly posts: ResponsePost[] = [];
  readonly #context: RuleContext;
  readonly #origin: () => string;
  readonly #known = new Map<string, { readonly to: ResponseContext; posts: number }>();

  constructor(context: RuleContext, origin: () => string) {
    this.#context = context;
    this.#origin = origin;
  }

  /** A new address. */
  url(to: ResponseContext): string {
    const path = `/response/${this.#known.size + 1}`;
    this.#known.set(path, { to, posts: 0 });
    return `${this.#origin()}${path}`;
  }

  /** As if its half hour were over. */
  expire(url: string): void {
    this.#known.delete(new URL(url).pathname);
  }

  async take(path: string, body: Json): Promise<{ readonly status: number; readonly answer: Json }> {
    const known = this.#known.get(path);
    const isOpen = known !== undefined && known.posts < MOST_POSTS;
    const bad = isOpen ? violationsOf(this.#context, 'message', body) : [];
    const status = !isOpen ? 404 : bad.length > 0 ? 400 : 200;
    if (known !== undefined) {
      this.posts.push({ ...known.to, url: `${this.#origin()}${path}`, body, status });
    }
    if (known === undefined || !isOpen) {
      return { status, answer: { ok: false, error: known === undefined ? 'expired_url' : 'used_url' } };
    }
    if (bad.length > 0) {
      return { status, answer: { ok: false, error: 'invalid_blocks' } };
    }
    known.posts += 1;
    await this.#show(known.to, body, 'response_url');
    return { status, answer: { ok: true } };
  }

  /** The answer to a slash command itself. */
  async showAck(to: ResponseContext, body: Json): Promise<void> {
    if (violationsOf(this.#context, 'message', body).length === 0) {
      await this.#show(to, body, 'ack');
    }
  }

  async #show(
    { channel, user, ts }: ResponseContext,
    body: Json,
    via: 'response_url' | 'ack',
  ): Promise<void> {
    const { state, emulator, now } = this.#context;
    const text = words(body['text']);
    const blocks = withIds(body['blocks'], () => state.nextId());
    const replaces = body['replace_original'] === true || body['delete_original'] === true;
    if (replaces && ts !== undefined) {
      const patch =
        body['delete_original'] === true
          ? ({ deleted: true } as const)
          : ({ text, blocks, deleted: false } as const);
      if (state.messages.ephemeral(channel, ts) !== undefined) {
        state.messages.changeEphemeral(channel, ts, patch);
        return;
      }
      await emulator.call(patch.deleted ? 'chat.delete' : 'chat.update', { channel, ts, text, blocks });
      state.messages.change(channel, ts, { ...patch, updated: !patch.deleted });
      return;
    }
    const thread = words(body['thread_ts']);
    const inThread = thread === '' ? {} : { thread_ts: thread };
    if (body['response_type'] === 'in_channel') {
      const posted = await emulator.call('chat.postMessage', { channel, text, blocks, ...inThread });
      state.messages.add(
        { channel, ts: words(posted['ts']), user: BOT_USER, text, blocks, ...inThread },
        now(),
      );
      return;
    }
    state.messages.whisper({ channel, user, ts: `${state.nextId()}.000000`, text, blocks, via, ...inThread });
  }
}
