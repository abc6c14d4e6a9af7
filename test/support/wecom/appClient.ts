import type { Json } from '../slack/worldTypes.ts';
import type { WecomWorld } from './wecomWorld.ts';

type Query = Readonly<Record<string, string>>;
type Body = Json | FormData | string;

/** An app that does what it is told, for tests of the world itself. */
export function appClient(world: WecomWorld) {
  const { corpId, appSecret, agentId } = world.identity;
  const agent = { agentid: Number(agentId) };

  /** One call as it is: a GET, or a POST where there is a body. */
  async function call(method: string, query: Query, body?: Body): Promise<Json> {
    const isReady = typeof body === 'string' || body instanceof FormData;
    const sent = body === undefined ? {} : { method: 'POST', body: isReady ? body : JSON.stringify(body) };
    const response = await fetch(`${world.apiUrl}${method}?${new URLSearchParams(query).toString()}`, sent);
    return (await response.json()) as Json;
  }

  async function token(): Promise<string> {
    return String((await call('gettoken', { corpid: corpId, corpsecret: appSecret }))['access_token']);
  }

  /** With a token that is good. */
  async function ask(method: string, body?: Body, query: Query = {}): Promise<Json> {
    return await call(method, { access_token: await token(), ...query }, body);
  }

  return {
    call,
    token,
    ask,
    send: (more: Json) => ask('message/send', { touser: 'LiNa', ...agent, ...more }),
    update: (more: Json) => ask('message/update_template_card', { ...agent, ...more }),
    appchat: (more: Json) => ask('appchat/send', { chatid: 'LoupanTeam01', ...more }),
    hook: (body: Json, where = '#sales') => call('webhook/send', { key: world.webhookKey(where) }, body),
    upload(bytes: Uint8Array, { type = 'image', field = 'media' } = {}): Promise<Json> {
      const form = new FormData();
      form.set(field, new Blob([new Uint8Array(bytes)]), '图.png');
      return ask('media/upload', form, { type });
    },
  };
}
