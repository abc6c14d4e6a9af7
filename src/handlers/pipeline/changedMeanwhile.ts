import type { Value } from '../../domain/values.ts';
import type { Session } from '../ports/session.ts';
import { optionLabel } from '../registry.ts';
import type { Ready } from './prepared.ts';
import { writeRaw } from './values.ts';

export interface Meanwhile {
  /** What the person has said, without what he left as it was and somebody else has changed. */
  readonly values: Readonly<Record<string, Value>>;
  /** What both have changed, with a sentence that says what it is now. */
  readonly errors: Readonly<Record<string, string>>;
}

type Raw = string | readonly string[] | undefined;

/**
 * A form shows what its record said when it was handed out. What somebody else has changed since then stays as it is now, unless
 * the person changed the same: then he is asked, as neither may overwrite the other without knowing.
 */
export async function changedMeanwhile(session: Session, ready: Ready): Promise<Meanwhile> {
  const { command, moment, submitted, values } = ready;
  const start = submitted?.start ?? {};
  const present = writeRaw(
    command,
    Object.keys(start).length === 0
      ? {}
      : await command.present({ ...moment, input: values, repos: session }),
    moment.zone,
  );
  if (Object.keys(present).length === 0) {
    return { values, errors: {} };
  }
  const said = writeRaw(command, values, moment.zone);
  const changed = Object.keys(values).filter(
    (name) => !same(start[name], present[name]) && !same(said[name], present[name]),
  );
  const left = new Set(changed.filter((name) => same(said[name], start[name])));
  const shown = (name: string): string => {
    const spec = command.fields[name];
    const codes = [present[name] ?? []].flat();
    return codes
      .map((code) => (spec?.options === undefined ? code : optionLabel(spec, code, moment.m.locale)))
      .join(moment.m.common.listSeparator);
  };
  return {
    values: Object.fromEntries(Object.entries(values).filter(([name]) => !left.has(name))),
    errors: Object.fromEntries(
      changed
        .filter((name) => !left.has(name))
        .map((name) => [name, moment.m.common.fieldChanged(shown(name))]),
    ),
  };
}

function same(one: Raw, other: Raw): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
