import { uploadPicture } from '../api/media.ts';
import { sendMessage } from '../api/messages.ts';
import { UnsendableError } from '../api/errors.ts';
import type { WecomClient } from '../api/client.ts';
import type { WecomPart } from '../cards/wecomPart.ts';
import { type PartKey, referenceOf, taskIdOf } from '../partKey.ts';
import type { WecomMemory } from '../wecomMemory.ts';
import type { PictureOf, SendPart } from './partSink.ts';

/** The most that WeCom tells repeats for, in seconds (D90236, duplicate_check_interval). */
export const REPEATS_TOLD_S = 4 * 3_600;

interface AppSinkDeps {
  readonly client: WecomClient;
  readonly agentId: string;
  readonly memory: WecomMemory;
  readonly picture: PictureOf;
}

/** To a person by the self-built app: what is sent again within four hours is shown once. */
export function appSink({ client, agentId, memory, picture }: AppSinkDeps): SendPart<{
  readonly userid: string;
}> {
  return async ({ userid }, part, key) => {
    const content = await contentOf(part, key, () =>
      memory.media(`app:${key.message}:${key.index}`, async () =>
        uploadPicture(client, { filename: 'chart.png', bytes: await picture(fileIdOf(part)) }),
      ),
    );
    const body = JSON.stringify({
      touser: userid,
      agentid: Number(agentId),
      ...content,
      enable_duplicate_check: 1,
      duplicate_check_interval: REPEATS_TOLD_S,
    });
    const { responseCode, invalidUsers, unlicensedUsers } = await sendMessage(client, body);
    if (invalidUsers.length + unlicensedUsers.length > 0) {
      throw new UnsendableError(
        unlicensedUsers.length > 0
          ? 'the account has no licence of WeCom'
          : 'WeCom does not know the account',
      );
    }
    if (part.kind === 'card') {
      const { card_type: type } = part.card;
      await memory.cardSent(taskIdOf(key), {
        userid,
        type,
        ...(responseCode === undefined ? {} : { code: responseCode }),
      });
    }
  };
}

async function contentOf(part: WecomPart, key: PartKey, mediaId: () => Promise<string>): Promise<object> {
  switch (part.kind) {
    case 'markdown':
      return {
        msgtype: 'markdown',
        markdown: { content: `${part.content}\n<font color="comment">${referenceOf(key)}</font>` },
      };
    case 'card':
      return { msgtype: 'template_card', template_card: { ...part.card, task_id: taskIdOf(key) } };
    case 'text':
      throw new UnsendableError('nobody can be called here');
    case 'image':
      return { msgtype: 'image', image: { media_id: await mediaId() } };
  }
}

function fileIdOf(part: WecomPart): string {
  return part.kind === 'image' ? part.fileId : '';
}
