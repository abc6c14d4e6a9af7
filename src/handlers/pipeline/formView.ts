import { PHOTOS } from '../../domain/files/fileRules.ts';
import type { Unreadable } from '../../domain/understanding/reading.ts';
import { commandText } from '../../i18n/commandText.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { FieldView, FormView } from '../chat/field.ts';
import type { RawValues } from '../chat/intent.ts';
import type { Command } from '../command.ts';
import type { FieldSpec } from '../field.ts';
import { optionLabel } from '../registry.ts';

/** A command's form as a renderer shows it, filled with raw values. */
export function formView(
  command: Command,
  ticket: string,
  values: RawValues,
  errors: Readonly<Record<string, string>>,
  m: Messages,
): FormView {
  const text = commandText(m.locale, command.name);
  return {
    id: ticket,
    title: text?.title ?? command.name,
    submitLabel: m.common.submit,
    fields: Object.entries(command.fields)
      .filter(([, spec]) => spec.inForm)
      .map(([name, spec]) =>
        fieldView(name, spec, text?.fields[name] ?? name, text?.hints?.[name], values[name], m),
      ),
    errors,
  };
}

/** The sentence beside a field. */
function errorSentence(fault: Unreadable, spec: FieldSpec | undefined, m: Messages): string {
  const allowed = (spec?.options ?? []).map((code) => optionLabel(spec as FieldSpec, code, m.locale));
  return m.common.unreadable[fault.code]({
    typed: fault.typed,
    allowed: allowed.join(m.common.listSeparator),
    ...fault.params,
  });
}

export function errorSentences(
  command: Pick<Command, 'fields'>,
  unreadable: Readonly<Record<string, Unreadable>>,
  m: Messages,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unreadable).map(([name, fault]) => [name, errorSentence(fault, command.fields[name], m)]),
  );
}

function fieldView(
  name: string,
  spec: FieldSpec,
  label: string,
  help: string | undefined,
  value: string | readonly string[] | undefined,
  m: Messages,
): FieldView {
  return {
    name,
    kind: spec.kind,
    label,
    required: spec.required || spec.requiredUnless !== undefined,
    ...(help === undefined ? {} : { help }),
    ...(spec.options === undefined
      ? {}
      : { options: spec.options.map((code) => ({ value: code, label: optionLabel(spec, code, m.locale) })) }),
    ...(value === undefined ? {} : { value }),
    ...(spec.max === undefined ? {} : { max: spec.max }),
    ...(spec.kind === 'file' ? { accept: spec.accept ?? PHOTOS } : {}),
  };
}
