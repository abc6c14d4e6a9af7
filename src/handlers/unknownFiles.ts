import { PHOTOS } from '../domain/files/fileRules.ts';
import type { Files } from './ports/files.ts';

/** Of the ids that a file field was given those behind which there is no file of a kind that it takes. */
export async function unknownFiles(
  files: Pick<Files, 'get'>,
  ids: readonly string[] = [],
  taken: readonly string[] = PHOTOS,
): Promise<readonly string[]> {
  const unknown: string[] = [];
  // One after the other: only one of them is in memory at a time.
  for (const id of ids) {
    const file = await files.get(id);
    if (file === undefined || !taken.includes(file.type)) {
      unknown.push(id);
    }
  }
  return unknown;
}
