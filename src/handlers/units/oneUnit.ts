import type { Unit } from '../../domain/unit.ts';
import type { Value } from '../../domain/values.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Outcome } from '../chat/outcome.ts';
import type { Reading } from '../doing.ts';
import type { Fields } from '../field.ts';
import { rawInput } from '../rawInput.ts';
import { ask, button, refused } from '../replies.ts';
import { unitLabel } from './unitLabel.ts';
import { unitsMeant } from './unitsMeant.ts';

interface Asking {
  readonly command: string;
  readonly fields: Fields;
  /** Everything that was said, so that the question costs one press. */
  readonly input: Readonly<Record<string, Value | undefined>> & { readonly unit: string };
}

type OneUnit =
  { readonly found: true; readonly unit: Unit } | { readonly found: false; readonly outcome: Outcome };

/** The one unit that a command's `unit` field means, or what to answer instead. */
export async function oneUnit(at: Reading, asking: Asking): Promise<OneUnit> {
  const { m, zone } = at;
  const { command, fields, input } = asking;
  const meant = await unitsMeant(at, input.unit);
  const [first, second] = meant;
  if (first === undefined) {
    return { found: false, outcome: noUnit(input.unit, m) };
  }
  if (second === undefined) {
    return { found: true, unit: first };
  }
  const actions = meant.map((one) =>
    button(m, {
      id: `which.${one.key}`,
      label: unitLabel(one, m),
      command,
      input: rawInput(command, fields, { ...input, unit: one.key }, zone),
    }),
  );
  return {
    found: false,
    outcome: ask(
      m.unit.whichOne,
      actions,
      meant.map(({ key }) => key),
    ),
  };
}

/** The same answer for what does not exist and for what is on somebody else's project. */
function noUnit(typed: string, m: Messages): Outcome {
  return refused(m.unit.notFound(typed.length > 40 ? `${typed.slice(0, 40)}…` : typed));
}
