import { PDF } from '../../domain/files/contentType.ts';
import { PHOTOS, TABLES } from '../../domain/files/fileRules.ts';
import type { Value } from '../../domain/values.ts';
import type { LineFile } from '../chat/intent.ts';
import type { Command } from '../command.ts';

/** Where the files of a line go. `none`: its command takes no files. Else what is wrong with them: no photo, no table, no document, no scan. */
export type SentTo =
  | { readonly ok: true; readonly values: Readonly<Record<string, Value>> }
  | { readonly ok: false; readonly code: 'none' | 'kind' | 'noTable' | 'noDocument' | 'noScan' };

/** The value of the command's field that takes these files; where several would, of the last: a unit's photos, not its plans. */
export function fileFieldOf(command: Command, files: readonly LineFile[]): SentTo {
  if (files.length === 0) {
    return { ok: true, values: {} };
  }
  const fields = Object.entries(command.fields).filter(([, { kind }]) => kind === 'file');
  const [name] =
    fields.findLast(([, { accept = PHOTOS }]) => files.every(({ type }) => accept.includes(type))) ?? [];
  if (name !== undefined) {
    return { ok: true, values: { [name]: files.map(({ id }) => id) } };
  }
  if (fields.length === 0) {
    return { ok: false, code: 'none' };
  }
  const takes = (types: readonly string[]): boolean =>
    fields.some(([, { accept = PHOTOS }]) => accept.some((type) => types.includes(type)));
  if (takes([PDF])) {
    return { ok: false, code: 'noScan' };
  }
  return { ok: false, code: takes(PHOTOS) ? 'kind' : takes(TABLES) ? 'noTable' : 'noDocument' };
}
