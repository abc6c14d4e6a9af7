import { MOST_EXPORTED } from './exportTables.ts';

const PAGE = 500;

/** All records of a list that is read in pages by its numbers; undefined where they are more than an export may have. */
export async function allPages<T extends { readonly ref: number }>(
  read: (page: { readonly below?: number; readonly limit: number }) => Promise<readonly T[]>,
): Promise<readonly T[] | undefined> {
  const all: T[] = [];
  for (;;) {
    const below = all.at(-1)?.ref;
    const page = await read({ limit: PAGE, ...(below === undefined ? {} : { below }) });
    all.push(...page);
    if (all.length > MOST_EXPORTED) {
      return undefined;
    }
    if (page.length < PAGE) {
      return all;
    }
  }
}
