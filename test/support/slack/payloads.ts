import { randomUUID } from 'node:crypto';
import { isJson } from './bodies.ts';
import { APP, BOT, BOT_USER, TEAM } from './emulator.ts';
import { escaped } from './escaped.ts';
import type { Json, ShownEphemeral, ShownMessage, ShownView, WorldUser } from './worldTypes.ts';

const TOKEN = 'verification-token';
const DOMAIN = 'loupan';

interface Interactive {
  readonly user: WorldUser;
  readonly triggerId: string;
}

/** Shapes after docs.slack.dev: interactivity and Events API; the fields that an app may rely on. */
export const payloads = {
  command(options: {
    readonly user: WorldUser;
    readonly channel: string;
    readonly channelName: string;
    readonly command: string;
    readonly text: string;
    readonly triggerId: string;
    readonly responseUrl: string;
  }): Json {
    return {
      token: TOKEN,
      team_id: TEAM,
      team_domain: DOMAIN,
      channel_id: options.channel,
      channel_name: options.channelName,
      user_id: options.user.id,
      user_name: options.user.key,
      command: options.command,
      text: escaped(options.text),
      api_app_id: APP,
      is_enterprise_install: 'false',
      response_url: options.responseUrl,
      trigger_id: options.triggerId,
    };
  },

  event(event: Json, eventId: string | undefined, at: Date): Json {
    return {
      token: TOKEN,
      team_id: TEAM,
      context_team_id: TEAM,
      context_enterprise_id: null,
      api_app_id: APP,
      event,
      type: 'event_callback',
      event_id: eventId ?? `Ev${randomUUID().replaceAll('-', '').slice(0, 9).toUpperCase()}`,
      event_time: Math.floor(at.getTime() / 1_000),
      authorizations: [
        { enterprise_id: null, team_id: TEAM, user_id: BOT_USER, is_bot: true, is_enterprise_install: false },
      ],
      is_ext_shared_channel: false,
      event_context: '4-event-context',
    };
  },

  said(options: {
    readonly type: 'message' | 'app_mention';
    readonly user: WorldUser;
    readonly channel: string;
    readonly channelType?: string;
    readonly text: string;
    readonly ts: string;
    readonly thread?: string;
    readonly files?: readonly Json[];
  }): Json {
    const { user, ts, thread, files, channelType } = options;
    return {
      type: options.type,
      user: user.id,
      ts,
      client_msg_id: randomUUID(),
      text: escaped(options.text),
      team: user.team,
      channel: options.channel,
      event_ts: ts,
      ...(channelType === undefined ? {} : { channel_type: channelType }),
      ...(thread === undefined ? {} : { thread_ts: thread }),
      ...(files === undefined ? {} : { files, subtype: 'file_share', upload: false }),
      ...(user.team === TEAM ? {} : { user_team: user.team, source_team: user.team }),
    };
  },

  blockActions(
    options: Interactive & {
      readonly action: Json;
      readonly on:
        | {
            readonly kind: 'message';
            readonly channel: string;
            readonly channelName: string;
            readonly message: ShownMessage | ShownEphemeral;
            readonly state: Json;
            readonly responseUrl: string;
          }
        | { readonly kind: 'view'; readonly shown: ShownView; readonly state: Json };
    },
  ): Json {
    const { on, action } = options;
    const pressed = { ...interaction('block_actions', options), actions: [action] };
    if (on.kind === 'view') {
      return {
        ...pressed,
        container: { type: 'view', view_id: on.shown.id },
        view: { ...on.shown.view, state: on.state },
      };
    }
    const { channel, message } = on;
    const isEphemeral = 'via' in message;
    return {
      ...pressed,
      container: { type: 'message', message_ts: message.ts, channel_id: channel, is_ephemeral: isEphemeral },
      channel: { id: channel, name: on.channelName },
      state: on.state,
      response_url: on.responseUrl,
      ...(isEphemeral ? {} : { message: slackMessage(message) }),
    };
  },

  viewSubmission(options: Interactive & { readonly shown: ShownView; readonly state: Json }): Json {
    return {
      ...interaction('view_submission', options),
      view: { ...options.shown.view, state: options.state },
      response_urls: [],
    };
  },

  viewClosed({ user, shown, cleared }: { user: WorldUser; shown: ShownView; cleared: boolean }): Json {
    return { ...common('view_closed', user), view: shown.view, is_cleared: cleared };
  },

  blockSuggestion(options: {
    readonly user: WorldUser;
    readonly shown: ShownView;
    readonly actionId: string;
    readonly blockId: string;
    readonly value: string;
  }): Json {
    return {
      ...common('block_suggestion', options.user),
      container: { type: 'view', view_id: options.shown.id },
      view: options.shown.view,
      action_id: options.actionId,
      block_id: options.blockId,
      value: options.value,
    };
  },

  shortcut(options: Interactive & { readonly callbackId: string; readonly actionTs: string }): Json {
    return {
      ...interaction('shortcut', options),
      callback_id: options.callbackId,
      action_ts: options.actionTs,
    };
  },

  messageAction(
    options: Interactive & {
      readonly callbackId: string;
      readonly actionTs: string;
      readonly channel: string;
      readonly channelName: string;
      readonly message: ShownMessage;
      readonly responseUrl: string;
    },
  ): Json {
    return {
      ...interaction('message_action', options),
      callback_id: options.callbackId,
      action_ts: options.actionTs,
      channel: { id: options.channel, name: options.channelName },
      message_ts: options.message.ts,
      message: slackMessage(options.message),
      response_url: options.responseUrl,
    };
  },
};

function interaction(type: string, { user, triggerId }: Interactive): Json {
  return { ...common(type, user), trigger_id: triggerId };
}

function common(type: string, user: WorldUser): Json {
  return {
    type,
    token: TOKEN,
    team: { id: TEAM, domain: DOMAIN },
    user: { id: user.id, username: user.key, name: user.key, team_id: user.team },
    api_app_id: APP,
    enterprise: null,
    is_enterprise_install: false,
  };
}

function slackMessage({ ts, thread_ts: thread, user, text, blocks, metadata }: ShownMessage): Json {
  return {
    type: 'message',
    user,
    ts,
    text: user === BOT_USER ? text : escaped(text),
    team: TEAM,
    ...(user === BOT_USER ? { bot_id: BOT, app_id: APP } : {}),
    ...(blocks.length === 0 ? {} : { blocks }),
    ...(thread === undefined ? {} : { thread_ts: thread }),
    ...(isJson(metadata) ? { metadata } : {}),
  };
}
