import type { WebMessage } from '../../handlers/ports/webChat.ts';
import { LOOK_BACK_MICROS } from '../../handlers/ports/webChat.ts';

/** More than readers who ask every few seconds go through in a minute. */
const KEPT = 50_000;

/** The messages that a reader had, of those whose place is after `since`. */
interface Had {
  readonly since: number;
  readonly ids: ReadonlySet<string>;
}

/**
 * What a reader had when a message was the last one that he was given. A message whose transaction took longer than
 * another's comes to stand above it: whoever asks for what stands below would never see it.
 */
export class Handed {
  readonly #had = new Map<string, Had>();
  #size = 0;

  /** `there`: everything after `since` that he could see by then. */
  note(
    reader: string,
    conversation: string,
    last: WebMessage,
    since: number,
    there: readonly WebMessage[],
  ): void {
    const key = keyOf(reader, conversation, last);
    // Two may read as the same person: the one who had less must not miss anything.
    if (this.#had.has(key)) {
      return;
    }
    const from = Math.max(since, last.order - LOOK_BACK_MICROS);
    const ids = new Set(there.filter(({ order }) => order > from).map(({ id }) => id));
    this.#had.set(key, { since: from, ids });
    this.#size += ids.size;
    for (const [oldest, had] of this.#had) {
      if (this.#size <= KEPT) {
        break;
      }
      this.#had.delete(oldest);
      this.#size -= had.ids.size;
    }
  }

  /** Undefined for a message that was not the last of an answer of this process. */
  before(reader: string, conversation: string, last: WebMessage): Had | undefined {
    return this.#had.get(keyOf(reader, conversation, last));
  }
}

function keyOf(reader: string, conversation: string, { id }: WebMessage): string {
  return `${reader} ${conversation} ${id}`;
}
