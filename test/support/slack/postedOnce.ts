import { refused } from './rule.ts';
import type { Duplicates, Json } from './worldTypes.ts';

/** Two posts of one `client_msg_id` in one conversation are one message. A refused post does not count. */
export class PostedOnce {
  readonly #first = new Map<string, Promise<Json>>();

  async post(key: string | undefined, mode: Duplicates, post: () => Promise<Json>): Promise<Json> {
    if (key === undefined || mode === 'ignored') {
      return await post();
    }
    const earlier = this.#first.get(key);
    if (earlier === undefined) {
      const first = post();
      this.#first.set(key, first);
      const answer = await first;
      if (answer['ok'] !== true) {
        this.#first.delete(key);
      }
      return answer;
    }
    const answer = await earlier;
    if (answer['ok'] !== true) {
      return await this.post(key, mode, post);
    }
    return mode === 'sameAnswer' ? answer : refused('duplicate_message');
  }
}
