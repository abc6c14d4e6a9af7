import type { Desk } from '../../handlers/ports/desk.ts';
import type { WebChat } from '../../handlers/ports/webChat.ts';
import { direct, type Conversations } from './conversations.ts';
import type { WebPerson } from './people.ts';
import { BOT } from './people.ts';
import { sees } from './talk.ts';

interface SeenDeps {
  readonly desk: Pick<Desk, 'seen'>;
  readonly webChat: Pick<WebChat, 'byId'>;
  readonly conversations: Conversations;
}

/**
 * The page has shown these messages to a person: those that the bot wrote to him count as seen. Returns how many they are. A
 * channel's are not his own, and what is read through the API alone nobody has looked at.
 */
export async function seen(
  { desk, webChat, conversations }: SeenDeps,
  person: WebPerson,
  ids: readonly string[],
): Promise<number> {
  const found = await Promise.all([...new Set(ids)].map((id) => webChat.byId(id)));
  const own = found.flatMap((message) =>
    message?.from === BOT &&
    message.conversation === direct(person.key) &&
    sees(conversations, person, message)
      ? [message.id]
      : [],
  );
  if (own.length > 0) {
    await desk.seen(conversations.speaker(person), own);
  }
  return own.length;
}
