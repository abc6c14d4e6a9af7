import type { App } from '@slack/bolt';
import { textCard } from '../../handlers/replies.ts';
import { onCommand } from './inbound/command.ts';
import { guarded, told } from './inbound/guarded.ts';
import { onHome } from './inbound/home.ts';
import type { InboundDeps } from './inbound/inboundDeps.ts';
import { onMention } from './inbound/mention.ts';
import { onMessage } from './inbound/message.ts';
import { onPick } from './inbound/pick.ts';
import { onPress } from './inbound/press.ts';
import { onGlobalShortcut, onMessageShortcut } from './inbound/shortcut.ts';
import { onSubmit } from './inbound/submit.ts';
import { GLOBAL_SHORTCUTS, MESSAGE_SHORTCUTS, SLASH_COMMAND } from './surface.ts';

interface ListenerDeps extends InboundDeps {
  readonly botUser: () => string;
  readonly later: (ms: number) => Promise<void>;
}

/** Everything that Slack may tell us, and who listens. What is named here is declared in the manifest (surface.ts). */
export function listen(bolt: App, deps: ListenerDeps): void {
  const { people, channels } = deps;

  bolt.command(
    SLASH_COMMAND,
    guarded(deps, onCommand(deps), ({ ack }, text) => ack({ response_type: 'ephemeral', text })),
  );
  for (const { callbackId } of GLOBAL_SHORTCUTS) {
    bolt.shortcut(
      { callback_id: callbackId, type: 'shortcut' },
      guarded(deps, onGlobalShortcut(deps), async (args, text) => {
        await told(deps, args, text);
        await args.ack();
      }),
    );
  }
  for (const { callbackId } of MESSAGE_SHORTCUTS) {
    bolt.shortcut(
      { callback_id: callbackId, type: 'message_action' },
      guarded(deps, onMessageShortcut(deps), async (args, text) => {
        await told(deps, args, text);
        await args.ack();
      }),
    );
  }
  bolt.action(
    { type: 'block_actions', action_id: /.*/u },
    guarded(deps, onPress(deps), async (args, text) => {
      await told(deps, args, text);
      await args.ack();
    }),
  );
  bolt.view(
    { type: 'view_submission', callback_id: /.*/u },
    guarded(deps, onSubmit(deps), async ({ ack }, text) => {
      await ack({ response_action: 'update', view: deps.answerer.notice(textCard(text)) });
    }),
  );
  bolt.options(
    { type: 'block_suggestion', action_id: /.*/u },
    guarded(deps, onPick(deps, deps.later), ({ ack }) => ack({ options: [] })),
  );

  bolt.event('message', onMessage(deps));
  bolt.event('app_mention', onMention(deps, deps.botUser));
  bolt.event('app_home_opened', onHome(deps));
  bolt.event('user_change', async ({ event }) => {
    if (await people.changed(event.user)) {
      channels.forgetAll();
    }
  });
  bolt.event('member_joined_channel', ({ event }) => {
    channels.forget(event.channel);
    return Promise.resolve();
  });
  bolt.event('channel_shared', ({ event }) => {
    channels.forget(event.channel);
    return Promise.resolve();
  });
  bolt.event('channel_unshared', ({ event }) => {
    channels.forget(event.channel);
    return Promise.resolve();
  });
}
