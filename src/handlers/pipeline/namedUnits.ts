import type { Actor } from '../../domain/actor.ts';
import type { Value } from '../../domain/values.ts';
import type { Command } from '../command.ts';
import type { Repos } from '../ports/repos.ts';
import { unitsMeant } from '../units/unitsMeant.ts';

/** The fields of a line in which a unit that can only be one stands by its key, alone or in a list: 1502 becomes A-1-1502. */
export async function namedUnits(
  at: { readonly repos: Repos; readonly actor: Actor },
  command: Command,
  fields: Readonly<Record<string, Value>>,
): Promise<Readonly<Record<string, Value>>> {
  const named: Record<string, Value> = { ...fields };
  for (const [name, { namesUnit }] of Object.entries(command.fields)) {
    const typed = fields[name];
    if (namesUnit !== true || typed === undefined) {
      continue;
    }
    if (typeof typed === 'string') {
      named[name] = (await keyOf(at, typed)) ?? typed;
    } else if (Array.isArray(typed)) {
      const units: string[] = [];
      for (const one of typed as readonly string[]) {
        units.push((await keyOf(at, one)) ?? one);
      }
      named[name] = units;
    }
  }
  return named;
}

async function keyOf(at: Parameters<typeof unitsMeant>[0], typed: string): Promise<string | undefined> {
  const [unit, another] = await unitsMeant(at, typed);
  return another === undefined ? unit?.key : undefined;
}
