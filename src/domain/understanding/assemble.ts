import { ASSEMBLERS } from './commands/assemblers.ts';
import { generic } from './commands/generic.ts';
import { Draft } from './draft.ts';
import { takeKeyValues } from './keyValues.ts';
import type { LexiconCommand, ReadContext, Reading } from './reading.ts';
import type { Scan } from './scan.ts';

/** Commands whose forms people bring along: their keys are not those of our fields. */
const OWN_KEYS: ReadonlySet<string> = new Set(['filing.make']);

/** Reads what a line says for one command. The scan itself stays as it was. */
export function assemble(
  scan: Scan,
  command: LexiconCommand,
  context: ReadContext,
  explicit: boolean,
): Reading {
  const branch = scan.fork();
  const said = OWN_KEYS.has(command.name)
    ? { fields: {}, invalid: {}, spans: {} }
    : takeKeyValues(branch, command, context);
  const draft = new Draft(command, said);
  const assembler = ASSEMBLERS[command.name] ?? generic;
  assembler({ scan: branch, context, command, said, draft, explicit });
  return draft.reading(explicit);
}
