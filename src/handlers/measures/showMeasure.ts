import { analysisProjects } from '../../domain/complaints/analysisProjects.ts';
import type { Measure } from '../../domain/measures/measure.ts';
import { may } from '../../domain/permissions.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Block } from '../chat/card.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import type { Doing, Reading } from '../doing.ts';
import { field } from '../field.ts';
import { done, refused, textCard } from '../replies.ts';
import { effectWords } from './effectWords.ts';
import { measureCard } from './measureCard.ts';
import { measureLine } from './measureLine.ts';
import { measureRef } from './measureRef.ts';
import { oneMeasure } from './oneMeasure.ts';
import { tellOfMeasure } from './tellOfMeasure.ts';

const MOST_SHOWN = 20;
const MOST_DONE = 5;

/** 措施 M1: a measure with what it brought, that it is done, or that it is given up; bare the open ones and what the last ones brought. */
export const showMeasure = defineCommand({
  name: 'measure.show',
  words: { zh: ['看措施', '措施列表'], en: ['measures'] },
  allow: 'self:use',
  fields: {
    measure: field.text({ max: 20 }),
    action: field.choice('measureAction', ['done', 'cancel'], {}),
    reason: field.text({ max: 200 }),
  },
  args: ['measure', 'action', 'reason'],
  undo: 'restore',
  async run(context) {
    const { input, m, now, work, actor } = context;
    if (input.measure === undefined) {
      return await listed(context);
    }
    const one = await oneMeasure(context, input.measure);
    if (!one.found) {
      return one.outcome;
    }
    const { measure, mayEnd } = one;
    const ref = measureRef(measure);
    if (input.action === undefined) {
      return done(await measureCard(context, measure, mayEnd), [ref]);
    }
    if (!mayEnd) {
      return { kind: 'denied', sentence: m.measure.mayNotEnd };
    }
    if (measure.state !== 'open') {
      return refused(m.measure.isOver(ref, m.words.measureState[measure.state]), [ref]);
    }
    if (input.action === 'cancel' && input.reason === undefined) {
      return {
        kind: 'needInput',
        prefill: { measure: ref, action: 'cancel' },
        errors: { reason: m.measure.whyCancelled },
      };
    }
    const after = await work.update(
      'measure',
      measure,
      input.action === 'done'
        ? { state: 'done', doneAt: now, doneById: actor.member.id }
        : { state: 'cancelled', cancelReason: input.reason ?? null },
    );
    settle(context, after);
    await tellOthers(context, after);
    return done(await measureCard(context, after, false), [ref]);
  },
});

/** Takes the buttons off what its owner was sent. */
function settle({ work, now, m, actor }: Doing, measure: Measure): void {
  work.notify({
    dedupKey: `settled:${measure.id}:${measure.version}`,
    target: { kind: 'member', memberId: measure.ownerId },
    subject: { kind: 'replace', posted: `measure:${measure.id}` },
    card: { heading: over(m, measure, actor.member.name), blocks: [] },
    notBefore: now,
  });
}

async function tellOthers(context: Doing, measure: Measure): Promise<void> {
  for (const memberId of new Set([measure.madeById, measure.ownerId])) {
    await tellOfMeasure(context, measure, memberId, (m) => over(m, measure, context.actor.member.name));
  }
}

function over(m: Messages, measure: Measure, by: string): string {
  return m.measure.over(measureRef(measure), m.words.measureState[measure.state], by);
}

/** Who sees what complaints say sees all of these projects, everybody else what he has to do himself. */
async function listed(at: Reading): Promise<Outcome> {
  const { repos, actor, m, now, zone } = at;
  const all = may(actor.member.role, 'complaint:analyse');
  const projects = analysisProjects(actor);
  const open = all
    ? await repos.measures.open(projects, MOST_SHOWN)
    : await repos.measures.ownedBy(actor.member.id, MOST_SHOWN);
  const past = all ? await repos.measures.done(projects, MOST_DONE) : [];
  const lines: string[] = [];
  for (const measure of open) {
    const owner = await repos.members.byId(measure.ownerId);
    lines.push(measureLine(measure, owner?.name, { zone, now, m }));
  }
  const blocks: Block[] = [
    ...(lines.length === 0 ? [] : [{ kind: 'text' as const, text: lines.join('\n') }]),
    ...(await doneBlocks(at, past)),
  ];
  return blocks.length === 0
    ? done(textCard(all ? m.measure.none : m.measure.noneOwn))
    : done({ heading: m.measure.listHeading(open.length), blocks }, [...open, ...past].map(measureRef));
}

async function doneBlocks({ repos, m, now }: Reading, measures: readonly Measure[]): Promise<Block[]> {
  const lines: string[] = [];
  for (const measure of measures) {
    const effect = await effectWords(repos, measure, now, m);
    lines.push(m.measure.effectLine(measureRef(measure), measure.text, effect ?? ''));
  }
  return lines.length === 0 ? [] : [{ kind: 'text', text: [m.measure.doneHeading, ...lines].join('\n') }];
}
