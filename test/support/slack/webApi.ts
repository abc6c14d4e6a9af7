import { formOf, isJson, parseBody, words } from './bodies.ts';
import { chatRules } from './chatRules.ts';
import { conversationRules } from './conversationRules.ts';
import { type Answered, type Incoming, jsonAnswer } from './faultProxy.ts';
import { fileRules } from './fileRules.ts';
import type { ResponseSink } from './responseSink.ts';
import { refused, type Rule, type RuleContext, type Rules } from './rule.ts';
import { userRules } from './userRules.ts';
import { viewRules } from './viewRules.ts';
import type { Json, SlackCall } from './worldTypes.ts';

/** Headers of one connection only. */
const HOP = new Set(['host', 'connection', 'content-length', 'transfer-encoding']);

interface WebApiOptions {
  readonly context: RuleContext;
  readonly token: string;
  readonly sink: ResponseSink;
  /** What others of the world answer themselves (Socket Mode), by method. */
  readonly extra: Map<string, (call: SlackCall) => Json>;
  readonly origin: () => string;
}

/** Slack's Web API towards the app: who may call, what differs from the emulator, and the emulator behind it. */
export function webApi({ context, token, sink, extra, origin }: WebApiOptions) {
  const { emulator, scopes, now, state } = context;
  const rules: Rules = {
    ...chatRules(context),
    ...viewRules(context),
    ...conversationRules(context),
    ...userRules(context),
    ...fileRules(context),
  };
  const passed = async (call: SlackCall): Promise<Json> => {
    const { method } = call;
    if (call.token === '') {
      return refused('not_authed');
    }
    const own = extra.get(method);
    if (own !== undefined) {
      return own(call);
    }
    // The emulator takes any token for its administrator's, and has a method that Slack has not.
    if (call.token !== token) {
      return refused('invalid_auth');
    }
    if (method === 'views.generateTriggerId') {
      return refused('unknown_method');
    }
    const rule: Rule = rules[method] ?? ((body, forward) => forward(body));
    return await rule(call.body, async (body) => {
      const reply = await emulator.send(`/api/${method}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-www-form-urlencoded' },
        bytes: Buffer.from(formOf(body)),
      });
      if (reply.status === 404) {
        return refused('unknown_method');
      }
      // Uploads and downloads come through here as well.
      const answer: unknown = JSON.parse(reply.bytes.toString('utf8').replaceAll(emulator.origin, origin()));
      return isJson(answer) ? answer : {};
    });
  };
  const passedOn = async ({ path, httpMethod, headers, raw }: Incoming): Promise<Answered> => {
    const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP.has(name)));
    const reply = await emulator.send(path, { method: httpMethod, headers: kept, bytes: raw });
    return { status: reply.status, headers: { 'content-type': reply.type }, bytes: reply.bytes };
  };
  return {
    record({ path, headers, raw }: Incoming): SlackCall {
      const { pathname, searchParams } = new URL(path, 'http://slack');
      const method = methodOf(pathname);
      const isData = method === 'upload' || method === 'download';
      const body = isData
        ? { path: pathname, bytes: raw.length }
        : { ...Object.fromEntries(searchParams), ...parseBody(raw, words(headers['content-type'])) };
      const { token: inBody, ...rest } = body as { readonly token?: unknown } & Json;
      const call: SlackCall = {
        method,
        body: rest,
        token: words(headers['authorization']).replace(/^Bearer\s+/iu, '') || words(inBody),
        at: now(),
      };
      state.calls.push(call);
      return call;
    },
    async serve(call: SlackCall, incoming: Incoming): Promise<Answered> {
      switch (call.method) {
        case 'response_url': {
          const { status, answer } = await sink.take(incoming.path, call.body);
          return jsonAnswer(status, answer);
        }
        case 'download':
          // Who does not show the token of somebody who may have the file is to sign in.
          return call.token === token
            ? await passedOn(incoming)
            : { status: 302, headers: { location: `${origin()}/signin` }, bytes: Buffer.of() };
        case 'upload':
          return await passedOn(incoming);
        default:
          return jsonAnswer(200, await passed(call), { 'x-oauth-scopes': scopes.join(',') });
      }
    },
    channelOf: ({ body }: SlackCall): string | undefined => {
      const channel = words(body['channel']) || words(body['channel_id']);
      return channel === '' ? undefined : state.place(channel);
    },
  };
}

function methodOf(path: string): string {
  if (path.startsWith('/api/')) {
    return path.slice('/api/'.length);
  }
  return path.startsWith('/response/') ? 'response_url' : path.startsWith('/upload/') ? 'upload' : 'download';
}
