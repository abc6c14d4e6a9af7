import { lower } from './directory.ts';
import type { ShownMessage } from './worldTypes.ts';

interface Row {
  /** A conversation: `user:` and a userid, or a chatid. */
  readonly place: string;
  readonly id: string;
  message: ShownMessage;
  /** What one of a group sees differently. */
  readonly ownView: Map<string, Partial<ShownMessage>>;
}

export function placeOfUser(userid: string): string {
  return `user:${lower(userid)}`;
}

/** What people see in their conversations, oldest first. */
export class ShownMessages {
  #rows: Row[] = [];

  add(place: string, id: string, message: ShownMessage): void {
    this.#rows.push({ place, id, message, ownView: new Map() });
  }

  /** `userid`: as he sees it. */
  of(place: string, userid = ''): readonly ShownMessage[] {
    return this.#rows
      .filter((row) => row.place === place)
      .map(({ message, ownView }) => ({ ...message, ...ownView.get(lower(userid)) }));
  }

  /** The card with this task in a conversation; `userid`: as he sees it. */
  card(place: string, taskId: string, userid?: string): ShownMessage | undefined {
    return this.of(place, userid).find((message) => message.taskId === taskId);
  }

  changeById(id: string, patch: Partial<ShownMessage>): void {
    this.#change((row) => row.id === id, patch);
  }

  /** Changes the card of a task: in one conversation, or everywhere. */
  changeTask(taskId: string, patch: Partial<ShownMessage>, place?: string): void {
    this.#change(
      (row) => row.message.taskId === taskId && (place === undefined || row.place === place),
      patch,
    );
  }

  /** Changes how one of a group sees the card of a task. */
  changeView(place: string, taskId: string, userid: string, patch: Partial<ShownMessage>): void {
    for (const row of this.#rows.filter((one) => one.place === place && one.message.taskId === taskId)) {
      row.ownView.set(lower(userid), { ...row.ownView.get(lower(userid)), ...patch });
    }
  }

  /** False where there was nothing to take away. */
  remove(id: string): boolean {
    const kept = this.#rows.filter((row) => row.id !== id);
    const isGone = kept.length < this.#rows.length;
    this.#rows = kept;
    return isGone;
  }

  #change(is: (row: Row) => boolean, patch: Partial<ShownMessage>): void {
    for (const row of this.#rows.filter(is)) {
      row.message = { ...row.message, ...patch };
    }
  }
}
