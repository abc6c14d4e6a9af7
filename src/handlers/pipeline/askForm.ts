import type { Value } from '../../domain/values.ts';
import type { Card } from '../chat/card.ts';
import type { RawValues } from '../chat/intent.ts';
import type { Answer } from '../chat/outcome.ts';
import type { Session } from '../ports/session.ts';
import { textCard } from '../replies.ts';
import type { PipelineDeps } from './deps.ts';
import { formView } from './formView.ts';
import type { Ready } from './prepared.ts';
import { writeRaw } from './values.ts';

/** How long a form can be submitted. */
const FORM_HOURS = 24;

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
  const { m, actor, now, zone, place } = moment;
  const start = await command.prefill({ ...moment, input: asking.values, repos: session });
  const raw: RawValues = {
    ...writeRaw(command, { ...start, ...asking.values }, zone),
    ...typedAsItWas(ready),
  };
  const entries = Object.entries(raw);
  const values = Object.fromEntries(entries.filter(([name]) => command.fields[name]?.inForm === true));
  const hidden = Object.fromEntries(
    entries.flatMap(([name, value]) =>
      command.fields[name]?.inForm === false
        ? [[name, typeof value === 'string' ? value : value.join('、')]]
        : [],
    ),
  );
  const id = deps.ids.token();
  await session.putDraft({
    id,
    memberId: actor.member.id,
    command: command.name,
    values,
    hidden,
    locale: m.locale,
    place,
    expiresAt: new Date(now.getTime() + FORM_HOURS * 3_600_000),
    usedAt: null,
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
    Object.entries(ready.unreadable).map(([name, fault]) => [name, ready.raw[name] ?? fault.typed]),
  );
}
