import { words } from '../slack/bodies.ts';
import { contentOf } from './contents.ts';
import { checkFormat, checkSize } from './mediaStore.ts';
import { perMinute } from './rates.ts';
import { demand, present, type Rules } from './rule.ts';
import type { WecomCall } from './worldTypes.ts';
import type { WorldState } from './worldState.ts';

const A_MINUTE = [perMinute(20)];

/** Group webhooks: D99110. The key is all that is asked for. */
export function webhookRules(state: WorldState): Rules {
  function opened({ query }: WecomCall) {
    const { key = '' } = query;
    const group = present(state.groups.ofWebhook(key), 93000, 'invalid webhook url');
    demand(group.webhook?.disabled === false, 93004, 'webhook is disabled');
    return { group, scope: `webhook:${key}` };
  }

  return {
    'webhook/send': (call) => {
      const { group, scope } = opened(call);
      const content = contentOf({ state, via: 'webhook', where: 'webhook/send', scope }, call.body);
      demand(state.rates.take(scope, A_MINUTE, state.at), 45009, 'more than 20 messages a minute');
      state.show(group.chatid, state.nextId('HOOK-'), 'webhook', content);
      return {};
    },

    'webhook/upload_media': (call, file) => {
      const { scope } = opened(call);
      const type = words(call.query['type']);
      demand(type === 'file' || type === 'voice', 40005, 'invalid type');
      const { name, bytes } = present(file, 44001, 'no file in the field media');
      checkSize(type, bytes.length);
      checkFormat(type, bytes);
      const id = state.media.add({ type, scope, name, bytes }, state.at);
      return { type, media_id: id, created_at: String(Math.floor(state.at / 1_000)) };
    },
  };
}
