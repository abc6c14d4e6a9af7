import { MOST_WITH_A_LINE, type SentFile, WITH_A_LINE } from '../domain/files/fileRules.ts';
import type { FileFault } from '../domain/files/fileRules.ts';
import type { LineFile, Said, Speaker } from '../handlers/chat/intent.ts';
import type { Desk } from '../handlers/ports/desk.ts';
import type { Files } from '../handlers/ports/files.ts';
import { takeFiles } from './takeFiles.ts';

/** A file as it could be had from the platform, or why not. */
export type GotFile =
  { readonly ok: true; readonly file: SentFile } | { readonly ok: false; readonly fault: FileFault };

interface LineFilesDeps {
  readonly desk: Pick<Desk, 'knows'>;
  readonly files: Pick<Files, 'take'>;
}

/**
 * A line with the files that came with it, which are stored first: one after the other, and for nobody who may not use Loupan. One that
 * is not taken keeps the others from being stored. Rejects with StoreUnavailableError.
 */
export async function lineWithFiles(
  { desk, files }: LineFilesDeps,
  speaker: Speaker,
  text: string,
  sent: readonly (() => Promise<GotFile>)[],
): Promise<Extract<Said, { kind: 'line' }>> {
  if (sent.length === 0 || !(await desk.knows(speaker))) {
    return { kind: 'line', text };
  }
  const stored: LineFile[] = [];
  // One more than are taken, so that the field itself says how many those are.
  for (const get of sent.slice(0, MOST_WITH_A_LINE + 1)) {
    const got = await get();
    if (!got.ok) {
      return { kind: 'line', text, faults: [got.fault] };
    }
    const { taken, faults } = await takeFiles(files, [got.file], WITH_A_LINE);
    if (faults.length > 0) {
      return { kind: 'line', text, faults };
    }
    stored.push(...taken);
  }
  return { kind: 'line', text, files: stored };
}
