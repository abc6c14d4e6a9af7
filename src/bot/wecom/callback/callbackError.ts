/**
 * A callback that WeCom did not send, or that cannot be read. There is one kind of it and one message, because whoever is told
 * which check has failed can use the answers to guess what he does not know. `reason` is for the log alone; it holds nothing of
 * the callback's contents.
 */
export class CallbackError extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super('a callback was refused');
    this.name = 'CallbackError';
    this.reason = reason;
  }
}
