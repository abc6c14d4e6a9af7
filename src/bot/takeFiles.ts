import { checkFile, type FileFault, type SentFile } from '../domain/files/fileRules.ts';
import type { Files } from '../handlers/ports/files.ts';

export interface Taken {
  /** Of those that are taken, in their order: what the field's value is. */
  readonly ids: readonly string[];
  /** What is wrong with the others, which are not stored. */
  readonly faults: readonly FileFault[];
}

/** Stores what a file field takes of the files that were sent to it, whichever platform they came from. */
export async function takeFiles(
  files: Pick<Files, 'put'>,
  sent: readonly SentFile[],
  taken?: readonly string[],
): Promise<Taken> {
  const ids: string[] = [];
  const faults: FileFault[] = [];
  for (const file of sent) {
    const checked = checkFile(file, taken);
    if (checked.ok) {
      ids.push(await files.put(file.bytes, checked.type));
    } else {
      faults.push(checked.fault);
    }
  }
  return { ids, faults };
}
