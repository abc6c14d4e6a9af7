import { AGE_BANDS, type AgeBand } from '../../domain/complaints/ageBand.ts';
import { dayOf } from '../../domain/time/day.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Block } from '../chat/card.ts';
import type { PanelPicture, Tone } from '../ports/charts.ts';
import { dayName } from '../kpi/dayName.ts';
import { CAUSE_DAYS, type LoadedBoard } from './loadBoard.ts';

const TONE_OF: Readonly<Record<AgeBand, Tone>> = {
  today: 'fresh',
  days: 'waiting',
  week: 'old',
  longer: 'oldest',
};

/** Open complaints by who answers for them and how long they have lain, and why the last ones were. Names of customers are in neither. */
export function boardPicture(loaded: LoadedBoard, m: Messages): PanelPicture {
  const { project, at, board, dueToday, taken, resolved, causes } = loaded;
  const words = m.analysis.board;
  return {
    kind: 'panels',
    title: words.title(project.name),
    subtitle: [dayName(dayOf(at, project.zone), m), words.total(board.n, board.overdue)].join('  ·  '),
    tiles: [
      { label: words.open, value: String(board.n), tone: 'plain' },
      { label: words.overdue, value: String(board.overdue), tone: board.overdue > 0 ? 'bad' : 'plain' },
      { label: words.dueToday, value: String(dueToday), tone: dueToday > 0 ? 'waiting' : 'plain' },
      { label: words.taken, value: String(taken), tone: 'plain' },
      { label: words.resolved, value: String(resolved), tone: resolved > 0 ? 'good' : 'plain' },
    ],
    panels: [
      {
        title: words.byOwner,
        parts: AGE_BANDS.map((band) => ({ label: words.age[band], tone: TONE_OF[band] })),
        rows: ownerRows(loaded, m).map(({ label, byAge, n, overdue }) => ({
          label,
          values: byAge,
          said: words.ofOwner(n, overdue),
        })),
        emptyLabel: words.nothingOpen,
      },
      {
        title: words.causes(CAUSE_DAYS),
        parts: [],
        rows: causes.map(({ kind, n }) => ({
          label: kind === null ? m.analysis.unnamed : m.words.complaintCause[kind],
          values: [n],
          said: String(n),
        })),
        emptyLabel: words.noCauses,
      },
    ],
  };
}

/** The same in words. */
export function boardWords(loaded: LoadedBoard, m: Messages): Block[] {
  const { project, at, board, dueToday, taken, resolved, causes } = loaded;
  const words = m.analysis.board;
  const listed = (parts: readonly string[]): string => parts.join(m.common.listSeparator);
  const owners = ownerRows(loaded, m).map(({ label, n, overdue }) =>
    words.named(label, words.ofOwner(n, overdue)),
  );
  const ages = AGE_BANDS.flatMap((band, index) =>
    (board.byAge[index] ?? 0) === 0 ? [] : [words.named(words.age[band], String(board.byAge[index]))],
  );
  const reasons = causes.map(({ kind, n }) =>
    words.named(kind === null ? m.analysis.unnamed : m.words.complaintCause[kind], String(n)),
  );
  const lines = [
    words.line(dateTime(at, project.zone, at, m), board.n, board.overdue, dueToday),
    words.yesterday(taken, resolved),
    ...(owners.length === 0 ? [] : [words.owners(listed(owners)), words.ages(listed(ages))]),
    ...(reasons.length === 0
      ? []
      : [
          words.reasons(
            CAUSE_DAYS,
            causes.reduce((all, { n }) => all + n, 0),
            listed(reasons),
          ),
        ]),
  ];
  return [{ kind: 'text', text: lines.join('\n') }];
}

interface OwnerRow {
  readonly label: string;
  readonly n: number;
  readonly overdue: number;
  readonly byAge: readonly number[];
}

function ownerRows({ board, names }: LoadedBoard, m: Messages): OwnerRow[] {
  const words = m.analysis.board;
  return [
    ...board.owners.map((one) => ({
      ...one,
      label: one.ownerId === null ? words.nobody : (names.get(one.ownerId) ?? words.nobody),
    })),
    ...(board.others === null ? [] : [{ ...board.others, label: words.others(board.others.people) }]),
  ];
}
