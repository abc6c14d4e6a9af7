import { isJson, words } from '../slack/bodies.ts';
import type { Json } from '../slack/worldTypes.ts';
import type { BotTalk } from './botTalk.ts';
import { botUploads } from './botUploads.ts';
import { cardOf, contentOf } from './contents.ts';
import { perHour, perMinute } from './rates.ts';
import { demand, listOf } from './rule.ts';
import { placeOfUser } from './shownMessages.ts';
import { bytesOf } from './texts.ts';
import type { Content } from './worldTypes.ts';
import type { WorldState } from './worldState.ts';

/** Does what a frame asks for: the body of its acknowledgement, or a `Refusal`. */
export type BotRule = (body: Json, reqId: string) => Json | undefined;

/** D101463: replies and pushes of one conversation together. */
const TO_CHAT = [perMinute(30), perHour(1_000)];
const STREAM_MS = 6 * 60_000;
const CONTENT_BYTES = 20_480;

/** As it is shown; by `req_id` and stream id. */
interface Stream {
  readonly message: string;
  readonly at: number;
  isFinished: boolean;
}

/** What the bot may say over its long connection: wecom.md 4.2 and 4.3. */
export function botRules(state: WorldState, talk: BotTalk): Readonly<Record<string, BotRule>> {
  const streams = new Map<string, Stream>();
  const reading = (where: string) => ({ state, via: 'bot', where, scope: 'bot' }) as const;

  function post(place: string, content: Content): string {
    demand(
      state.rates.take(`bot:${place}`, TO_CHAT, state.at),
      45009,
      'more than 30 a minute or 1000 an hour',
    );
    if (content.taskId !== undefined) {
      state.tasks.claim('bot', content.taskId);
    }
    const id = state.nextId('BOTMSG-');
    state.show(place, id, 'bot', content);
    return id;
  }

  /** Only the first frame of a stream counts as a message. */
  function stream(place: string, reqId: string, part: unknown): void {
    demand(isJson(part), 40063, 'stream missing');
    const { finish = false, msg_item: items, feedback } = part;
    const id = words(part['id']);
    const text = words(part['content']);
    demand(id !== '', 40058, 'stream.id missing');
    demand(typeof finish === 'boolean', 40058, 'stream.finish');
    // The documentation contradicts itself about pictures in a stream: not here.
    demand(items === undefined, 40058, 'stream.msg_item');
    demand(!isJson(feedback) || bytesOf(words(feedback['id'])) <= 256, 40058, 'feedback.id');
    demand(bytesOf(text) <= CONTENT_BYTES, 45002, 'stream.content exceeds 20480 bytes');
    demand(text !== '' || !finish, 93017, 'stream.content is empty');
    const begun = streams.get(`${reqId}:${id}`);
    if (begun === undefined) {
      const message = post(place, { kind: 'stream', text, finished: finish });
      streams.set(`${reqId}:${id}`, { message, at: state.at, isFinished: finish });
      return;
    }
    demand(!begun.isFinished && state.at < begun.at + STREAM_MS, 846608, 'stream message update expired');
    begun.isFinished = finish;
    state.shown.changeById(begun.message, { text, finished: finish });
  }

  function chatOf(body: Json): string {
    const { chatid, chat_type: type = 0 } = body;
    demand([0, 1, 2].includes(type as number), 40058, 'chat_type');
    if (type === 0) {
      state.note('guessed', 'aibot_send_msg', 'no chat_type');
    }
    const group = type === 1 ? undefined : state.groups.ofChatid(chatid);
    if (group !== undefined) {
      demand(group.appchat === undefined, 93006, 'invalid chatid');
      demand(group.hasBot, 93008, 'the bot is not in this group');
      return group.chatid;
    }
    const user = type === 2 ? undefined : state.directory.find(words(chatid));
    demand(user !== undefined, 93006, 'invalid chatid');
    return placeOfUser(user.userid);
  }

  return {
    aibot_respond_msg: (body, reqId) => {
      const { place } = talk.message(reqId, state.at);
      if (body['msgtype'] === 'stream') {
        stream(place, reqId, body['stream']);
      } else {
        post(place, contentOf(reading('aibot_respond_msg'), body));
      }
      return undefined;
    },

    aibot_respond_welcome_msg: (body, reqId) => {
      const { place, done } = talk.event(reqId, 'enter_chat', state.at);
      const { msgtype, text } = body;
      demand(msgtype === 'text' || msgtype === 'template_card', 40008, 'invalid msgtype');
      if (msgtype === 'text') {
        const content = isJson(text) ? words(text['content']) : '';
        demand(content !== '', 93017, 'text.content is empty');
        post(place, { kind: 'text', text: content });
      } else {
        post(place, contentOf(reading('aibot_respond_welcome_msg'), body));
      }
      done();
      return undefined;
    },

    aibot_respond_update_msg: (body, reqId) => {
      const { place, taskId, done } = talk.event(reqId, 'template_card_event', state.at);
      const { response_type: type, template_card: card } = body;
      demand(type === 'update_template_card', 40058, 'response_type');
      demand(isJson(card), 40063, 'template_card missing');
      const content = cardOf(reading('aibot_respond_update_msg'), 'bot', card);
      demand(taskId !== undefined && content.taskId === taskId, 42016, 'task_id is not that of the event');
      const userids = listOf(body['userids'], 40058, 'userids').map(words);
      if (userids.length === 0) {
        state.shown.changeTask(taskId, content);
      }
      for (const userid of userids) {
        state.shown.changeTask(taskId, content, placeOfUser(userid));
        state.shown.changeView(place, taskId, userid, content);
      }
      done();
      return undefined;
    },

    // WeCom's number for a conversation in which nobody has spoken yet is not known.
    aibot_send_msg: (body) => {
      const place = chatOf(body);
      demand(talk.spoken.has(place), 93001, 'nobody has spoken to the bot here yet');
      post(place, contentOf(reading('aibot_send_msg'), body));
      return undefined;
    },

    ...botUploads(state),
  };
}
