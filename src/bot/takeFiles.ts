import { checkFile, type FileFault, nameShown, type SentFile } from '../domain/files/fileRules.ts';
import type { LineFile } from '../handlers/chat/intent.ts';
import type { Files } from '../handlers/ports/files.ts';

export interface Taken {
  /** Of those that are taken, in their order: what the field's value is. */
  readonly ids: readonly string[];
  /** The same with what they are. */
  readonly taken: readonly LineFile[];
  /** What is wrong with the others, which are not stored. */
  readonly faults: readonly FileFault[];
}

/** Stores what a file field takes of the files that were sent to it, whichever platform they came from. */
export async function takeFiles(
  files: Pick<Files, 'take'>,
  sent: readonly SentFile[],
  accepted?: readonly string[],
): Promise<Taken> {
  const taken: LineFile[] = [];
  const faults: FileFault[] = [];
  for (const file of sent) {
    const checked = checkFile(file, accepted);
    if (!checked.ok) {
      faults.push(checked.fault);
      continue;
    }
    const { type } = checked;
    const kept = await files.take(file.bytes, type);
    if (kept.ok) {
      taken.push({ id: kept.id, type });
    } else {
      faults.push({ code: kept.why, name: nameShown(file.name) });
    }
  }
  return { ids: taken.map(({ id }) => id), taken, faults };
}
