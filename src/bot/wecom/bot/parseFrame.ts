import { z } from 'zod';
import type { BotChat, BotEvent, BotMessage } from './botMessage.ts';
import { contentOf, contentSchema } from './parseContent.ts';
import { withoutMention } from './withoutMention.ts';

/** What a frame of WeCom brought. `other`: what nobody here waits for, with WeCom's word for it. */
export type Parsed = BotMessage | BotEvent | { readonly kind: 'other'; readonly what: string };

const frameSchema = z.object({
  cmd: z.enum(['aibot_msg_callback', 'aibot_event_callback']),
  headers: z.object({ req_id: z.string().min(1) }),
  body: z.unknown(),
});

const where = {
  msgid: z.string().min(1),
  chatid: z.string().optional(),
  // Events of a single chat come without it (D101463, sample of enter_chat).
  chattype: z.enum(['single', 'group']).optional(),
  from: z.object({ userid: z.string().min(1) }),
};

const messageSchema = contentSchema.extend({
  ...where,
  // What is quoted is a help to understand the message: it is not refused for it.
  quote: contentSchema.optional().catch(undefined),
});

const eventSchema = z.object({
  event: z.object({ eventtype: z.string(), template_card_event: z.unknown().optional() }).loose(),
});

const chatSchema = z.object(where);

const selectionSchema = z.object({
  question_key: z.string(),
  option_ids: z.object({ option_id: z.array(z.string()) }).optional(),
});

const pressSchema = z.object({
  event_key: z.string(),
  task_id: z.string(),
  selected_items: z.object({ selected_item: z.array(selectionSchema) }).optional(),
});

/**
 * The frame of an `aibot_msg_callback` or an `aibot_event_callback` (D101463). Of a button's event both forms are read: nested, as it is
 * documented, and flat, as the SDK's types (1.0.7) have it. Throws ZodError for what is neither.
 */
export function parseFrame(frame: unknown, botName: string | undefined): Parsed {
  const {
    cmd,
    headers: { req_id: reqId },
    body,
  } = frameSchema.parse(frame);
  switch (cmd) {
    case 'aibot_msg_callback':
      return parseMessage(reqId, body, botName);
    case 'aibot_event_callback':
      return parseEvent(reqId, body);
  }
}

function parseMessage(reqId: string, body: unknown, botName: string | undefined): BotMessage {
  const read = messageSchema.parse(body);
  const chat = chatOf(read);
  const content = contentOf(read);
  return {
    kind: 'message',
    msgid: read.msgid,
    reqId,
    chat,
    ...content,
    text: chat.kind === 'group' ? withoutMention(content.text, botName) : content.text.trim(),
    quote: read.quote === undefined ? null : contentOf(read.quote),
  };
}

function parseEvent(reqId: string, body: unknown): Parsed {
  const { event } = eventSchema.parse(body);
  switch (event.eventtype) {
    case 'enter_chat': {
      const read = chatSchema.parse(body);
      return { kind: 'entered', msgid: read.msgid, reqId, chat: chatOf(read) };
    }
    case 'template_card_event': {
      const read = chatSchema.parse(body);
      const press = pressSchema.parse(event.template_card_event ?? event);
      const selected = (press.selected_items?.selected_item ?? []).map(
        ({ question_key: question, option_ids: options }) => [question, options?.option_id ?? []] as const,
      );
      return {
        kind: 'pressed',
        msgid: read.msgid,
        reqId,
        chat: chatOf(read),
        taskId: press.task_id,
        eventKey: press.event_key,
        selected: Object.fromEntries(selected),
      };
    }
    default:
      return { kind: 'other', what: event.eventtype };
  }
}

interface Where {
  readonly chatid?: string | undefined;
  readonly chattype?: 'single' | 'group' | undefined;
  readonly from: { readonly userid: string };
}

function chatOf({ chatid = '', chattype, from: { userid } }: Where): BotChat {
  const kind = chattype ?? (chatid === '' ? 'single' : 'group');
  return kind === 'single'
    ? { kind, chatid: userid, userid }
    : { kind, chatid: z.string().min(1).parse(chatid), userid };
}
