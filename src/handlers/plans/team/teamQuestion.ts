import type { ContactMethod } from '../../../domain/followUp.ts';
import { dateTime } from '../../../i18n/format.ts';
import type { Messages } from '../../../i18n/messages.ts';
import type { Action } from '../../chat/card.ts';
import type { Outcome } from '../../chat/outcome.ts';
import type { Reading } from '../../doing.ts';
import { sharesTable } from './byOwner.ts';
import type { teamList } from './teamList.ts';

type List = NonNullable<Awaited<ReturnType<typeof teamList>>>;

/** What would be planned, how many for whom, and who is left out; nothing is written yet. */
export function teamQuestion(
  { m, now, zone }: Reading,
  of: {
    readonly list: List;
    /** Null: everybody whom the speaker leads. */
    readonly team: string | null;
    readonly input: {
      readonly query: string;
      readonly at: { readonly at: Date };
      readonly method?: ContactMethod;
      readonly goal?: string;
    };
    readonly atOnce: number;
    readonly sure: Action;
  },
): Outcome {
  const { list, team, input, atOnce } = of;
  const words = m.plan.team;
  const notes = [...leftOut(list, m), ...(list.wanted.length > atOnce ? [words.rest(atOnce)] : [])];
  return {
    kind: 'reply',
    word: 'confirm',
    refs: [],
    card: {
      heading: words.question(list.wanted.length),
      blocks: [
        {
          kind: 'facts',
          items: [
            { label: words.group, value: team ?? words.everybody },
            { label: words.query, value: input.query },
            { label: m.plan.at, value: dateTime(input.at.at, zone, now, m) },
            ...(input.method === undefined
              ? []
              : [{ label: m.plan.method, value: m.words.method[input.method] }]),
            ...(input.goal === undefined ? [] : [{ label: m.plan.goal, value: input.goal }]),
          ],
        },
        sharesTable(list.shares, m),
        ...(notes.length === 0 ? [] : [{ kind: 'text' as const, text: notes.join('\n') }]),
        { kind: 'actions', items: [of.sure] },
      ],
    },
  };
}

/** How many are left out and why, a line a reason. */
export function leftOut({ planned, unowned }: Pick<List, 'planned' | 'unowned'>, m: Messages): string[] {
  return [
    ...(planned === 0 ? [] : [m.plan.team.planned(planned)]),
    ...(unowned === 0 ? [] : [m.plan.team.unowned(unowned)]),
  ];
}
