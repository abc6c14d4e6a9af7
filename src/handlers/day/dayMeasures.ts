import { dayOf } from '../../domain/time/day.ts';
import type { Block } from '../chat/card.ts';
import type { Reading } from '../doing.ts';
import { measureLine } from '../measures/measureLine.ts';
import { measureRef } from '../measures/measureRef.ts';
import { button } from '../replies.ts';

const MOST_READ = 30;
const MOST_SHOWN = 5;

/** Measures that the speaker has to take, what is overdue first, with a button for those that are due. */
export async function dayMeasures({ repos, actor, now, m, zone }: Reading): Promise<Block[]> {
  const own = await repos.measures.ownedBy(actor.member.id, MOST_READ);
  const today = dayOf(now, zone);
  const due = own.filter(({ dueDay }) => dueDay <= today).slice(0, MOST_SHOWN);
  return own.length === 0
    ? []
    : [
        {
          kind: 'text',
          text: [
            m.measure.day(own.length, own.filter(({ dueDay }) => dueDay < today).length),
            ...own.slice(0, MOST_SHOWN).map((measure) => measureLine(measure, undefined, { zone, now, m })),
          ].join('\n'),
        },
        ...(due.length === 0
          ? []
          : [
              {
                kind: 'actions' as const,
                items: due.map((measure) =>
                  button(m, {
                    id: `measure.done.${measureRef(measure)}`,
                    label: `${measureRef(measure)} ${m.words.measureAction.done}`,
                    command: 'measure.show',
                    input: { measure: measureRef(measure), action: 'done' },
                  }),
                ),
              },
            ]),
      ];
}
