import type { Repos } from '../ports/repos.ts';

/** The file that a page is about: the one that it names, or the one that an export came to; undefined while that is not made. */
export async function exportedFile(
  repos: Pick<Repos, 'exports'>,
  { file, export: exportId }: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  return exportId === undefined ? file : ((await repos.exports.byId(exportId))?.fileId ?? undefined);
}
