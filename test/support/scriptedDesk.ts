import type { Option } from '../../src/handlers/chat/card.ts';
import type { Intent, Speaker } from '../../src/handlers/chat/intent.ts';
import type { Answer } from '../../src/handlers/chat/outcome.ts';
import type {
  Desk,
  OpenedForm,
  OpenedFile,
  OpenedGrid,
  RecordAnswer,
  Understood,
} from '../../src/handlers/ports/desk.ts';
import type { Session } from '../../src/handlers/ports/session.ts';

/** A form that is open, without whom it was handed out to, or one that is closed. */
type ScriptedForm =
  | Exclude<OpenedForm, { readonly state: 'open' }>
  | Omit<Extract<OpenedForm, { readonly state: 'open' }>, 'speaker' | 'place'>;

const PLACE = { platform: 'web', workspace: 'demo', key: 'dm:li', kind: 'direct' } as const;

/** What the desk does with one delivery. */
export type Script = (intent: Intent) => Answer;

/** A desk that answers from a script and keeps the promises of the port: one delivery, one effect, one answer. */
export class ScriptedDesk implements Desk {
  readonly handled: Intent[] = [];
  readonly shown: { readonly who: string; readonly messages: readonly string[] }[] = [];
  readonly forms = new Map<string, ScriptedForm>();
  readonly #answers = new Map<string, Answer>();
  readonly #session: Session;
  script: Script;

  /** `session` is handed to `record`; the store used with this desk decides whether it looks at it. */
  constructor(script: Script, session: Session) {
    this.script = script;
    this.#session = session;
  }

  async handle(intent: Intent, record?: RecordAnswer): Promise<Answer> {
    const before = this.#answers.get(intent.deliveryId);
    if (before !== undefined) {
      return before;
    }
    const answer = this.script(intent);
    this.handled.push(intent);
    // As in the real desk: what failed, and a submit with errors, is not remembered.
    if (answer.word === 'failed' || answer.errors !== undefined) {
      return answer;
    }
    this.#answers.set(intent.deliveryId, answer);
    await record?.(answer, this.#session);
    return answer;
  }

  knows(): Promise<boolean> {
    return Promise.resolve(true);
  }

  checkForm(): Promise<Readonly<Record<string, string>>> {
    return Promise.resolve({});
  }

  handOutAgain(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  suggest(): Promise<readonly Option[]> {
    return Promise.resolve([]);
  }

  async understand(_speaker: unknown, _place: unknown, text: string): Promise<Understood> {
    return {
      command: text.startsWith('新客') ? 'customer' : null,
      outcome: 'do',
      fields: {},
      missing: [],
      invalid: {},
      candidates: [],
    };
  }

  async seen(speaker: Speaker, messages: readonly string[]): Promise<void> {
    this.shown.push({ who: speaker.externalId, messages });
  }

  openFile(): Promise<OpenedFile> {
    return Promise.resolve({ state: 'unknown', locale: 'zh-CN' });
  }

  openGrid(): Promise<OpenedGrid> {
    return Promise.resolve({ state: 'unknown', locale: 'zh-CN' });
  }

  async openForm(ticket: string): Promise<OpenedForm> {
    const form = this.forms.get(ticket) ?? { state: 'unknown', locale: 'zh-CN' };
    return form.state === 'open' ? { ...form, speaker: null, place: PLACE } : form;
  }
}
