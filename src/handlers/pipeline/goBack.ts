import type { Value } from '../../domain/values.ts';
import { writeValue } from '../../domain/understanding/writeValue.ts';
import { commandText } from '../../i18n/commandText.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { RunContext } from '../command.ts';
import { undoOperation } from '../operations/undo.ts';
import { lexiconField } from '../registry.ts';
import type { Ready } from './prepared.ts';

/** Takes back what a line corrects or goes on with, in the same operation; answers why where it cannot be taken back any more. */
export async function goBack(
  context: RunContext<unknown, unknown>,
  { goesBack }: Ready,
): Promise<Outcome | undefined> {
  if (goesBack === undefined) {
    return undefined;
  }
  const input = { made: goesBack.made };
  const outcome = await undoOperation.run({ ...context, input });
  context.work.note(`${goesBack.how} of ${goesBack.made}`);
  return outcome.kind === 'reply' && outcome.word === 'done' ? undefined : outcome;
}

/** The answer with what became different by a correction, or that it is one story now. */
export function toldBack(outcome: Outcome, ready: Ready): Outcome {
  const { goesBack, moment, command, values } = ready;
  if (goesBack === undefined || outcome.kind !== 'reply' || outcome.word !== 'done') {
    return outcome;
  }
  const { m, zone } = moment;
  const labels = commandText(m.locale, command.name)?.fields ?? {};
  const shown = (name: string, value: Value | undefined): string => {
    const spec = command.fields[name];
    const typed =
      value === undefined || spec === undefined
        ? ''
        : writeValue(value, lexiconField(command.name, name, spec), zone);
    return typeof typed === 'string' ? typed : typed.join(m.common.listSeparator);
  };
  const lines = goesBack.changed
    .filter((name) => command.fields[name]?.inForm === true)
    .map((name) =>
      m.common.becameOther(
        labels[name] ?? name,
        shown(name, goesBack.was?.[name]),
        shown(name, values[name]),
      ),
    );
  const text = goesBack.how === 'story' ? m.common.oneStory : m.common.corrected(lines);
  return { ...outcome, card: { ...outcome.card, blocks: [{ kind: 'text', text }, ...outcome.card.blocks] } };
}
