import type { Value } from '../../domain/values.ts';
import { writeValue } from '../../domain/understanding/writeValue.ts';
import { commandText } from '../../i18n/commandText.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { RunContext } from '../command.ts';
import { takeBack } from '../operations/takeBack.ts';
import { lexiconField } from '../registry.ts';
import type { Ready } from './prepared.ts';

/** So often one matter is put right or gone on with. */
const MOST = 50;
const EARLIER = /^(?:correction|story) of (?<id>\S+)$/u;

/**
 * Takes back what a line corrects or goes on with, in the same operation, and what that had put right or gone on with before; answers
 * why where it cannot be taken back any more.
 */
export async function goBack(
  context: RunContext<unknown, unknown>,
  { goesBack }: Ready,
): Promise<Outcome | undefined> {
  let id = goesBack?.made;
  for (let i = 0; id !== undefined && i < MOST; i += 1) {
    const operation = await context.repos.operations.byId(id);
    if (operation === undefined) {
      return undefined;
    }
    const outcome = await takeBack(context, operation, i > 0);
    if (outcome.kind !== 'reply' || outcome.word !== 'done') {
      return outcome;
    }
    id = EARLIER.exec(operation.note ?? '')?.groups?.['id'];
  }
  if (goesBack !== undefined) {
    context.work.note(`${goesBack.how} of ${goesBack.made}`);
  }
  return undefined;
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
