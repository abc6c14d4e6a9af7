import { isJson, words } from './bodies.ts';
import { namedView } from './viewRules.ts';
import { type RuleContext, violationsOf } from './rule.ts';
import type { Json, ShownView, View } from './worldTypes.ts';

/** What becomes of a modal by the answer to its submission. */
export class ViewAnswers {
  readonly #context: RuleContext;
  readonly #triggerId: (user: string, view: string) => Promise<string>;

  constructor(context: RuleContext, triggerId: (user: string, view: string) => Promise<string>) {
    this.#context = context;
    this.#triggerId = triggerId;
  }

  async apply(shown: ShownView, answer: unknown): Promise<void> {
    const { state } = this.#context;
    const body = isJson(answer) ? answer : {};
    switch (words(body['response_action'])) {
      case 'errors':
        this.#errors(shown, isJson(body['errors']) ? body['errors'] : {});
        return;
      case 'update':
        await this.#draw(shown, body['view'], 'views.update', { view_id: shown.id });
        return;
      case 'push':
        await this.#draw(shown, body['view'], 'views.push', {
          trigger_id: await this.#triggerId(shown.user, shown.id),
        });
        return;
      case 'clear':
        state.views.closeAll(shown.user);
        return;
      default:
        state.views.close(shown.id);
    }
  }

  /** Slack shows an error beside an input only. */
  #errors({ id, view }: ShownView, errors: Json): void {
    const inputs = view.blocks.filter(({ type }) => type === 'input').map(({ block_id: block }) => block);
    const lost = Object.keys(errors).filter((block) => !inputs.includes(block));
    if (lost.length > 0) {
      const violations = lost.map((block) => `an error beside ${block}, which is no input`);
      this.#context.state.faults.push({ kind: 'errors', payload: errors, violations });
    }
    this.#context.state.views.markErrors(id, errors as Readonly<Record<string, string>>);
  }

  async #draw(shown: ShownView, view: unknown, method: string, where: Json): Promise<void> {
    const { emulator, state } = this.#context;
    if (!isJson(view) || violationsOf(this.#context, 'modal', view).length > 0) {
      return;
    }
    const { view: drawn } = await emulator.call(method, { ...where, view: namedView(this.#context, view) });
    if (isJson(drawn)) {
      state.views.show(shown.user, drawn as View);
    }
  }
}
