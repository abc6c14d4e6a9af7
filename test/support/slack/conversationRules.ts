import { isJson, objects, words } from './bodies.ts';
import { refused, type RuleContext, type Rules } from './rule.ts';
import type { Json } from './worldTypes.ts';

const USUAL_PAGE = 100;

/** History as Slack gives it (times, pages, metadata only when asked for), and what the emulator knows no word for. */
export function conversationRules({ state }: RuleContext): Rules {
  const overlaid = (channel: unknown): Json =>
    isJson(channel)
      ? { is_shared: false, is_ext_shared: false, ...channel, ...state.channelFields(words(channel['id'])) }
      : {};
  const inTime = (body: Json, message: Json): boolean => {
    const at = state.messages.postedAt(words(body['channel']), words(message['ts']));
    const oldest = Number(body['oldest'] ?? 0);
    const latest = body['latest'] === undefined ? Infinity : Number(body['latest']);
    return isTrue(body['inclusive']) ? at >= oldest && at <= latest : at > oldest && at < latest;
  };
  const shown = (body: Json, message: Json): Json => {
    const { metadata, ...rest } = message;
    return isTrue(body['include_all_metadata']) && metadata !== undefined ? message : rest;
  };
  return {
    'conversations.history': async (body, forward) => {
      const answer = await forward({ ...body, limit: '1000', cursor: undefined });
      const found = objects(answer['messages']).filter((message) => inTime(body, message));
      const { page, next } = pageOf(found, body);
      return answer['ok'] === true
        ? {
            ...answer,
            messages: page.map((message) => shown(body, message)),
            has_more: next !== '',
            response_metadata: { next_cursor: next },
          }
        : answer;
    },
    'conversations.replies': async (body, forward) => {
      const answer = await forward(body);
      const found = objects(answer['messages']).filter(
        (message) => message['ts'] === body['ts'] || inTime(body, message),
      );
      const { page, next } = pageOf(found, body);
      return answer['ok'] === true
        ? {
            ...answer,
            messages: page.map((message) => shown(body, message)),
            has_more: next !== '',
            response_metadata: { next_cursor: next },
          }
        : answer;
    },
    'conversations.members': async (body, forward) => {
      const answer = await forward(body);
      const { page, next } = pageOf((answer['members'] ?? []) as readonly string[], body);
      return answer['ok'] === true
        ? { ...answer, members: page, response_metadata: { next_cursor: next } }
        : answer;
    },
    'conversations.info': async (body, forward) => {
      const answer = await forward(body);
      return answer['ok'] === true ? { ...answer, channel: overlaid(answer['channel']) } : answer;
    },
    'conversations.list': async (body, forward) => {
      const answer = await forward(body);
      return answer['ok'] === true
        ? { ...answer, channels: objects(answer['channels']).map(overlaid) }
        : answer;
    },
    'conversations.open': async (body, forward) => {
      const users = words(body['users']).split(',');
      const isEnded = users.some((id) => state.userFields(id.trim())?.['deleted'] === true);
      return isEnded ? refused('user_disabled') : await forward(body);
    },
  };
}

function pageOf<T>(all: readonly T[], body: Json): { readonly page: readonly T[]; readonly next: string } {
  const start = Number(/^after:(\d+)$/u.exec(words(body['cursor']))?.[1] ?? 0);
  const end = start + Number(body['limit'] ?? USUAL_PAGE);
  return { page: all.slice(start, end), next: end < all.length ? `after:${end}` : '' };
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true' || value === '1' || value === 1;
}
