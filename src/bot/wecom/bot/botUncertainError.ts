/** WeCom did not answer a call in time, or the connection ended before it did: what was sent may or may not have been done. */
export class BotUncertainError extends Error {
  readonly method: string;

  constructor(method: string, options?: ErrorOptions) {
    super(`${method}: WeCom did not answer, so it may or may not be done`, options);
    this.name = 'BotUncertainError';
    this.method = method;
  }
}
