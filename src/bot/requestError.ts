import type { Sentences } from './sentences.ts';

/** A fault of the request itself: answered with its status and one sentence in the reader's language. */
export class RequestError extends Error {
  readonly status: number;
  readonly say: (words: Sentences) => string;

  constructor(status: number, say: (words: Sentences) => string) {
    super(`refused with ${status}`);
    this.name = 'RequestError';
    this.status = status;
    this.say = say;
  }
}
