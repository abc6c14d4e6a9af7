import { z } from 'zod';
import type { CallbackContent } from './callbackMessage.ts';
import { shaped } from './shaped.ts';

type Fields = Readonly<Record<string, unknown>>;
type Read = (fields: Fields) => CallbackContent;

const id = z.string().trim().min(1).max(2_048);
const words = z.string().default('');
const name = z.string().trim().toLowerCase().default('');

const sent = z.object({ MsgId: id });
const text = sent.extend({ Content: z.string() });
const media = sent.extend({ MediaId: id, PicUrl: words, Format: words });
const card = z.object({ EventKey: words, TaskId: id, CardType: words, ResponseCode: words });
const click = z.object({ EventKey: id });
const contact = z.object({ UserID: id, NewUserID: words });

/** Empty, or blanks between tags, where nothing was chosen. */
const none = z.string().transform((): undefined => undefined);
const selected = z.object({
  SelectedItems: z
    .union([
      none,
      z.object({
        SelectedItem: z.array(
          z.object({
            QuestionKey: id,
            OptionIds: z.union([none, z.object({ OptionId: z.array(id) })]).optional(),
          }),
        ),
      }),
    ])
    .optional(),
});

const cardEvent = (fields: Fields) => {
  const {
    EventKey: eventKey,
    TaskId: taskId,
    CardType: cardType,
    ResponseCode: responseCode,
  } = shaped(card, fields);
  return { eventKey, taskId, cardType, responseCode };
};

const mediaOf = (fields: Fields) => {
  const { MsgId: msgId, MediaId: mediaId, PicUrl: picUrl, Format: format } = shaped(media, fields);
  return { msgId, mediaId, picUrl, format };
};

/** By `MsgType` (D90239). */
const SENT: ReadonlyMap<string, Read> = new Map<string, Read>([
  [
    'text',
    (fields) => {
      const { MsgId: msgId, Content: content } = shaped(text, fields);
      return { kind: 'text', msgId, content };
    },
  ],
  [
    'image',
    (fields) => {
      const { msgId, mediaId, picUrl } = mediaOf(fields);
      return { kind: 'image', msgId, mediaId, picUrl };
    },
  ],
  [
    'voice',
    (fields) => {
      const { msgId, mediaId, format } = mediaOf(fields);
      return { kind: 'voice', msgId, mediaId, format };
    },
  ],
  [
    'video',
    (fields) => {
      const { msgId, mediaId } = mediaOf(fields);
      return { kind: 'video', msgId, mediaId };
    },
  ],
]);

/** By `Event`, with `ChangeType` where there is one (D90240, D90970). */
const EVENTS: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['subscribe', () => ({ kind: 'subscribe' })],
  ['unsubscribe', () => ({ kind: 'unsubscribe' })],
  ['enter_agent', () => ({ kind: 'enter_agent' })],
  ['click', (fields) => ({ kind: 'click', eventKey: shaped(click, fields).EventKey })],
  [
    'template_card_event',
    (fields) => ({ kind: 'template_card_event', ...cardEvent(fields), selected: selectedIn(fields) }),
  ],
  ['template_card_menu_event', (fields) => ({ kind: 'template_card_menu_event', ...cardEvent(fields) })],
  [
    'change_contact create_user',
    (fields) => ({ kind: 'change_contact', change: 'create_user', userid: shaped(contact, fields).UserID }),
  ],
  [
    'change_contact update_user',
    (fields) => {
      const { UserID: userid, NewUserID: newUserid } = shaped(contact, fields);
      return {
        kind: 'change_contact',
        change: 'update_user',
        userid,
        newUserid: newUserid === '' ? undefined : newUserid,
      };
    },
  ],
  [
    'change_contact delete_user',
    (fields) => ({ kind: 'change_contact', change: 'delete_user', userid: shaped(contact, fields).UserID }),
  ],
]);

const kind = z.object({ MsgType: id, Event: name, ChangeType: name });

/** What a callback says. Throws CallbackError where a field of something that we know is missing or wrong. */
export function contentOf(fields: Fields): CallbackContent {
  const { MsgType: type, Event: event, ChangeType: change } = shaped(kind, fields);
  const named = `${event} ${change}`.trim();
  const read = type === 'event' ? EVENTS.get(named) : SENT.get(type);
  return read?.(fields) ?? { kind: 'other', what: `${type} ${named}`.trim() };
}

function selectedIn(fields: Fields): readonly { questionKey: string; optionIds: readonly string[] }[] {
  const { SelectedItems: items } = shaped(selected, fields);
  return (items?.SelectedItem ?? []).map(({ QuestionKey: questionKey, OptionIds: options }) => ({
    questionKey,
    optionIds: options?.OptionId ?? [],
  }));
}
