/** The bot is not connected in this process: certainly nothing was sent, so it may be sent again. */
export class BotAwayError extends Error {
  readonly method: string;

  constructor(method: string) {
    super(`${method}: the bot is not connected here, nothing was sent`);
    this.name = 'BotAwayError';
    this.method = method;
  }
}
