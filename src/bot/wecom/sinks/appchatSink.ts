import { sendToAppChat } from '../api/appchat.ts';
import type { WecomClient } from '../api/client.ts';
import { UnsendableError } from '../api/errors.ts';
import { uploadPicture } from '../api/media.ts';
import type { WecomMemory } from '../wecomMemory.ts';
import type { PictureOf, SendPart } from './partSink.ts';

interface AppchatSinkDeps {
  readonly client: WecomClient;
  readonly memory: WecomMemory;
  readonly picture: PictureOf;
}

/** Into a group that the app has made (D90248): words and pictures. */
export function appchatSink({ client, memory, picture }: AppchatSinkDeps): SendPart<{
  readonly chatid: string;
}> {
  return async ({ chatid }, part, { message, index }) => {
    switch (part.kind) {
      case 'markdown':
        await sendToAppChat(
          client,
          JSON.stringify({ chatid, msgtype: 'markdown', markdown: { content: part.content } }),
        );
        return;
      case 'text':
        await sendToAppChat(
          client,
          JSON.stringify({
            chatid,
            msgtype: 'text',
            text: { content: part.content, mentioned_list: part.userids },
          }),
        );
        return;
      case 'image': {
        const id = await memory.media(`appchat:${message}:${index}`, async () =>
          uploadPicture(client, { filename: 'chart.png', bytes: await picture(part.fileId) }),
        );
        await sendToAppChat(client, JSON.stringify({ chatid, msgtype: 'image', image: { media_id: id } }));
        return;
      }
      case 'card':
        throw new UnsendableError('a group of the app shows no cards that can be pressed');
    }
  };
}
