import type { FieldView, FormView } from '../../handlers/chat/field.ts';
import type { RawValues } from '../../handlers/chat/intent.ts';
import { type GuidedWish, wishOf } from './guidedWords.ts';

/** How far somebody is with a form that is asked question by question. */
export interface Guide {
  readonly ticket: string;
  /** What has been answered, and what the form started with. */
  readonly values: RawValues;
  /** The field that is being asked; null when all is shown to be checked. */
  readonly asking: string | null;
  /** Fields that were asked before, the last one last: the way back. */
  readonly asked: readonly string[];
  /** Whether optional fields are asked too. */
  readonly more: boolean;
  /** Optional fields that were left out. */
  readonly skipped: readonly string[];
}

/** Field name to sentence; of all fields that cannot be taken as they are. */
export type Faults = Readonly<Record<string, string>>;

/** The first question of a form: what is wrong in it, then what is missing. */
export function beginGuide(form: FormView): Guide {
  const values = Object.fromEntries(
    form.fields.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])),
  );
  return next(
    { ticket: form.id, values, asking: null, asked: [], more: false, skipped: [] },
    form,
    form.errors,
  );
}

export type Heard =
  | { readonly kind: 'cancelled' }
  /** `guide` asks on; `fault` says why the answer was not taken. */
  | { readonly kind: 'on'; readonly guide: Guide; readonly fault?: string };

/** What somebody has answered to the present question. `faultsOf` says what is wrong with values (the desk's own checks). */
export async function hear(
  guide: Guide,
  form: FormView,
  said: string | readonly string[],
  faultsOf: (values: RawValues) => Promise<Faults>,
): Promise<Heard> {
  const wish = typeof said === 'string' ? wishOf(said) : undefined;
  if (wish === 'cancel') {
    return { kind: 'cancelled' };
  }
  if (wish === 'back') {
    return { kind: 'on', guide: back(guide) };
  }
  const field = form.fields.find(({ name }) => name === guide.asking);
  if (field === undefined) {
    return { kind: 'on', guide };
  }
  if (wish !== undefined) {
    const guideOn = passed(guide, field, wish);
    const needed =
      guideOn.values[field.name] === undefined ? (await faultsOf(guideOn.values))[field.name] : undefined;
    return needed === undefined
      ? { kind: 'on', guide: next(guideOn, form, {}) }
      : { kind: 'on', guide, fault: needed };
  }
  const values = { ...guide.values, [field.name]: chosen(field, said) };
  const fault = (await faultsOf(values))[field.name];
  if (fault !== undefined) {
    return { kind: 'on', guide, fault };
  }
  const skipped = guide.skipped.filter((name) => name !== field.name);
  const asked = [...guide.asked.filter((name) => name !== field.name), field.name];
  return { kind: 'on', guide: next({ ...guide, values, skipped, asked }, form, {}) };
}

/** Optional fields are asked too from now on. */
export function askMore(guide: Guide, form: FormView): Guide {
  return next({ ...guide, more: true, skipped: [] }, form, {});
}

/** One field is asked again. */
export function askAgain(guide: Guide, name: string): Guide {
  return { ...guide, asking: name };
}

/** What a submit has found wrong is asked again, the first one first. */
export function corrected(guide: Guide, form: FormView, faults: Faults): Guide {
  return next({ ...guide, asking: null }, form, faults);
}

/** Where among the questions that must be answered this one stands, from 1; undefined for an optional one. */
export function placeOf(
  guide: Guide,
  form: FormView,
): { readonly n: number; readonly of: number } | undefined {
  const needed = form.fields.filter((field) => field.required);
  const n = needed.findIndex(({ name }) => name === guide.asking) + 1;
  return n === 0 ? undefined : { n, of: needed.length };
}

function next(guide: Guide, form: FormView, faults: Faults): Guide {
  const wrong = form.fields.find(({ name }) => faults[name] !== undefined);
  const open = form.fields.find(
    ({ name, required }) =>
      guide.values[name] === undefined &&
      !guide.skipped.includes(name) &&
      (required || (guide.more && !guide.asked.includes(name))),
  );
  return { ...guide, asking: (wrong ?? open)?.name ?? null };
}

function back(guide: Guide): Guide {
  const last = guide.asked.at(-1);
  return last === undefined ? guide : { ...guide, asking: last, asked: guide.asked.slice(0, -1) };
}

function passed(guide: Guide, { name }: FieldView, wish: GuidedWish): Guide {
  const asked = [...guide.asked.filter((one) => one !== name), name];
  if (wish === 'keep' && guide.values[name] !== undefined) {
    return { ...guide, asked };
  }
  const values = Object.fromEntries(Object.entries(guide.values).filter(([one]) => one !== name));
  return { ...guide, values, asked, skipped: [...guide.skipped, name] };
}

/** An option may be named by its label; the desk takes its value. */
function chosen(field: FieldView, said: string | readonly string[]): string | readonly string[] {
  const { options } = field;
  if (options === undefined) {
    return typeof said === 'string' ? said.trim() : said;
  }
  const valueOf = (one: string): string => {
    const typed = one.trim();
    const found = options.find(
      ({ value, label }) => value === typed || label.toLowerCase() === typed.toLowerCase(),
    );
    return found?.value ?? typed;
  };
  if (field.kind !== 'choices') {
    return typeof said === 'string' ? valueOf(said) : (said.map(valueOf)[0] ?? '');
  }
  const many = typeof said === 'string' ? said.split(/[、，,;；\s]+/u).filter((one) => one !== '') : said;
  return many.map(valueOf);
}
