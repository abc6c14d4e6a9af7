import { UnsendableError } from '../api/errors.ts';
import { sendToWebhook, webhookPicture } from '../api/webhook.ts';
import type { WecomPart } from '../cards/wecomPart.ts';
import type { WecomMemory } from '../wecomMemory.ts';
import type { PictureOf, SendPart } from './partSink.ts';

interface RobotSinkDeps {
  /** WeCom's own where it is undefined. */
  readonly baseUrl: string | undefined;
  readonly memory: WecomMemory;
  readonly picture: PictureOf;
}

/** Into a group by its robot (消息推送, D99110): words, tables and pictures, nothing that can be pressed. */
export function robotSink({ baseUrl, memory, picture }: RobotSinkDeps): SendPart<{ readonly robot: string }> {
  return async ({ robot }, part) => {
    const key = await memory.robotKey(robot);
    if (key === undefined) {
      throw new UnsendableError('the robot of this group was not registered');
    }
    await sendToWebhook({ baseUrl, key, body: await bodyOf(part, picture) });
  };
}

async function bodyOf(part: WecomPart, picture: PictureOf): Promise<string> {
  switch (part.kind) {
    case 'markdown':
      return JSON.stringify({ msgtype: 'markdown_v2', markdown_v2: { content: part.content } });
    case 'text':
      return JSON.stringify({
        msgtype: 'text',
        text: { content: part.content, mentioned_list: part.userids },
      });
    case 'image':
      return webhookPicture(await picture(part.fileId));
    case 'card':
      throw new UnsendableError('a robot shows no cards that can be pressed');
  }
}
