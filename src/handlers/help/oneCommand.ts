import { commandText } from '../../i18n/commandText.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Block, Card, Fact } from '../chat/card.ts';
import type { Command } from '../command.ts';
import type { FieldSpec } from '../field.ts';
import { optionLabel } from '../registry.ts';
import { button } from '../replies.ts';
import { sentence } from './sentence.ts';

/** One command: what it does, what it takes, lines that work as they are, and its form. */
export function oneCommand(command: Command, m: Messages): Card {
  const text = commandText(m.locale, command.name);
  const fields = Object.entries(command.fields).filter(([, spec]) => spec.inForm);
  const items = fields.map(([name, spec]): Fact => ({
    label: text?.fields[name] ?? name,
    value: fieldText(spec, text?.hints?.[name], m),
  }));
  const words = [...command.words.zh, ...command.words.en];
  const blocks: Block[] = [
    { kind: 'text', text: sentence(text?.about ?? '') },
    { kind: 'text', text: [m.help.examples, ...(text?.examples ?? [])].join('\n') },
    ...(items.length > 0 ? [{ kind: 'facts' as const, items }] : []),
    ...(items.length > 0
      ? [
          {
            kind: 'actions' as const,
            items: [
              button(m, {
                id: 'help.form',
                label: m.help.openForm,
                command: command.name,
                input: { form: 'yes' },
              }),
            ],
          },
        ]
      : []),
  ];
  return { heading: m.help.commandHeading(text?.title ?? command.name, words), blocks };
}

function fieldText(spec: FieldSpec, hint: string | undefined, m: Messages): string {
  const options = (spec.options ?? []).map((code) => optionLabel(spec, code, m.locale));
  const what = hint ?? (options.length > 0 ? options.join(' / ') : m.help.kinds[spec.kind]);
  return spec.required ? m.help.requiredField(what) : what;
}
