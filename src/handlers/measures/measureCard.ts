import type { Measure } from '../../domain/measures/measure.ts';
import { effectSpans } from '../../domain/measures/measureEffect.ts';
import { maskPhones } from '../../domain/maskPhones.ts';
import { dayOf } from '../../domain/time/day.ts';
import { calendarDay } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import { complaintRef } from '../complaints/complaintRef.ts';
import type { Repos } from '../ports/repos.ts';
import { button } from '../replies.ts';
import { aimWords } from './aimWords.ts';
import { effectWords } from './effectWords.ts';
import { measureRef } from './measureRef.ts';

interface At {
  readonly repos: Pick<Repos, 'units' | 'complaints' | 'complaintCounts' | 'members' | 'company'>;
  readonly m: Messages;
  readonly now: Date;
}

/** A measure: what is done against which complaints, by whom and until when; what it brought, once it is done. `mayEnd`: with the buttons for that. */
export async function measureCard(at: At, measure: Measure, mayEnd: boolean): Promise<Card> {
  const { repos, m, now } = at;
  const { labels } = m.measure;
  const zone = (await repos.company.project(measure.projectId))?.zone ?? 'Asia/Shanghai';
  const owner = await repos.members.byId(measure.ownerId);
  const complaint =
    measure.complaintId === null ? undefined : await repos.complaints.byId(measure.complaintId);
  const on = (day: string): string => calendarDay(day, zone, now, m);
  const effect = await effectWords(repos, measure, now, m);
  const late = measure.state === 'open' && measure.dueDay < dayOf(now, zone);
  const ref = measureRef(measure);
  return {
    heading: m.measure.heading(ref, m.words.measureState[measure.state]),
    blocks: [
      {
        kind: 'facts',
        items: [
          { label: labels.text, value: maskPhones(measure.text) },
          { label: labels.aim, value: await aimWords(repos, measure, m) },
          ...(complaint === undefined ? [] : [{ label: labels.complaint, value: complaintRef(complaint) }]),
          { label: labels.owner, value: owner?.name ?? m.common.none },
          {
            label: labels.due,
            value: late ? m.measure.overdue(on(measure.dueDay)) : on(measure.dueDay),
          },
          ...(measure.doneAt === null
            ? []
            : [{ label: labels.done, value: on(dayOf(measure.doneAt, zone)) }]),
          ...(measure.cancelReason === null
            ? []
            : [{ label: labels.reason, value: maskPhones(measure.cancelReason) }]),
          ...(effect === undefined ? [] : [{ label: labels.effect, value: effect }]),
          ...(measure.state === 'open'
            ? [{ label: labels.soFar, value: m.measure.soFar(await latelyOf(at, measure)) }]
            : []),
        ],
      },
      ...(mayEnd && measure.state === 'open'
        ? [
            {
              kind: 'actions' as const,
              items: (['done', 'cancel'] as const).map((action) =>
                button(m, {
                  id: `measure.${action}.${ref}`,
                  label: m.words.measureAction[action],
                  ...(action === 'done' ? { style: 'primary' as const } : {}),
                  command: 'measure.show',
                  input: { measure: ref, action },
                }),
              ),
            },
          ]
        : []),
    ],
  };
}

/** What it is against came so often in the last 90 days. */
async function latelyOf({ repos, now }: At, measure: Measure): Promise<number> {
  return await repos.complaintCounts.aimedAt(measure, effectSpans(now, now).before);
}
