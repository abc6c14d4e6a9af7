import type { Place, Speaker } from '../../handlers/chat/intent.ts';

/** Where something was asked, and by which ways it can be answered. */
export interface Asked {
  readonly speaker: Speaker;
  /** Slack's id of who asked. */
  readonly user: string;
  /** Where the answer belongs; null for what was asked outside of any conversation (a global shortcut, the home tab). */
  readonly channel: string | null;
  /** Alone with the bot. */
  readonly direct: boolean;
  /** The thread that the answer belongs to in a channel. */
  readonly thread?: string;
  /** Opens a form within three seconds, once. */
  readonly trigger?: string;
  /** Reaches the asker where he asked, also where the bot is no member: 5 times within 30 minutes. */
  readonly responseUrl?: string;
  /** The modal in which a button was pressed. */
  readonly modal?: string;
  /** Of the delivery: names what is posted, so that a repeated delivery posts nothing twice. */
  readonly key: string;
}

export function placeOf({ speaker, channel, direct, user }: Asked): Place {
  return {
    platform: 'slack',
    workspace: speaker.workspace,
    key: channel ?? user,
    kind: direct || channel === null ? 'direct' : 'channel',
  };
}

/** What a form's modal remembers of where it was asked for, in `private_metadata` (3,000 characters). */
export interface FormMeta {
  readonly ticket: string;
  readonly channel?: string;
  readonly direct?: boolean;
  readonly thread?: string;
  readonly responseUrl?: string;
  /** Our ids of the files that stand in the form already, by field: an input of Slack's cannot start with files. */
  readonly files?: Readonly<Record<string, readonly string[]>>;
}

export function formMeta(
  ticket: string,
  { channel, direct, thread, responseUrl }: Asked,
  files: Readonly<Record<string, readonly string[]>> = {},
): string {
  const meta: FormMeta = {
    ticket,
    ...(channel === null ? {} : { channel }),
    ...(direct ? { direct } : {}),
    ...(thread === undefined ? {} : { thread }),
    ...(responseUrl === undefined ? {} : { responseUrl }),
    ...(Object.keys(files).length === 0 ? {} : { files }),
  };
  return JSON.stringify(meta);
}

/** Undefined for metadata that is not ours. */
export function readFormMeta(text: string): FormMeta | undefined {
  try {
    const meta = JSON.parse(text) as Partial<FormMeta> | null;
    return typeof meta?.ticket === 'string' ? { ...meta, ticket: meta.ticket } : undefined;
  } catch {
    return undefined;
  }
}
