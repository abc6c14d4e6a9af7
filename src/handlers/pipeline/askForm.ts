import type { Value } from '../../domain/values.ts';
import type { Card } from '../chat/card.ts';
import type { RawValues } from '../chat/intent.ts';
import type { Answer } from '../chat/outcome.ts';
import type { Session } from '../ports/session.ts';
import { textCard } from '../replies.ts';
import type { PipelineDeps } from './deps.ts';
import { formView } from './formView.ts';
import { ASKED_MINUTES } from './askedMinutes.ts';
import { keepBack } from './keptBack.ts';
import { keepDraft } from './keepDraft.ts';
import type { Ready } from './prepared.ts';
import { writeRaw } from './values.ts';

export interface Asking {
  readonly values: Readonly<Record<string, Value>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly card?: Card;
}

/**
 * Hands out the command's form, prefilled with what was understood; what could not be read is shown as it was typed, with
 * its error beside it, so that nobody types a thing twice.
 */
export async function askForm(
  deps: PipelineDeps,
  session: Session,
  ready: Ready,
  asking: Asking,
): Promise<Answer> {
  const { command, moment } = ready;
  const { m, zone } = moment;
  const context = { ...moment, input: asking.values, repos: session };
  const present = await command.present(context);
  const start = { ...(await command.prefill(context)), ...present, ...asking.values };
  const raw: RawValues = { ...writeRaw(command, start, zone), ...typedAsItWas(ready) };
  const entries = Object.entries(raw);
  const values = Object.fromEntries(entries.filter(([name]) => command.fields[name]?.inForm === true));
  const hidden = Object.fromEntries(
    entries.flatMap(([name, value]) =>
      command.fields[name]?.inForm === false
        ? [[name, typeof value === 'string' ? value : value.join('、')]]
        : [],
    ),
  );
  const id = await keepDraft(deps, session, moment, {
    command: command.name,
    values,
    hidden: { ...hidden, ...keepBack(ready) },
    start: writeRaw(command, present, zone),
    errors: asking.errors,
    minutes: ASKED_MINUTES.form,
  });
  const broken = Object.keys(asking.errors).length > 0;
  return {
    word: 'form',
    refs: [],
    card: asking.card ?? textCard(broken ? m.common.formFix : m.common.formIntro),
    form: formView(command, deps.tickets.sign(id), values, asking.errors, m),
    audience: 'asker',
  };
}

function typedAsItWas(ready: Ready): RawValues {
  return Object.fromEntries(
    Object.entries(ready.unreadable)
      // What stands in a file field is files.
      .filter(([name]) => ready.command.fields[name]?.kind !== 'file')
      .map(([name, fault]) => [name, ready.raw[name] ?? fault.typed]),
  );
}
