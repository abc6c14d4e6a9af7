import type { BotBody, BotCalls } from '../bot/botCalls.ts';
import { UnsendableError } from '../api/errors.ts';
import type { WecomPart } from '../cards/wecomPart.ts';
import { keyOf } from '../addresses.ts';
import { type PartKey, taskIdOf } from '../partKey.ts';
import type { WecomMemory } from '../wecomMemory.ts';
import type { PictureOf, SendPart } from './partSink.ts';

export interface BotTarget {
  readonly kind: 'single' | 'group';
  readonly chatid: string;
}

interface BotSinkDeps {
  readonly calls: BotCalls;
  readonly memory: WecomMemory;
  readonly picture: PictureOf;
}

/** Into a chat of the AI bot, in which somebody must have spoken before (D101463). */
export function botSink({ calls, memory, picture }: BotSinkDeps): SendPart<BotTarget> {
  return async ({ kind, chatid }, part, key) => {
    const address = keyOf({ sink: 'bot', kind, chatid });
    const spelled = await memory.spelled(address);
    if (spelled === undefined) {
      throw new UnsendableError('nobody has spoken to the bot in this chat yet');
    }
    await calls.send(
      spelled,
      kind === 'single' ? 1 : 2,
      await botBody({ calls, memory, picture }, part, key),
    );
    if (part.kind === 'card') {
      await memory.cardSent(taskIdOf(key), { userid: address, type: part.card.card_type });
    }
  };
}

/** What is pushed, and what answers a message. */
export async function botBody(
  { calls, memory, picture }: BotSinkDeps,
  part: WecomPart,
  key: PartKey,
): Promise<BotBody> {
  switch (part.kind) {
    case 'markdown':
      return { msgtype: 'markdown', markdown: { content: part.content } };
    case 'card':
      return { msgtype: 'template_card', template_card: { ...part.card, task_id: taskIdOf(key) } };
    case 'text':
      throw new UnsendableError('nobody can be called here');
    case 'image': {
      const id = await memory.media(`bot:${key.message}:${key.index}`, async () =>
        calls.upload({ type: 'image', filename: 'chart.png', bytes: await picture(part.fileId) }),
      );
      return { msgtype: 'image', image: { media_id: id } };
    }
  }
}
