import type { Actor } from '../domain/actor.ts';
import type { Project } from '../domain/company.ts';
import type { Customer } from '../domain/customer.ts';
import type { Permission } from '../domain/permissions.ts';
import type { RotaPlace } from '../domain/reception/rota.ts';
import type { RecordKind, RecordTypes } from '../domain/records.ts';
import type { Value } from '../domain/values.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Place, Speaker } from './chat/intent.ts';
import type { Outcome } from './chat/outcome.ts';
import type { Fields, InputOf } from './field.ts';
import type { Charts } from './ports/charts.ts';
import type { Engine } from './ports/engine.ts';
import type { Files } from './ports/files.ts';
import type { Ids } from './ports/ids.ts';
import type { Repos } from './ports/repos.ts';
import type { RefKind } from './ports/session.ts';
import type { Work } from './work.ts';

/** What a command may use besides its records. */
export interface CommandDeps {
  readonly ids: Ids;
  readonly charts: Charts;
  readonly files: Files;
  /** Where browsers reach us, without a slash at the end. */
  readonly baseUrl: string;
  readonly engine: Pick<Engine, 'published'>;
  /** All commands, for help. */
  readonly commands: () => readonly Command[];
}

/** Everything about the speaker and the moment. */
export interface Moment {
  readonly actor: Actor;
  readonly now: Date;
  /** Sentences in the language of the command. */
  readonly m: Messages;
  /** The account with which he spoke; for a form that is sent on its own page the one to which it was handed out. */
  readonly speaker: Speaker | null;
  /** Where it was said. */
  readonly place: Place;
  /** The project that the speaker works on; undefined for an administrator of an empty company. */
  readonly project: Project | undefined;
  /** IANA zone of that project, or of the deployment. */
  readonly zone: string;
  /** The line as typed, where it was one. */
  readonly typed: string | undefined;
  readonly deps: CommandDeps;
}

export interface LookContext<I> extends Moment {
  readonly input: I;
  readonly repos: Repos;
}

/** Takes up once more what was given up; false where it was not given up (any more). */
interface Retry {
  delivery(id: string): Promise<boolean>;
  job(id: string): Promise<boolean>;
}

export interface RunContext<I, L> extends Moment {
  readonly input: I;
  /** Reads within the transaction. */
  readonly repos: Repos;
  readonly work: Work;
  readonly looked: L;
  /** Says whom this was about: the next line without a name means this customer. */
  about(customer: Customer): void;
  /** The next number of a short reference. */
  nextRef(kind: RefKind): Promise<number>;
  /** A record as it is now, whoever may see it: for what compares before it writes (undo). */
  current<K extends RecordKind>(kind: K, id: string): Promise<RecordTypes[K] | undefined>;
  /** The places of a hall's day for this command alone until it is done (Session.takeRota). */
  takeRota(opening: readonly RotaPlace[], projectId: string, day: string): Promise<RotaPlace[]>;
  /** Marks an operation as taken back by the speaker; false when it was already. */
  markUndone(operationId: string): Promise<boolean>;
  readonly retry: Retry;
  /**
   * A link of the speaker's own to a page that shows this and changes with it, for some hours: whoever else opens it sees
   * nothing.
   */
  handOutPage(page: PageKind, about: Readonly<Record<string, string>>): Promise<string>;
}

/** Pages that are no forms. */
export type PageKind = 'grid' | 'file';

/** One command, erased: what the registry, help, forms and docs see. */
export interface Command {
  /** customer.register: permission target, form id, log key, doc anchor. */
  readonly name: string;
  /** Empty for what only a button can do. */
  readonly words: { readonly zh: readonly string[]; readonly en: readonly string[] };
  readonly allow: Permission;
  readonly fields: Fields;
  /** Fields that may be given without a key, in order. */
  readonly args: readonly string[];
  /** `restore`: its writes can be taken back; `none` with the reason in the command's comment. */
  readonly undo: 'restore' | 'none';
  /** True where a line without anything opens the form although nothing is required. */
  readonly opensForm: boolean;
  readonly forbids: (moment: Moment, input: unknown) => string | undefined;
  readonly prefill: (context: LookContext<unknown>) => Promise<Readonly<Record<string, Value>>>;
  readonly present: (context: LookContext<unknown>) => Promise<Readonly<Record<string, Value>>>;
  readonly look: (context: LookContext<unknown>) => Promise<unknown>;
  readonly run: (context: RunContext<unknown, unknown>) => Promise<Outcome>;
}

interface Definition<F extends Fields, L> {
  readonly name: string;
  readonly words?: { readonly zh: readonly string[]; readonly en: readonly string[] };
  readonly allow: Permission;
  readonly fields: F;
  readonly args?: readonly (keyof F & string)[];
  readonly undo: 'restore' | 'none';
  readonly opensForm?: boolean;
  /**
   * Why the speaker may not do what he has said so far, where `allow` alone does not tell; asked before a form is handed out, and of
   * whatever comes of it. Undefined where he may.
   */
  forbids?(moment: Moment, input: Partial<InputOf<F>>): string | undefined;
  /** What its form starts with besides what was said. */
  prefill?(context: LookContext<Partial<InputOf<F>>>): Promise<Readonly<Record<string, Value>>>;
  /** What the record says that it changes: its form starts with that, and notices what somebody else changes meanwhile. */
  present?(context: LookContext<Partial<InputOf<F>>>): Promise<Readonly<Record<string, Value>>>;
  /** Slow reads and drawing, before the transaction and without writes. Not repeated when the transaction is retried. */
  look?(context: LookContext<InputOf<F>>): Promise<L>;
  /** One transaction. No effect outside of it: it may run more than once. */
  run(context: RunContext<InputOf<F>, L>): Promise<Outcome>;
}

/** The one definition of a command (DESIGN 3). */
export function defineCommand<const F extends Fields, L = undefined>(definition: Definition<F, L>): Command {
  return {
    name: definition.name,
    words: definition.words ?? { zh: [], en: [] },
    allow: definition.allow,
    fields: definition.fields,
    args: definition.args ?? [],
    undo: definition.undo,
    opensForm: definition.opensForm ?? false,
    forbids: (moment, input) => definition.forbids?.(moment, input as Partial<InputOf<F>>),
    prefill: (context) =>
      definition.prefill === undefined
        ? Promise.resolve({})
        : definition.prefill(context as LookContext<Partial<InputOf<F>>>),
    present: (context) =>
      definition.present === undefined
        ? Promise.resolve({})
        : definition.present(context as LookContext<Partial<InputOf<F>>>),
    look: (context) =>
      definition.look === undefined
        ? Promise.resolve(undefined)
        : definition.look(context as LookContext<InputOf<F>>),
    run: (context) => definition.run(context as unknown as RunContext<InputOf<F>, L>),
  };
}
