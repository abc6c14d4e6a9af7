import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type Router from '@koa/router';
import type { Context } from 'koa';
import type { WebMessage } from '../../handlers/ports/webChat.ts';
import { PAGE_FOLDER } from '../assets.ts';
import { jsonBody } from '../body.ts';
import { onlyThisMachine } from '../loopback.ts';
import { RequestError } from '../requestError.ts';
import { localeOf, sentences } from '../sentences.ts';
import { clockMove } from './clockMove.ts';
import type { Conversations } from './conversations.ts';
import type { WebAdapterDeps } from './deps.ts';
import { filesOfLine, takeLineUpload } from './lineUpload.ts';
import { present } from './present.ts';
import { Reading } from './reading.ts';
import {
  clockBody,
  messagesQuery,
  pressBody,
  sayBody,
  seenBody,
  shaped,
  streamQuery,
  submitBody,
  understandBody,
} from './requests.ts';
import { seen } from './seen.ts';
import type { Streams } from './streams.ts';
import type { Talk, Told } from './talk.ts';
import { sees } from './talk.ts';

interface ConsoleDeps extends WebAdapterDeps {
  readonly talk: Talk;
  readonly conversations: Conversations;
  readonly streams: Streams;
}

/** Types that a browser may show; anything else is offered as a download. */
const SHOWN = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif']);

/** The chat page and its API (CONTRACT, "Chat page API"): for this machine's own browser only. */
export function consoleRoutes(router: Router, deps: ConsoleDeps): void {
  const { talk, conversations, streams, webChat, baseUrl, clock } = deps;
  const here = onlyThisMachine();
  const json = jsonBody();
  const reading = new Reading(webChat);

  function told(ctx: Context, { answer, messages }: Told): void {
    if (answer.errors !== undefined) {
      ctx.status = 422;
      ctx.body = { outcome: answer.word, errors: answer.errors };
      return;
    }
    ctx.body = {
      outcome: answer.word,
      refs: answer.refs,
      messages: messages.map((message) => present(message, baseUrl)),
    };
  }

  router.get('/', here, async (ctx) => {
    ctx.type = 'html';
    ctx.set('Cache-Control', 'no-cache');
    ctx.body = await readFile(join(PAGE_FOLDER, 'index.html'), 'utf8');
  });

  router.get('/console/api/people', here, (ctx) => {
    ctx.body = conversations.people.map(({ key, name, role }) => ({ key, name, role }));
  });

  router.get('/console/api/home', here, (ctx) => {
    ctx.body = { now: clock.now().toISOString(), zone: deps.zone, channels: conversations.channels };
  });

  router.post('/console/api/say', here, ...json, async (ctx) => {
    const body = shaped(sayBody, ctx.request.body);
    const person = conversations.person(body.as);
    const conversation = conversations.open(person, body.in);
    const { text, files = [], deliveryId = deps.ids.uuid() } = body;
    const sent = await filesOfLine(
      deps.files,
      files.map(({ id }) => id),
    );
    const names = files.map(({ name }) => name);
    told(ctx, await talk.say(person, conversation, { text, files: sent, names }, deliveryId));
  });

  router.post('/console/api/files', here, async (ctx) => {
    const person = conversations.person(shaped(streamQuery, { ...ctx.query }).as);
    if (!(await deps.desk.knows(conversations.speaker(person)))) {
      throw new RequestError(403, (words) => words.noFile);
    }
    await takeLineUpload(ctx, deps.files);
  });

  router.post('/console/api/press', here, ...json, async (ctx) => {
    const body = shaped(pressBody, ctx.request.body);
    told(ctx, await talk.press(conversations.person(body.as), body, sentences(localeOf(ctx))));
  });

  router.post('/console/api/submit', here, ...json, async (ctx) => {
    const body = shaped(submitBody, ctx.request.body);
    told(ctx, await talk.submit(conversations.person(body.as), body.form, body.values));
  });

  router.post('/console/api/seen', here, ...json, async (ctx) => {
    const body = shaped(seenBody, ctx.request.body);
    ctx.body = { seen: await seen(deps, conversations.person(body.as), body.messages) };
  });

  router.post('/console/api/understand', here, ...json, async (ctx) => {
    const body = shaped(understandBody, ctx.request.body);
    const person = conversations.person(body.as);
    const place = conversations.place(conversations.open(person, body.in));
    ctx.body = await deps.desk.understand(conversations.speaker(person), place, body.text);
  });

  router.get('/console/api/messages', here, async (ctx) => {
    const query = shaped(messagesQuery, { ...ctx.query });
    const person = conversations.person(query.as);
    const conversation = conversations.open(person, query.in);
    const messages = await reading.read(conversation, person.key, query.after);
    ctx.body = { messages: messages.map((message) => present(message, baseUrl)) };
  });

  router.get('/console/api/stream', here, async (ctx) => {
    const person = conversations.person(shaped(streamQuery, { ...ctx.query }).as);
    const follower = {
      key: person.key,
      conversations: conversations.of(person),
      sees: (message: WebMessage) => sees(conversations, person, message),
    };
    const stream = await streams.open(follower, ctx.get('Last-Event-ID'));
    ctx.type = 'text/event-stream';
    ctx.set('Cache-Control', 'no-store');
    ctx.set('X-Accel-Buffering', 'no');
    ctx.body = stream;
  });

  router.post('/console/api/clock', here, ...json, async (ctx) => {
    await deps.advance(clockMove(clock.now(), shaped(clockBody, ctx.request.body)));
    ctx.body = { now: clock.now().toISOString() };
  });

  router.get('/console/files/:id', here, async (ctx) => {
    const file = await deps.files.get(ctx.params['id'] ?? '');
    if (file === undefined) {
      throw new RequestError(404, (words) => words.noFile);
    }
    // An id is never given to other bytes.
    ctx.set('Cache-Control', 'private, max-age=31536000, immutable');
    if (SHOWN.has(file.type)) {
      ctx.type = file.type;
    } else {
      ctx.type = 'application/octet-stream';
      ctx.attachment();
    }
    ctx.body = Buffer.from(file.bytes);
  });
}
