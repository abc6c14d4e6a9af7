import { scopeOf, type Actor, type Scope } from '../../domain/actor.ts';
import { reach } from '../../domain/permissions.ts';
import { linkState } from '../../domain/satisfaction/linkState.ts';
import { meanOf } from '../../domain/satisfaction/meanOf.ts';
import type { Score } from '../../domain/satisfaction/score.ts';
import { calendarDay, dateTime, percent } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Block } from '../chat/card.ts';
import type { Outcome } from '../chat/outcome.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import type { Doing } from '../doing.ts';
import { periodName } from '../kpi/reportWords.ts';
import { done, refused } from '../replies.ts';
import { answerText } from './answerText.ts';
import type { LookedAtFigures, SatisfactionFigures } from './lookAtFigures.ts';
import { placeName } from './placeName.ts';
import { seesAnswers } from './seesAnswers.ts';

const NOT_YET = 10;

/** Mean, share of 4 and 5, number of answers; the last answers, and who has not answered. */
export async function figuresReply(context: Doing, looked: LookedAtFigures): Promise<Outcome> {
  const { m } = context;
  if (!looked.ok) {
    return refused(looked.why === 'noProject' ? m.common.noProject : m.kpi.show[looked.why]);
  }
  const { figures } = looked;
  const [first] = figures;
  const blocks = figures.flatMap((one): Block[] => [
    ...(figures.length === 1 ? [] : [{ kind: 'text' as const, text: titleOf(one, m) }]),
    ...figureBlocks(one, context),
  ]);
  return done({
    heading: first === undefined || figures.length > 1 ? m.satisfaction.label : titleOf(first, m),
    blocks: [...blocks, ...(await notYet(context))],
  });
}

function titleOf({ request }: SatisfactionFigures, m: Messages): string {
  return m.satisfaction.heading(placeName(request, m), periodName(request.period, m));
}

function figureBlocks(
  { request, total, rows, lately, names, imageId }: SatisfactionFigures,
  { m, now }: Pick<Doing, 'm' | 'now'>,
): Block[] {
  const words = m.satisfaction;
  const { zone } = request.project;
  const line = total.answers === 0 ? words.noAnswers : words.summary(...scoreTexts(total, m), total.answers);
  return [
    ...(imageId === undefined
      ? []
      : [
          {
            kind: 'image' as const,
            fileId: imageId,
            alt: words.alt(words.heading(placeName(request, m), periodName(request.period, m)), line),
          },
        ]),
    { kind: 'text', text: line },
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: words.columns,
            rows: rows.map(({ name, ofTeam, score }) => [
              ofTeam ? words.team(name) : name,
              ...scoreTexts(score, m),
              String(score.answers),
            ]),
          },
        ]),
    ...(lately.length === 0
      ? []
      : [
          {
            kind: 'text' as const,
            text: [
              words.lately,
              ...lately.map((rating) =>
                words.latelyLine(
                  calendarDay(rating.answeredDay ?? '', zone, now, m),
                  names.get(rating.memberId) ?? m.customer.nobody,
                  words.rated[rating.about],
                  answerText(rating, m),
                ),
              ),
            ].join('\n'),
          },
        ]),
  ];
}

function scoreTexts(score: Score, m: Messages): [mean: string, share: string] {
  return [meanOf(score)?.toFixed(1) ?? m.common.none, percent(score.satisfied, score.answers, m)];
}

/** Who was asked and has not answered, of the customers that the reader sees. */
async function notYet({ m, now, zone, actor, repos }: Doing): Promise<Block[]> {
  if (!seesAnswers(actor)) {
    return [];
  }
  const words = m.satisfaction;
  const waiting = await repos.ratings.unanswered(scopeOfService(actor), NOT_YET + 1);
  const shown = waiting.slice(0, NOT_YET);
  if (shown.length === 0) {
    return [{ kind: 'text', text: words.allAnswered }];
  }
  const customers = new Map(
    (await repos.customers.byIds(shown.flatMap(({ customerId }) => customerId ?? []))).map((one) => [
      one.id,
      one,
    ]),
  );
  const lines = shown.map((rating) => {
    const customer = customers.get(rating.customerId ?? '');
    return words.notYetLine(
      customer === undefined ? words.complainant : customerLabel(customer, undefined),
      words.rated[rating.about],
      dateTime(rating.askedAt, zone, now, m),
      linkState(rating, now) === 'expired',
    );
  });
  return [
    {
      kind: 'text',
      text: [words.notYet(shown.length), ...lines, ...(waiting.length > NOT_YET ? [words.more] : [])].join(
        '\n',
      ),
    },
  ];
}

function scopeOfService(actor: Actor): Scope {
  return reach(actor.member.role) === 'none'
    ? { kind: 'project', projectIds: actor.assignments.map(({ projectId }) => projectId) }
    : scopeOf(actor);
}
