import { dayOf } from '../../domain/time/day.ts';
import { explainDeadline, type Counted } from '../../domain/time/explainDeadline.ts';
import { NeverOpensError } from '../../domain/time/neverOpens.ts';
import { workingMinutesBetween } from '../../domain/time/workingDays.ts';
import type { Project } from '../../domain/company.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Block } from '../chat/card.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand, type LookContext } from '../command.ts';
import { projectCalendar } from '../company/projectCalendar.ts';
import { field } from '../field.ts';
import { done, refused } from '../replies.ts';
import { calendarScope } from './calendarScope.ts';
import { explainedBlocks } from './explainedBlocks.ts';
import { minutesText } from './minutesText.ts';
import { recordDeadlines, type RecordDeadline } from './recordDeadlines.ts';

/** A term beyond this is asked for by mistake, and its calendar is not known. */
const LONGEST: Readonly<Record<Counted['term']['unit'], number>> = {
  workingDay: 500,
  workingHour: 4_000,
  day: 730,
  hour: 17_520,
  minute: 1_051_200,
};

const fields = {
  record: field.text({ max: 40 }),
  at: field.dateTime(),
  term: field.duration(),
  project: field.text({ max: 60 }),
};

/** 时限: how a deadline was counted, of a record or of any instant and term, day by day. It changes nothing. */
export const explainTerm = defineCommand({
  name: 'deadline.explain',
  words: { zh: ['时限'], en: ['deadline'] },
  allow: 'self:use',
  fields,
  args: ['record', 'at', 'term'],
  undo: 'none',
  look: async (context) => await explained(context),
  run: ({ looked }) => Promise.resolve(looked),
});

type Context = LookContext<{
  readonly record?: string;
  readonly at?: { readonly at: Date };
  readonly term?: Counted['term'];
  readonly project?: string;
}>;

async function explained(context: Context): Promise<Outcome> {
  const { input, m, now } = context;
  const { record, term } = input;
  if (term !== undefined) {
    const scope = await calendarScope(context, input.project);
    if (!scope.ok) {
      return { kind: 'invalid', errors: { project: scope.error } };
    }
    if (term.amount > LONGEST[term.unit]) {
      return refused(m.calendar.termTooLong(m.company.term(LONGEST[term.unit], term.unit)));
    }
    const { project } = scope;
    const at = input.at?.at ?? now;
    const text = m.company.term(term.amount, term.unit);
    const one = { title: text, counted: { at, term, pauses: [] }, dueAt: null, metAt: null };
    return await answered(context, project, [one], []);
  }
  if (record === undefined) {
    return refused(m.calendar.howToAsk);
  }
  const found = await recordDeadlines(context, {
    command: 'deadline.explain',
    fields,
    input: { record } as never,
  });
  return found.found ? await answered(context, found.project, found.deadlines, found.refs) : found.outcome;
}

type Asked = Omit<RecordDeadline, 'dueAt'> & { readonly dueAt: Date | null };

async function answered(
  context: Context,
  project: Project,
  deadlines: readonly Asked[],
  refs: readonly string[],
): Promise<Outcome> {
  const { m } = context;
  const blocks: Block[] = [];
  let heading: string | undefined;
  try {
    for (const one of deadlines) {
      const shown = await oneDeadline(context, project, one);
      if (heading === undefined) {
        ({ heading } = shown);
      } else {
        blocks.push({ kind: 'text', text: shown.heading });
      }
      blocks.push(...shown.blocks);
    }
  } catch (error) {
    if (error instanceof NeverOpensError) {
      return refused(m.calendar.neverOpens(project.name));
    }
    throw error;
  }
  return done(
    {
      ...(heading === undefined ? {} : { heading }),
      blocks: [...blocks, { kind: 'text', text: m.calendar.law }],
    },
    refs,
  );
}

async function oneDeadline(
  { repos, deps, now, m }: Context,
  project: Project,
  { title, counted, dueAt, metAt }: Asked,
): Promise<{ readonly heading: string; readonly blocks: readonly Block[] }> {
  const { zone } = project;
  const stops = counted.pauses.flatMap(({ to }) => (to === null ? [] : [to]));
  const latest = new Date(Math.max(counted.at.getTime(), ...stops.map((to) => to.getTime())));
  const calendar = await projectCalendar(repos, project, counted.at, latest);
  const explanation = explainDeadline(counted, calendar);
  const rests = counted.pauses.some(({ to }) => to === null);
  const end = dateTime(explanation.end, zone, now, m);
  const open = metAt === null && !rests;
  const left = open ? workingMinutesBetween(now, explanation.end, calendar) : 0;
  const { labels } = m.calendar;
  const heading = m.calendar.dueHeading(title, rests ? m.calendar.rests : end);
  return {
    heading,
    blocks: [
      {
        kind: 'facts',
        items: [
          { label: labels.project, value: project.name },
          { label: labels.from, value: dateTime(counted.at, zone, now, m) },
          { label: labels.term, value: m.company.term(counted.term.amount, counted.term.unit) },
          {
            label: labels.due,
            value: rests ? m.calendar.rests : explanation.provisional ? m.calendar.provisional(end) : end,
          },
          ...(dueAt !== null && !rests && dueAt.getTime() !== explanation.end.getTime()
            ? [{ label: labels.onRecord, value: dateTime(dueAt, zone, now, m) }]
            : []),
          ...(metAt === null ? [] : [{ label: labels.met, value: dateTime(metAt, zone, now, m) }]),
          ...(open
            ? [
                left > 0
                  ? { label: labels.left, value: minutesText(left, m) }
                  : { label: labels.over, value: minutesText(-left, m) },
              ]
            : []),
        ],
      },
      ...(await explainedBlocks(deps, {
        title: heading,
        subtitle: m.calendar.subtitle(project.name, dayOf(counted.at, zone)),
        at: counted.at,
        explanation,
        calendar,
        now,
        m,
      })),
    ],
  };
}
