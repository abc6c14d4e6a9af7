import type { Json } from '../slack/worldTypes.ts';
import { type Press, pressedCard, selectionOf } from './pressedCard.ts';
import type { WecomWorld } from './wecomWorld.ts';

/** The bot's name, with which it is called in groups. */
const MENTION = '@楼盘 ';

interface Where {
  readonly user: string;
  /** A group's name; without it the single chat. */
  readonly group?: string;
  /** Of the message or event; a new one where it is left out. */
  readonly msgid?: string;
}

/** What was told. `reqId` is undefined where nobody was connected. */
interface Told {
  readonly msgid: string;
  readonly reqId: string | undefined;
}

/** In a group the bot's name is put before the text. */
type Saying = Where & { readonly text: string };

/** What people do in their conversations with the bot; everything resolves when the frame was sent. */
export function botDriver(world: WecomWorld) {
  const { state, bot } = world;

  function bodyOf({ user, group }: Where, msgid: string): Json {
    const chatid = group === undefined ? {} : { chatid: world.group(group).chatid };
    const chattype = group === undefined ? 'single' : 'group';
    const head = { msgid, create_time: Math.floor(state.at / 1_000), aibotid: world.identity.botId };
    return { ...head, ...chatid, chattype, from: { userid: world.user(user).userid } };
  }

  /** Any message: `{ msgtype: 'image', image: { url, aeskey } }`. */
  async function message(where: Where, content: Json): Promise<Told> {
    const { user, group = user, msgid = state.nextId('CAIQ') } = where;
    const reqId = bot.tell('aibot_msg_callback', { ...bodyOf(where, msgid), ...content });
    bot.talk.told(reqId, { kind: 'message', place: state.place(group), at: state.at });
    return { msgid, reqId };
  }

  type Kind = 'enter_chat' | 'template_card_event';

  function event(where: Where, kind: Kind, inner: Json, taskId?: string): Told {
    const { user, group = user, msgid = state.nextId('EVENT-') } = where;
    const told = { ...bodyOf(where, msgid), msgtype: 'event', event: { eventtype: kind, ...inner } };
    const reqId = bot.tell('aibot_event_callback', told);
    const task = taskId === undefined ? {} : { taskId };
    bot.talk.told(reqId, { kind, place: state.place(group), at: state.at, ...task });
    return { msgid, reqId };
  }

  async function say({ text, ...where }: Saying): Promise<Told> {
    const content = where.group === undefined ? text : `${MENTION}${text}`;
    return await message(where, { msgtype: 'text', text: { content } });
  }

  return {
    message,
    say,

    /** The same message once more, under the same `msgid`. */
    again: (told: Told, saying: Saying): Promise<Told> => say({ ...saying, msgid: told.msgid }),

    async press(press: Press & Where): Promise<Told> {
      const { user, group = user, taskId, key } = press;
      const { card_type: type } = pressedCard(state, state.place(group), press);
      const items = selectionOf(press).map(([question, ids]) => ({
        question_key: question,
        option_ids: { option_id: ids },
      }));
      const selected = items.length === 0 ? {} : { selected_items: { selected_item: items } };
      const pressed = { card_type: type, event_key: key, task_id: taskId, ...selected };
      return event(press, 'template_card_event', { template_card_event: pressed }, taskId);
    },

    /** Somebody opens his single chat with the bot for the first time of the day. */
    enterChat: async (user: string): Promise<Told> => event({ user }, 'enter_chat', {}),
  };
}
