import type { Speaker } from '../../../handlers/chat/intent.ts';
import { StoreUnavailableError } from '../../../handlers/ports/session.ts';
import { keyOf } from '../addresses.ts';
import type { Asked } from '../asked.ts';
import type { FetchAttachment } from '../bot/fetchAttachment.ts';
import type { BotCalls } from '../bot/botCalls.ts';
import type { BotChat, BotEvent, BotMessage, BotPressed } from '../bot/botMessage.ts';
import { talkWords } from '../talkWords.ts';
import type { Thinking } from '../thinking.ts';
import type { WecomMemory } from '../wecomMemory.ts';
import { type HearingDeps, hearLine, hearPress, refusal } from './hearing.ts';
import type { Pressed } from './pressed.ts';
import { withQuote } from './withQuote.ts';

/** While the database is away; a line or a press has one effect however often it is tried. */
const AGAIN_AFTER_MS = [1_000, 3_000, 6_000];

export interface BotListenerDeps extends HearingDeps {
  readonly memory: WecomMemory;
  readonly calls: () => BotCalls;
  /** Fetches what was sent with a message. */
  readonly attachment: FetchAttachment;
  readonly speaker: (userid: string) => Promise<Speaker>;
  readonly thinking: Thinking;
  readonly delay: (ms: number) => Promise<void>;
  /** Cards that were pressed just now and can still be changed. */
  readonly pressed: Pressed;
}

/**
 * Nothing comes again over the connection: while the database is away what was heard is tried again, and in the end the person is
 * told by `sayFailed`.
 */
async function patiently(
  delay: BotListenerDeps['delay'],
  work: () => Promise<void>,
  sayFailed: (words: string) => Promise<void>,
): Promise<void> {
  for (const waitMs of [...AGAIN_AFTER_MS, undefined]) {
    try {
      await work();
      return;
    } catch (error) {
      if (waitMs === undefined || !(error instanceof StoreUnavailableError)) {
        await sayFailed(talkWords('zh-CN').failed);
        throw error;
      }
      await delay(waitMs);
    }
  }
}

async function heard(deps: BotListenerDeps, asked: Asked, incoming: BotMessage): Promise<void> {
  const { delay, thinking, calls, memory, show } = deps;
  const { reqId, msgtype, chat } = incoming;
  const text = withQuote(incoming);
  // A video is none that anything here takes.
  const sent = msgtype === 'video' ? [] : incoming.attachments.map((one) => () => deps.attachment(one));
  await patiently(
    delay,
    async () => {
      await memory.spokenIn(chatKey(chat), chat.chatid);
      await (text.trim() === '' && sent.length === 0 && msgtype !== 'text'
        ? show(asked, refusal(talkWords('zh-CN').cannotRead))
        : hearLine(deps, asked, text, sent));
    },
    async (words) => {
      if (!(await thinking.answer(reqId, words))) {
        await calls().replyMarkdown(reqId, words);
      }
    },
  );
}

async function pressed(deps: BotListenerDeps, asked: Asked, event: BotPressed): Promise<void> {
  const { taskId, eventKey: code, selected, chat } = event;
  await patiently(
    deps.delay,
    () => hearPress(deps, asked, { code, taskId, selected }),
    // Pushed, because a press cannot be answered; and not by a sink, which would look into the database first.
    (content) =>
      deps
        .calls()
        .send(chat.chatid, chat.kind === 'single' ? 1 : 2, { msgtype: 'markdown', markdown: { content } }),
  );
}

function chatKey({ kind, chatid }: BotChat): string {
  return keyOf({ sink: 'bot', kind, chatid: kind === 'single' ? chatid.toLowerCase() : chatid });
}

/** What people say to the AI bot, alone with it or in a group where it was mentioned. */
export function fromBot(deps: BotListenerDeps): (incoming: BotMessage | BotEvent) => Promise<void> {
  return async (incoming) => {
    const { kind, chatid, userid } = incoming.chat;
    const asked: Asked = {
      speaker: await deps.speaker(userid),
      userid,
      via: 'bot',
      group: kind === 'group' ? chatid : null,
      // Only a message can be answered under its id; an event only by changing the card.
      ...(incoming.kind === 'message' ? { reqId: incoming.reqId } : {}),
      key: `bot:${incoming.msgid}`,
    };
    switch (incoming.kind) {
      case 'entered':
        await deps.calls().welcome(incoming.reqId, talkWords('zh-CN').welcome);
        return;
      case 'message':
        await deps.thinking.during(incoming.reqId, () => heard(deps, asked, incoming));
        return;
      case 'pressed':
        await deps.pressed.during(incoming.taskId, incoming.reqId, () => pressed(deps, asked, incoming));
        return;
    }
  };
}
