import { BAD_CALLBACKS, type BadCallback, type CallbackRequest, goodCallback } from './badCallbacks.ts';
import { encrypted, signatureOf } from './callbackCrypto.ts';
import { xmlOf, type XmlFields } from './callbackXml.ts';
import { type Press, pressedCard, selectionOf } from './pressedCard.ts';
import { placeOfUser } from './shownMessages.ts';
import type { WecomWorld } from './wecomWorld.ts';

/** D90238: three times in all, whatever is not 200 within five seconds. */
const ATTEMPTS = 3;
const PATIENCE_MS = 5_000;
/** MsgIds are 64 bits: more than a number of JavaScript holds. */
const FIRST_MSG_ID = 7_345_678_901_234_567_000n;

/** `none`: nobody took it, or nobody answered in time. */
export interface CallbackDelivery {
  readonly status: number | 'none';
  readonly body: string;
  readonly ms: number;
}

interface Deliveries {
  /** Tries again what was not taken. */
  readonly retry?: boolean;
  /** How often it is delivered, one after the other, whatever is answered. */
  readonly times?: number;
  /** How often the very same is delivered besides, at the same moment. */
  readonly repeat?: number;
}

/** The last delivery, all of them in their order, and the answers to the repetitions. */
interface Told extends CallbackDelivery {
  readonly attempts: readonly CallbackDelivery[];
  readonly repeats: readonly CallbackDelivery[];
  /** Delivers the same once more, newly encrypted. */
  again(): Promise<CallbackDelivery>;
}

interface Message extends Deliveries {
  readonly user: string;
  readonly msgId?: string;
}

/** `card`: the type of a card that need not be there. */
type Pressing = Press & Deliveries & { readonly card?: string };

/** WeCom as it calls the app: `{appUrl}/wecom/callback`. */
export function callbackDriver(world: WecomWorld, appUrl: string, { patienceMs = PATIENCE_MS } = {}) {
  const { state, identity } = world;
  const seconds = (): number => Math.floor(state.at / 1_000);
  const stamp = () => ({ timestamp: String(seconds()), nonce: state.nextId('130') });
  let messages = 0n;

  async function request(query: CallbackRequest['query'], init: RequestInit): Promise<CallbackDelivery> {
    const start = performance.now();
    const url = `${appUrl}/wecom/callback?${new URLSearchParams(query).toString()}`;
    try {
      const signal = AbortSignal.timeout(patienceMs);
      const response = await fetch(url, { ...init, redirect: 'manual', signal });
      const body = await response.text();
      return { status: response.status, body, ms: performance.now() - start };
    } catch {
      return { status: 'none', body: '', ms: performance.now() - start };
    }
  }

  /** Any request. */
  const raw = ({ query, body }: CallbackRequest) =>
    request(query, { method: 'POST', body, headers: { 'content-type': 'text/xml' } });

  async function deliver(inner: string, options: Deliveries): Promise<Told> {
    const { retry = false, times = retry ? ATTEMPTS : 1, repeat = 0 } = options;
    const again = () => raw(goodCallback({ identity, inner, ...stamp() }));
    const repeated = Promise.all(Array.from({ length: repeat }, again));
    let last = await again();
    const attempts = [last];
    while (attempts.length < times && !(retry && last.status === 200)) {
      last = await again();
      attempts.push(last);
    }
    return { ...last, attempts, repeats: await repeated, again };
  }

  /** With what every message and event has; `sys` is WeCom itself. */
  function xmlFrom(who: string, fields: XmlFields): string {
    const from = who === 'sys' ? who : world.user(who).userid;
    const head = { ToUserName: identity.corpId, FromUserName: from, CreateTime: seconds() };
    const tail: XmlFields = who === 'sys' ? {} : { AgentID: Number(identity.agentId) };
    return `<xml>${xmlOf({ ...head, ...fields, ...tail })}</xml>`;
  }

  function message({ user, msgId, ...options }: Message, fields: XmlFields): Promise<Told> {
    messages += 1n;
    const MsgId = msgId === undefined ? FIRST_MSG_ID + messages : BigInt(msgId);
    return deliver(xmlFrom(user, { ...fields, MsgId }), options);
  }

  /** `fields`: `{ Event: 'click', EventKey: 'help' }`. */
  const event = (who: string, fields: XmlFields, options: Deliveries = {}): Promise<Told> =>
    deliver(xmlFrom(who, { MsgType: 'event', ...fields }), options);

  /** The code that comes with a press may change the card once. */
  function pressed(kind: string, pressing: Pressing, more: XmlFields): Promise<Told> {
    const { user, taskId: TaskId, key: EventKey, card } = pressing;
    const place = placeOfUser(world.user(user).userid);
    const CardType = card ?? String(pressedCard(state, place, pressing)['card_type']);
    const ResponseCode = state.tasks.code(TaskId, state.at);
    return event(user, { Event: kind, EventKey, TaskId, CardType, ResponseCode, ...more }, pressing);
  }

  return {
    raw,
    event,

    /** WeCom looks whether the address is the app's; `expected` is all that may be answered. */
    async verifyUrl(): Promise<CallbackDelivery & { readonly expected: string }> {
      const expected = '1616140317555161061';
      const { timestamp, nonce } = stamp();
      const echostr = encrypted(identity, expected, { receiveId: identity.corpId, salt: nonce });
      const signature = signatureOf(identity.callbackToken, timestamp, nonce, echostr);
      const query = { msg_signature: signature, timestamp, nonce, echostr };
      return { ...(await request(query, { method: 'GET' })), expected };
    },

    text: ({ text, ...options }: Message & { readonly text: string }): Promise<Told> =>
      message(options, { MsgType: 'text', Content: text }),

    image: (options: Message): Promise<Told> =>
      message(options, { MsgType: 'image', PicUrl: 'http://p.qpic.cn/0', MediaId: state.nextId('PIC-') }),

    press(pressing: Pressing): Promise<Told> {
      const items = selectionOf(pressing).map(([question, ids]) => ({
        QuestionKey: question,
        OptionIds: { OptionId: ids },
      }));
      const selected: XmlFields = items.length === 0 ? {} : { SelectedItems: { SelectedItem: items } };
      return pressed('template_card_event', pressing, selected);
    },

    menuPress: (pressing: Pressing): Promise<Told> => pressed('template_card_menu_event', pressing, {}),

    enterAgent: (user: string, options?: Deliveries): Promise<Told> =>
      event(user, { Event: 'enter_agent', EventKey: '' }, options),

    /** He leaves the app's scope. */
    unsubscribe(user: string, options?: Deliveries): Promise<Told> {
      world.changeUser(user, { visible: false });
      return event(user, { Event: 'unsubscribe' }, options);
    },

    /** He leaves the company; told as the synchronisation of contacts tells it. */
    deleteUser(user: string, options?: Deliveries): Promise<Told> {
      const { userid: UserID } = world.user(user);
      world.removeUser(user);
      return event('sys', { Event: 'change_contact', ChangeType: 'delete_user', UserID }, options);
    },

    /** A message that must be refused. */
    bad(kind: BadCallback, { user = 'li', text = '帮助' } = {}): Promise<CallbackDelivery> {
      const inner = xmlFrom(user, { MsgType: 'text', Content: text, MsgId: FIRST_MSG_ID });
      return raw(BAD_CALLBACKS[kind]({ identity, inner, ...stamp() }));
    },
  };
}
