import type { WecomTarget } from '../addresses.ts';
import type { WecomClient } from '../api/client.ts';
import { UnsendableError } from '../api/errors.ts';
import { updateTemplateCard } from '../api/messages.ts';
import type { BotCalls } from '../bot/botCalls.ts';
import type { TemplateCard } from '../cards/templateCard.ts';
import type { WecomPart } from '../cards/wecomPart.ts';
import type { Pressed } from '../inbound/pressed.ts';
import type { PartKey } from '../partKey.ts';
import type { WecomMemory } from '../wecomMemory.ts';
import { appchatSink } from './appchatSink.ts';
import { appSink } from './appSink.ts';
import { botBody, botSink } from './botSink.ts';
import type { PictureOf } from './partSink.ts';
import { robotSink } from './robotSink.ts';

interface SinksDeps {
  readonly app: { readonly client: WecomClient | undefined; readonly agentId: string } | undefined;
  readonly calls: () => BotCalls | undefined;
  readonly baseUrl: string | undefined;
  readonly memory: WecomMemory;
  readonly pressed: Pressed;
  readonly picture: PictureOf;
}

/** Every way by which something is sent, changed or answered. */
export interface Sinks {
  /** Sends one part; rejects where this way is not connected. */
  readonly sendPart: (target: WecomTarget, part: WecomPart, key: PartKey) => Promise<void>;
  readonly replyPart: (reqId: string, part: WecomPart, key: PartKey) => Promise<void>;
  /** Changes a card that stands with somebody; false where it cannot be changed (any more). */
  readonly settle: (
    target: WecomTarget,
    taskId: string,
    card: TemplateCard,
    code: string | undefined,
  ) => Promise<boolean>;
}

export function wecomSinks({ app, calls, baseUrl, memory, pressed, picture }: SinksDeps): Sinks {
  const client = app?.client;
  const appOf = (): { readonly client: WecomClient; readonly agentId: string } => {
    if (client === undefined || app === undefined) {
      throw new UnsendableError('the self-built app is not connected (WECOM_AGENT_ID, WECOM_APP_SECRET)');
    }
    return { client, agentId: app.agentId };
  };
  const botOf = (): BotCalls => {
    const bot = calls();
    if (bot === undefined) {
      throw new UnsendableError('the AI bot is not connected (WECOM_BOT_ID, WECOM_BOT_SECRET)');
    }
    return bot;
  };
  return {
    sendPart: async (target, part, key) => {
      switch (target.sink) {
        case 'app':
          await appSink({ ...appOf(), memory, picture })(target, part, key);
          return;
        case 'bot':
          await botSink({ calls: botOf(), memory, picture })(target, part, key);
          return;
        case 'webhook':
          await robotSink({ baseUrl, memory, picture })(target, part, key);
          return;
        case 'appchat':
          await appchatSink({ client: appOf().client, memory, picture })(target, part, key);
      }
    },
    replyPart: async (reqId, part, key) => {
      const bot = botOf();
      const body = await botBody({ calls: bot, memory, picture }, part, key);
      switch (body.msgtype) {
        case 'markdown':
          await bot.replyMarkdown(reqId, body.markdown.content);
          return;
        case 'template_card':
          await bot.replyCard(reqId, body.template_card);
          return;
        case 'image':
          await bot.replyImage(reqId, body.image.media_id);
          return;
        case 'file':
          throw new UnsendableError('files are not sent');
      }
    },
    settle: async (target, taskId, card, code) => {
      const settled = { ...card, task_id: taskId };
      if (target.sink === 'bot') {
        const reqId = pressed.take(taskId);
        if (reqId === undefined) {
          return false;
        }
        await botOf().updateCard(reqId, settled);
        return true;
      }
      if (target.sink !== 'app' || code === undefined) {
        return false;
      }
      const { agentId } = appOf();
      await updateTemplateCard(appOf().client, {
        userids: [target.userid],
        agentid: Number(agentId),
        response_code: code,
        template_card: settled,
      });
      return true;
    },
  };
}
