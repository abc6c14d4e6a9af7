import type { AppsManifestCreateArguments } from '@slack/web-api';

/** The SDK's type of a manifest, which it does not export by its name. */
export type SlackManifest = AppsManifestCreateArguments['manifest'];

/**
 * Everything that Slack must know about us, for the listeners and the manifest alike, so that they cannot differ
 * (test/bot/slack/surface.test.ts compares it with the sources). Scopes: docs.slack.dev/reference, the pages scopes, methods and events.
 */
type BotScope = NonNullable<NonNullable<NonNullable<SlackManifest['oauth_config']>['scopes']>['bot']>[number];

/** The one slash command. */
export const SLASH_COMMAND = '/loupan';

/**
 * Everyday forms in the menu of shortcuts; the callback names the command. An app may have five shortcuts, that of messages
 * included (developer.salesforce.com, Slack SDK, Shortcuts; the type of the manifest says ten).
 */
export const GLOBAL_SHORTCUTS = [
  { callbackId: 'open:customer.register', command: 'customer.register' },
  { callbackId: 'open:followUp.log', command: 'followUp.log' },
  { callbackId: 'open:plan.make', command: 'plan.make' },
] as const;

/** 记为跟进 and 登记投诉, in the menu of a message: the form of a command that a message becomes. */
export const MESSAGE_SHORTCUTS = [
  { callbackId: 'log:message', command: 'followUp.log' },
  { callbackId: 'complain:message', command: 'complaint.take' },
] as const;

const CHANNELS_READ = ['channels:read', 'groups:read'] as const;
/** Of public and private channels and of conversations with one person. Group conversations (mpim) are not read. */
const HISTORY = ['channels:history', 'groups:history', 'im:history'] as const;

/** What Slack tells us of, with the scopes that it takes. Those about channels need none that their methods do not need anyway. */
export const EVENTS = {
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  'message.im': ['im:history'],
  /** An ended account has no access from then on. */
  user_change: ['users:read'],
  /** Who can read a channel decides what is shown there. Each: channels:read for public ones, groups:read for private ones. */
  member_joined_channel: CHANNELS_READ,
  channel_shared: CHANNELS_READ,
  channel_unshared: CHANNELS_READ,
} as const satisfies Readonly<Record<string, readonly BotScope[]>>;

/** Every method that is called with the bot's token, with the scopes that it takes. */
export const METHODS = {
  'auth.test': [],
  /** Also to a person by his id. Only where the bot is a member: chat:write.public is not asked for. */
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'views.open': [],
  'views.update': [],
  'views.publish': [],
  /** The address of mail in it takes a scope of its own (changelog 2016-11, "Addressing email addresses"). */
  'users.info': ['users:read', 'users:read.email'],
  'users.lookupByEmail': ['users:read.email'],
  /** Of channels only: conversations with one person would take im:read, those of groups mpim:read. */
  'conversations.info': CHANNELS_READ,
  'conversations.members': CHANNELS_READ,
  /** To find a message whose fate is unknown. Our own metadata come with it (include_all_metadata takes no scope). */
  'conversations.history': HISTORY,
  'conversations.replies': HISTORY,
  /** Of one person only: groups would take mpim:write. */
  'conversations.open': ['im:write'],
  'files.getUploadURLExternal': ['files:write'],
  'files.completeUploadExternal': ['files:write'],
  'files.info': ['files:read'],
} as const satisfies Readonly<Record<string, readonly BotScope[]>>;

/** Slash commands and shortcuts take this one. */
const COMMANDS = 'commands';

export type SlackScope =
  | (typeof EVENTS)[keyof typeof EVENTS][number]
  | (typeof METHODS)[keyof typeof METHODS][number]
  | typeof COMMANDS;

/** Exactly what the above takes, sorted. */
export const BOT_SCOPES: readonly SlackScope[] = [
  ...new Set<SlackScope>([COMMANDS, ...Object.values(EVENTS).flat(), ...Object.values(METHODS).flat()]),
].sort();

/** Of the app-level token, which opens the connection of Socket Mode (apps.connections.open). */
export const APP_TOKEN_SCOPE = 'connections:write';
