/** Where something was said or done, and by whom. */
export interface BotChat {
  readonly kind: 'single' | 'group';
  /** Where an answer is sent to: the chat of a group, whose case counts, and the person's userid in a single chat. */
  readonly chatid: string;
  readonly userid: string;
}

/** A picture or a file as it lies with WeCom for five minutes, encrypted (AES-256-CBC) under a key of its own (D101463). */
export interface BotAttachment {
  readonly kind: 'image' | 'file';
  readonly url: string;
  /** Null where WeCom gave none: then it is not encrypted. */
  readonly aeskey: string | null;
}

/** What a message carries, in its order. */
export interface BotContent {
  /** WeCom's word: text, image, mixed, voice, file, video; one that is not known here has neither text nor attachments. */
  readonly msgtype: string;
  /** Of a voice message what WeCom understood. */
  readonly text: string;
  readonly attachments: readonly BotAttachment[];
}

/** What a person said to the bot. */
export interface BotMessage extends BotContent {
  readonly kind: 'message';
  /** WeCom's identity of the delivery: the same message may come again. */
  readonly msgid: string;
  /** By which it is answered, for 24 hours (D101463). */
  readonly reqId: string;
  readonly chat: BotChat;
  /** The message that it answers. */
  readonly quote: BotContent | null;
}

/** The first time of the day that somebody opens his chat with the bot: `welcome` is possible for five seconds. */
export interface BotEntered {
  readonly kind: 'entered';
  readonly msgid: string;
  readonly reqId: string;
  readonly chat: BotChat;
}

/** A button or a submit button of a template card was pressed: `updateCard` is possible for five seconds. */
export interface BotPressed {
  readonly kind: 'pressed';
  readonly msgid: string;
  readonly reqId: string;
  readonly chat: BotChat;
  readonly taskId: string;
  readonly eventKey: string;
  /** The chosen option ids by the question's key. */
  readonly selected: Readonly<Record<string, readonly string[]>>;
}

export type BotEvent = BotEntered | BotPressed;
