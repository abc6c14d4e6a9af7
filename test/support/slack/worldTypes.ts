/** A JSON object as it goes over the wire. */
export type Json = Readonly<Record<string, unknown>>;

export type Block = Json & {
  readonly type: string;
  readonly block_id?: string;
  readonly elements?: readonly Json[];
  readonly accessory?: Json;
  readonly element?: Json;
};

/** A view as Slack hands it back. */
export type View = Json & {
  readonly id: string;
  readonly hash: string;
  readonly type: 'modal' | 'home';
  readonly callback_id: string;
  readonly private_metadata: string;
  readonly blocks: readonly Block[];
};

/** One call of the app, recorded as soon as it has arrived. */
export interface SlackCall {
  /** `chat.postMessage`; `upload`, `download` or `response_url` for what is no method. */
  readonly method: string;
  /** Form or JSON; JSON inside of strings is parsed too. */
  readonly body: Json;
  readonly token: string;
  readonly at: Date;
  /** Undefined as long as nothing has been answered; 0 where the connection was broken off. */
  status?: number;
  answer?: Json;
}

export interface ShownMessage {
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts?: string;
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly metadata?: Json;
  readonly files: readonly Json[];
  readonly updated: boolean;
  readonly deleted: boolean;
}

/** What only one person sees; it is in no history. */
export interface ShownEphemeral {
  readonly channel: string;
  readonly user: string;
  readonly ts: string;
  readonly thread_ts?: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly via: 'chat.postEphemeral' | 'response_url' | 'ack';
  readonly deleted: boolean;
}

export interface ShownView {
  readonly id: string;
  readonly user: string;
  readonly view: View;
  readonly open: boolean;
  /** By block, as the last submission was answered. */
  readonly errors: Readonly<Record<string, string>>;
}

export type PayloadKind = 'message' | 'modal' | 'home';

/** Says what Slack would not take. */
export type Check = (kind: PayloadKind, payload: Json) => readonly string[];

/** Something that Slack would have refused. */
export interface PayloadFault {
  readonly kind: PayloadKind | 'options' | 'errors';
  readonly payload: unknown;
  readonly violations: readonly string[];
}

/** What Slack does with a second message of the same `client_msg_id` (half documented, see the reliability notes). */
export type Duplicates = 'duplicate_message' | 'sameAnswer' | 'ignored';

export interface WorldUser {
  /** As tests call him: `li`. */
  readonly key: string;
  readonly id: string;
  readonly team: string;
  readonly email: string;
  /** His conversation with the bot. */
  readonly dm: string;
}

export interface WorldChannel {
  readonly name: string;
  readonly id: string;
}
