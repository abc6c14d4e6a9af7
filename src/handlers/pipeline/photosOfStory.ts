import type { Value } from '../../domain/values.ts';
import type { LineFile } from '../chat/intent.ts';
import type { Moment } from '../command.ts';
import type { PipelineDeps } from './deps.ts';
import { fileFieldOf } from './fileFieldOf.ts';
import type { LastSaid } from './lastSaid.ts';
import { lastSaid } from './lastSaid.ts';
import { STORY_SECONDS } from './storySeconds.ts';

/** What the last line said, with the photos that followed it at once without a word; undefined where they belong to none. */
export async function photosOfStory(
  deps: PipelineDeps,
  moment: Moment,
  files: readonly LineFile[],
): Promise<{ readonly before: LastSaid; readonly values: Readonly<Record<string, Value>> } | undefined> {
  const before = await lastSaid({ ...deps, repos: deps.store.read }, moment);
  const soon = before !== undefined && moment.now.getTime() - before.at.getTime() <= STORY_SECONDS * 1000;
  const sent =
    soon && before.command.name === 'followUp.log' ? fileFieldOf(before.command, files) : undefined;
  if (before === undefined || sent?.ok !== true) {
    return undefined;
  }
  const photos = Object.entries(sent.values).map(([name, ids]): [string, Value] => {
    const earlier = before.values[name];
    return [name, [...(Array.isArray(earlier) ? (earlier as string[]) : []), ...(ids as readonly string[])]];
  });
  return { before, values: { ...before.values, ...Object.fromEntries(photos) } };
}
