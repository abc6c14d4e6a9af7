import { type ImportRun, type ImportStep, ROWS_BETWEEN_NEWS } from '../../domain/imports/importRun.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import type { Notice } from '../ports/notice.ts';
import { textCard } from '../replies.ts';

interface HowFar {
  readonly done: number;
  readonly all: number;
}

/** Whether people are told how far a table is, which was at `before`: after each thousand rows; what is short is only told at its end. */
export function isNews(before: number, { done, all }: HowFar): boolean {
  return done < all && Math.floor(done / ROWS_BETWEEN_NEWS) > Math.floor(before / ROWS_BETWEEN_NEWS);
}

/** How far a table is: one message, which changes. */
export function progressNotice(
  run: ImportRun,
  step: ImportStep,
  { done, all }: HowFar,
  m: Messages,
  now: Date,
): Notice {
  const { what, steps, soFar } = m.importing;
  const card = { heading: steps[step](what[run.kind]), ...textCard(soFar[step](done, all)) };
  return notice(run, step, { key: String(done), over: false, card, now });
}

/** What a step came to, in place of how far it was. */
export function endNotice(run: ImportRun, step: ImportStep, card: Card, now: Date): Notice {
  return notice(run, step, { key: `end:${run.version}`, over: true, card, now });
}

function notice(
  { id, memberId }: ImportRun,
  step: ImportStep,
  { key, over, card, now }: { key: string; over: boolean; card: Card; now: Date },
): Notice {
  return {
    dedupKey: `import.${step}:${id}:${key}`,
    target: { kind: 'member', memberId },
    subject: { kind: 'progress', of: `import:${id}:${step}`, over },
    card,
    notBefore: now,
    urgent: true,
  };
}
