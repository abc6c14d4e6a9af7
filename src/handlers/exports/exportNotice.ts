import type { ExportRun } from '../../domain/exports/exportRun.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import type { Notice } from '../ports/notice.ts';
import { button, textCard } from '../replies.ts';
import { MOST_EXPORTED } from './exportTables.ts';

/** What became of an export, told to whoever asked for it; undefined as long as there is nothing to tell. */
export function exportNotice(run: ExportRun, m: Messages, now: Date): Notice | undefined {
  const card = cardOf(run, m);
  return card === undefined
    ? undefined
    : {
        dedupKey: `export:${run.id}:${run.version}`,
        target: { kind: 'member', memberId: run.memberId },
        subject: { kind: 'none' },
        card,
        notBefore: now,
        urgent: true,
      };
}

function cardOf({ id, state, kind, rows, filter, link }: ExportRun, m: Messages): Card | undefined {
  const { exporting } = m;
  const what = m.exporting.what[kind];
  switch (state) {
    case 'done':
      return {
        heading: exporting.made(what, rows),
        blocks: [
          { kind: 'text', text: exporting.audited },
          { kind: 'link', url: link, label: m.importing.download },
        ],
      };
    case 'empty':
      return textCard(exporting.none(what, filter));
    case 'tooMany':
      return textCard(exporting.most(MOST_EXPORTED));
    case 'failed':
      return textCard(exporting.failed(what), [
        button(m, {
          id: 'export.again',
          label: exporting.again,
          command: 'export.again',
          input: { run: id },
        }),
      ]);
    case 'denied':
    case 'making':
      return undefined;
  }
}
