import type { ImportRun } from '../../domain/imports/importRun.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Block, Card } from '../chat/card.ts';
import { button } from '../replies.ts';
import { undoneCells, type UndoneRow } from './undoneRows.ts';

/** Rows that stand in the card itself; a longer list is a table to download. */
export const MOST_LISTED = 10;

/** What an import that was taken back has come to: each row, or of a long table first those that were kept. */
export function undoneCard(run: ImportRun, rows: readonly UndoneRow[], m: Messages): Card {
  const { importing } = m;
  const isLong = rows.length > MOST_LISTED;
  const kept = rows.filter(({ as }) => as !== 'undone');
  const listed = isLong ? kept.slice(0, MOST_LISTED) : rows;
  const counts = (['edited', 'used'] as const).flatMap((as) => {
    const count = rows.filter((row) => row.as === as).length;
    return count === 0 ? [] : [importing.keptAs[as](count)];
  });
  const texts = [
    ...counts,
    ...(isLong && kept.length > MOST_LISTED ? [importing.keptListed(MOST_LISTED)] : []),
  ];
  const blocks: Block[] = [
    ...(texts.length === 0 ? [] : [{ kind: 'text' as const, text: texts.join('\n') }]),
    ...(listed.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: importing.undoneColumns,
            rows: listed.map((row) => undoneCells(row, m)),
          },
        ]),
    ...(run.undoFileId === null
      ? []
      : [
          {
            kind: 'actions' as const,
            items: [
              button(m, {
                id: 'import.undone',
                label: importing.undoneList,
                command: 'import.undone',
                input: { run: run.id },
              }),
            ],
          },
        ]),
  ];
  return { heading: importing.undone(run.undone), blocks };
}
