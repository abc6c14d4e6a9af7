import type { Actor } from '../../domain/actor.ts';
import type { Project } from '../../domain/company.ts';
import type { Value } from '../../domain/values.ts';
import type { Command } from '../command.ts';
import type { Repos } from '../ports/repos.ts';
import { placeNamed } from '../units/placeNamed.ts';
import { unitsMeant } from '../units/unitsMeant.ts';

/** The fields of a line in which a unit that can only be one stands by its key, alone or in a list: 1502 becomes A-1-1502. */
export async function namedUnits(
  at: { readonly repos: Repos; readonly actor: Actor; readonly project: Project | undefined },
  command: Command,
  fields: Readonly<Record<string, Value>>,
): Promise<Readonly<Record<string, Value>>> {
  const named: Record<string, Value> = { ...fields };
  for (const [name, { namesUnit, elsewhere }] of Object.entries(command.fields)) {
    const typed = fields[name];
    if (namesUnit !== true || typed === undefined) {
      continue;
    }
    const meant = async (text: string): Promise<string> => {
      const [unit, another] = await unitsMeant(at, text);
      if (unit !== undefined) {
        return another === undefined ? unit.key : text;
      }
      return elsewhere === true ? (placeNamed(text, at.project) ?? text) : text;
    };
    if (typeof typed === 'string') {
      named[name] = await meant(typed);
    } else if (Array.isArray(typed)) {
      const units: string[] = [];
      for (const one of typed as readonly string[]) {
        units.push(await meant(one));
      }
      named[name] = units;
    }
  }
  return named;
}
