import { demand, present } from './rule.ts';

const HOUR = 3_600_000;
/** D94888; older documents say 24 h. */
const CODE_LIVES_MS = 72 * HOUR;

interface ResponseCode {
  readonly taskId: string;
  readonly until: number;
  isUsed: boolean;
}

/** The tasks of cards, and the codes by which the app may change a card. */
export class CardTasks {
  readonly #taken = new Set<string>();
  readonly #codes = new Map<string, ResponseCode>();

  /** One app, or one bot, uses a task id once (D90236). */
  claim(via: 'app' | 'bot', taskId: string): void {
    demand(!this.#taken.has(`${via}:${taskId}`), 42014, 'task_id is used already');
    this.#taken.add(`${via}:${taskId}`);
  }

  /** A new code for a card: one comes with its sending, and one with each click. */
  code(taskId: string, at: number): string {
    const code = `RC-${taskId}-${this.#codes.size + 1}`;
    this.#codes.set(code, { taskId, until: at + CODE_LIVES_MS, isUsed: false });
    return code;
  }

  /** The task that a code changes. `spend` it when the change is done: it is good for one. */
  ofCode(code: string, at: number): { readonly taskId: string; readonly spend: () => void } {
    const found = present(this.#codes.get(code), 60140, 'invalid response_code');
    demand(!found.isUsed && at < found.until, 60140, 'response_code is used or expired');
    return {
      taskId: found.taskId,
      spend: () => {
        found.isUsed = true;
      },
    };
  }
}
