import type { Fault } from '../slack/faultPlan.ts';
import type { Json, SlackCall } from '../slack/worldTypes.ts';

/** Who the app and the bot are; every secret of the world. */
export interface WecomIdentity {
  readonly corpId: string;
  readonly agentId: string;
  readonly appSecret: string;
  readonly botId: string;
  readonly botSecret: string;
  readonly callbackToken: string;
  /** EncodingAESKey: 43 characters, base64 of 32 bytes without the `=` (D90968). */
  readonly callbackAesKey: string;
}

/** What a test may change at any time. */
export interface WecomSettings {
  /** Whether the app has a callback URL; without one it may send no card that calls back. */
  hasCallback: boolean;
  /** Whether the app's visible scope is the root department, as groups of the app need it (D90245). */
  seesRoot: boolean;
}

/**
 * One call of the app, recorded as soon as it has arrived. `method` is the path behind `/cgi-bin/`, `body` the JSON object of a
 * POST (of an upload only the number of its bytes), `token` the access_token; `status` is 0 where the connection was broken off.
 */
export interface WecomCall extends SlackCall {
  readonly query: Readonly<Record<string, string>>;
  /** The body as it came; '' for an upload. */
  readonly raw: string;
}

/** What goes wrong with a call. An `errcode` is answered and nothing is done: 42001, -1, 45033, 60020. */
export type WecomFault =
  | { readonly kind: 'errcode'; readonly errcode: number }
  | Exclude<Fault, { readonly kind: 'limited' | 'error' }>;

/**
 * What WeCom takes without a word although nobody sees it as it was meant: `cut`, too long for the screen; `dropped`, more than a
 * member may get; `ignored`, a field or markup that nothing is made of; `guessed`, a push that does not say what its chatid is.
 */
export interface WorldFault {
  readonly kind: 'cut' | 'dropped' | 'ignored' | 'guessed';
  /** The method or command. */
  readonly where: string;
  readonly what: string;
}

export interface WorldUser {
  /** As tests call him: `li`. */
  readonly key: string;
  /** As the administrator wrote it; answers of the API have it in lower case. */
  readonly userid: string;
  readonly name: string;
  readonly departments: readonly number[];
  /** 1 where he leads the department at the same place of `departments`. */
  readonly leads: readonly (0 | 1)[];
  /** 1 active, 2 disabled, 4 not activated, 5 left. */
  readonly status: 1 | 2 | 4 | 5;
  readonly tags: readonly string[];
  /** Whether the app's visible scope has him. The bot may be spoken to by anybody of the company. */
  readonly visible: boolean;
}

export interface WorldGroup {
  /** As tests call it: `#sales`; a group that the app made is called by its chatid. */
  readonly name: string;
  /** Case sensitive. */
  readonly chatid: string;
  /** Undefined when it was taken out of the group. */
  webhook?: { readonly key: string; disabled: boolean } | undefined;
  /** Only of groups that the app made. */
  appchat?: { readonly title: string; readonly owner: string; readonly members: readonly string[] };
  readonly hasBot: boolean;
}

export type Via = 'app' | 'bot' | 'webhook' | 'appchat';

type Media = 'image' | 'file' | 'voice' | 'video';

/** What people see in a conversation. */
export interface ShownMessage {
  readonly kind:
    'text' | 'markdown' | 'markdown_v2' | Media | 'textcard' | 'news' | 'template_card' | 'stream';
  /** What can be read; of a card every text of it, a line each. */
  readonly text: string;
  readonly card?: Json;
  /** Of a picture or file. */
  readonly imageBytes?: Uint8Array;
  /** Whom it calls: the keys of people, or `@all`. */
  readonly mentioned?: readonly string[];
  readonly via: Via;
  readonly taskId?: string;
  /** What stands in the place of the buttons (`replace_name`, `replace_text`). */
  readonly settled?: string;
  /** Of a stream: whether it has ended. */
  readonly finished?: boolean;
  readonly at: Date;
}

export type Content = Omit<ShownMessage, 'via' | 'at'>;
