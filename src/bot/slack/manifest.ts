import type { Locale } from '../../domain/company.ts';
import { commandText } from '../../i18n/commandText.ts';
import { manifestWords } from './manifestWords.ts';
import type { SlackManifest } from './surface.ts';
import { BOT_SCOPES, EVENTS, GLOBAL_SHORTCUTS, MESSAGE_SHORTCUTS, SLASH_COMMAND } from './surface.ts';

/** How Slack is to reach us. */
export type ManifestWay =
  | { readonly mode: 'socket' }
  /** `baseUrl`: https, without a slash at its end. */
  | { readonly mode: 'http'; readonly baseUrl: string };

type Features = NonNullable<SlackManifest['features']>;
type Shortcut = NonNullable<Features['shortcuts']>[number];
type BotEvent = NonNullable<
  NonNullable<NonNullable<SlackManifest['settings']>['event_subscriptions']>['bot_events']
>[number];

/** The app as Slack is told of it, for "Create an app from a manifest". */
export function manifest(way: ManifestWay, locale: Locale): SlackManifest {
  const words = manifestWords(locale);
  const url = way.mode === 'http' ? `${way.baseUrl}/slack/events` : undefined;
  return {
    display_information: { name: 'Loupan 楼盘', description: words.about, background_color: '#1f4e5f' },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      // Of a-z, 0-9, - _ . only (the type of the manifest).
      bot_user: { display_name: 'loupan', always_online: true },
      shortcuts: [
        ...GLOBAL_SHORTCUTS.map(({ callbackId, command }) => commandShortcut(callbackId, command, locale)),
        ...MESSAGE_SHORTCUTS.map(({ callbackId, command }): Shortcut => ({
          type: 'message',
          callback_id: callbackId,
          ...words.messages[command],
        })),
      ],
      slash_commands: [
        {
          command: SLASH_COMMAND,
          description: words.command,
          usage_hint: words.usage,
          should_escape: true,
          ...(url === undefined ? {} : { url }),
        },
      ],
    },
    oauth_config: { scopes: { bot: [...BOT_SCOPES] } },
    settings: {
      event_subscriptions: {
        ...(url === undefined ? {} : { request_url: url }),
        bot_events: Object.keys(EVENTS) as BotEvent[],
      },
      interactivity: {
        is_enabled: true,
        ...(url === undefined ? {} : { request_url: url, message_menu_options_url: url }),
      },
      org_deploy_enabled: false,
      socket_mode_enabled: way.mode === 'socket',
      // It works only for apps that are installed by OAuth, and Loupan is handed its token (bolt-js #2555).
      token_rotation_enabled: false,
    },
  };
}

function commandShortcut(callbackId: string, command: string, locale: Locale): Shortcut {
  const { title = command, about = command } = commandText(locale, command) ?? {};
  return { type: 'global', name: title, callback_id: callbackId, description: about };
}
