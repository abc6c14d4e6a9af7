import { isJson, words } from '../slack/bodies.ts';
import { type Answered, type Incoming, jsonAnswer } from '../slack/faultProxy.ts';
import type { Json } from '../slack/worldTypes.ts';
import type { ApiFaults } from './apiFaults.ts';
import { appchatRules } from './appchatRules.ts';
import { messageRules } from './messageRules.ts';
import { officeRules } from './officeRules.ts';
import { fileIn } from './multipart.ts';
import { demand, present, Refusal, type Rules } from './rule.ts';
import { webhookRules } from './webhookRules.ts';
import type { WecomCall } from './worldTypes.ts';
import type { WorldState } from './worldState.ts';

/** Methods that are read with GET; every other one is a POST. */
const READ = new Set([
  ...['gettoken', 'getcallbackip', 'auth/getuserinfo', 'user/get', 'user/simplelist'],
  ...['department/list', 'department/simplelist', 'tag/list', 'tag/get', 'appchat/get', 'agent/get'],
]);
/** Methods that ask for no access_token. */
const OPEN = new Set(['gettoken', 'webhook/send', 'webhook/upload_media']);
const UPLOADS = new Set(['media/upload', 'webhook/upload_media']);
const ROOT = '/cgi-bin/';

/** WeCom's API: reads a call strictly and answers it, with 200 also where it refuses. */
export function wecomApi(state: WorldState, faults: ApiFaults) {
  const rules: Rules = {
    ...officeRules(state),
    ...messageRules(state),
    ...appchatRules(state),
    ...webhookRules(state),
  };

  function answer(call: WecomCall, { httpMethod, headers, raw }: Incoming): Json {
    const { method, token } = call;
    const asked = faults.errcode();
    demand(asked === undefined, asked ?? 0, 'as the test asked for');
    const rule = present(rules[method], 40063, `no method ${method}`);
    // D90313 explains 40063 with a wrong HTTP method and with a body that is no JSON.
    demand(httpMethod === (READ.has(method) ? 'GET' : 'POST'), 40063, `${method} by ${httpMethod}`);
    if (!OPEN.has(method)) {
      state.tokens.check(token, state.at);
    }
    const isUpload = UPLOADS.has(method);
    demand(READ.has(method) || isUpload || isJson(jsonOf(raw)), 40063, 'Warning: wrong json format.');
    return rule(call, isUpload ? fileIn(raw, words(headers['content-type']), 'media') : undefined);
  }

  return {
    record: ({ path, headers, raw }: Incoming): WecomCall => {
      const { pathname, searchParams } = new URL(path, 'http://wecom');
      const isMultipart = words(headers['content-type']).startsWith('multipart/');
      const json = isMultipart ? { bytes: raw.length } : jsonOf(raw);
      const call: WecomCall = {
        method: pathname.startsWith(ROOT) ? pathname.slice(ROOT.length) : pathname,
        query: Object.fromEntries(searchParams),
        body: isJson(json) ? json : {},
        raw: isMultipart ? '' : raw.toString('utf8'),
        token: searchParams.get('access_token') ?? '',
        at: state.now(),
      };
      state.calls.push(call);
      return call;
    },

    serve: async (call: WecomCall, incoming: Incoming): Promise<Answered> => {
      const kept = state.sentFiles.get(call.method);
      if (kept !== undefined) {
        const headers = { 'content-type': 'application/octet-stream' };
        return { status: 200, headers, bytes: kept };
      }
      try {
        return jsonAnswer(200, { errcode: 0, errmsg: 'ok', ...answer(call, incoming) });
      } catch (error) {
        if (!(error instanceof Refusal)) {
          throw error;
        }
        const { errcode, message } = error;
        // As WeCom words it: with a hint and an address that are never the same (wecom.md 2.1).
        const hint = `hint: [${state.nextId('1576065934_28_')}], from ip: 127.0.0.1`;
        const more = `more info at https://open.work.weixin.qq.com/devtool/query?e=${errcode}`;
        return jsonAnswer(200, { errcode, errmsg: `${message}, ${hint}, ${more}` });
      }
    },
  };
}

function jsonOf(raw: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(raw)) as unknown;
  } catch {
    return undefined;
  }
}
