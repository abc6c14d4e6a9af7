import { isJson, objects, words } from './bodies.ts';
import { BOT_USER } from './emulator.ts';
import { PostedOnce } from './postedOnce.ts';
import { refused, type RuleContext, type Rules, violationsOf } from './rule.ts';
import { withIds } from './withIds.ts';
import type { Json } from './worldTypes.ts';

/** Messages: refused where Slack would refuse them, posted once, remembered. */
export function chatRules(context: RuleContext): Rules {
  const { state, settings, now } = context;
  const once = new PostedOnce();
  const named = (body: Json): Json => ({
    ...body,
    ...(body['blocks'] === undefined ? {} : { blocks: withIds(body['blocks'], () => state.nextId()) }),
  });
  return {
    'chat.postMessage': async (body, forward) => {
      const problem = (await notThere(context, words(body['channel']))) ?? badMessage(context, body);
      if (problem !== undefined) {
        return problem;
      }
      const id = words(body['client_msg_id']);
      const key = id === '' ? undefined : `${state.place(words(body['channel']))}:${id}`;
      return await once.post(key, settings.duplicates, async () => {
        const sent = named(body);
        const answer = await forward(sent);
        if (answer['ok'] === true) {
          state.messages.add(
            {
              channel: words(answer['channel']),
              ts: words(answer['ts']),
              user: BOT_USER,
              text: words(body['text']),
              blocks: withIds(sent['blocks'], () => state.nextId()),
              ...(isJson(body['metadata']) ? { metadata: body['metadata'] } : {}),
              ...(words(body['thread_ts']) === '' ? {} : { thread_ts: words(body['thread_ts']) }),
            },
            now(),
          );
        }
        return answer;
      });
    },
    'chat.update': async (body, forward) => {
      const problem = badMessage(context, body);
      if (problem !== undefined) {
        return problem;
      }
      const before = state.messages.message(words(body['channel']), words(body['ts']));
      // Blocks that are not named stay as they are (docs.slack.dev, chat.update).
      const sent = named({ blocks: before?.blocks, ...body });
      const answer = await forward(sent);
      if (answer['ok'] === true) {
        state.messages.change(words(answer['channel']), words(answer['ts']), {
          ...(typeof body['text'] === 'string' ? { text: body['text'] } : {}),
          blocks: withIds(sent['blocks'], () => state.nextId()),
          ...(isJson(body['metadata']) ? { metadata: body['metadata'] } : {}),
          updated: true,
        });
      }
      return answer;
    },
    'chat.delete': async (body, forward) => {
      const answer = await forward(body);
      if (answer['ok'] === true) {
        state.messages.change(words(answer['channel']), words(answer['ts']), { deleted: true });
      }
      return answer;
    },
    'chat.postEphemeral': async (body, forward) => {
      const problem = (await notThere(context, words(body['channel']))) ?? badMessage(context, body);
      if (problem !== undefined) {
        return problem;
      }
      const sent = named(body);
      const answer = await forward(sent);
      if (answer['ok'] === true) {
        state.messages.whisper({
          channel: words(body['channel']),
          user: words(body['user']),
          ts: words(answer['message_ts']),
          text: words(body['text']),
          blocks: withIds(sent['blocks'], () => state.nextId()),
          via: 'chat.postEphemeral',
          ...(words(body['thread_ts']) === '' ? {} : { thread_ts: words(body['thread_ts']) }),
        });
      }
      return answer;
    },
  };
}

/** The emulator lets a bot post where it is no member, and to an account that was ended. */
async function notThere(
  { emulator, state, scopes }: RuleContext,
  channel: string,
): Promise<Json | undefined> {
  if (state.userFields(channel)?.['deleted'] === true) {
    return refused('channel_not_found');
  }
  if (!channel.startsWith('C') || scopes.includes('chat:write.public')) {
    return undefined;
  }
  try {
    const { channel: info } = await emulator.call('conversations.info', { channel });
    const isOpen = isJson(info) && info['is_private'] !== true;
    return isOpen && info['is_member'] !== true ? refused('not_in_channel') : undefined;
  } catch {
    // The emulator has its own word for what it does not know.
    return undefined;
  }
}

function badMessage(context: RuleContext, body: Json): Json | undefined {
  const { state } = context;
  const violations = violationsOf(context, 'message', body);
  if (violations.length > 0) {
    return refused('invalid_blocks', violations);
  }
  const unknown = slackFiles(body['blocks']).filter(
    (id) => !state.files.has(id) || (state.filesAtWork.get(id) ?? 0) > 0,
  );
  return unknown.length === 0 ? undefined : refused('invalid_blocks', ['invalid slack file']);
}

/** The files that blocks show, however deep they stand. */
function slackFiles(value: unknown): string[] {
  if (Array.isArray(value)) {
    return value.flatMap(slackFiles);
  }
  if (!isJson(value)) {
    return [];
  }
  const { slack_file: file, ...rest } = value;
  return [...objects([file]).map(({ id }) => words(id)), ...Object.values(rest).flatMap(slackFiles)];
}
