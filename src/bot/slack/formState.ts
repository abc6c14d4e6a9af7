import type { RawValues } from '../../handlers/chat/intent.ts';

/** What Slack keeps of one input (docs.slack.dev, view_submission): the parts that our forms use. */
export interface InputState {
  readonly type: string;
  readonly value?: string | null;
  readonly selected_option?: { readonly value: string } | null;
  readonly selected_options?: readonly { readonly value: string }[] | null;
  readonly files?: readonly { readonly id: string }[] | null;
}

export type FormState = Readonly<Record<string, Readonly<Record<string, InputState>>>>;

/** Slack's ids of files, by field. */
export type FileIds = Readonly<Record<string, readonly string[]>>;

/**
 * The raw values of a submitted form by field name: a text, a list for what takes several, empty where nothing was left. Other
 * menus of the same modal (`choose:`) are no fields.
 */
export function readState(values: FormState): RawValues {
  return Object.fromEntries(
    Object.entries(values).flatMap(([field, inputs]) => {
      const input = Object.entries(inputs).find(([id]) => id === 'value' || id.startsWith('pick:'))?.[1];
      return input === undefined ? [] : [[field, rawValue(input)]];
    }),
  );
}

/** The files that were put into a modal; a field into which none was put has an empty list. */
export function sentFileIds(values: FormState): FileIds {
  return Object.fromEntries(
    Object.entries(values).flatMap(([field, inputs]) =>
      Object.values(inputs)
        .filter(({ type }) => type === 'file_input')
        .map(({ files }) => [field, (files ?? []).map(({ id }) => id)]),
    ),
  );
}

function rawValue(input: InputState): string | string[] {
  switch (input.type) {
    case 'multi_static_select':
      return (input.selected_options ?? []).map(({ value }) => value);
    case 'file_input':
      return (input.files ?? []).map(({ id }) => id);
    default:
      return input.value ?? input.selected_option?.value ?? '';
  }
}
