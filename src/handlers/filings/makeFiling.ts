import type { Project } from '../../domain/company.ts';
import { readFilings, type SaidFiling } from '../../domain/filings/readFilings.ts';
import { may } from '../../domain/permissions.ts';
import { maskPhone, readPhone } from '../../domain/phone.ts';
import { readTime } from '../../domain/understanding/time/readTime.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import { findProject } from '../company/findByName.ts';
import type { Doing } from '../doing.ts';
import { field } from '../field.ts';
import { done, refused } from '../replies.ts';
import { ownershipRulesOf } from '../ownership/ownershipRulesOf.ts';
import { confirmed } from './confirmVisit.ts';
import { filedCard, filedTable } from './filedCard.ts';
import { newFiling, type Filed, type ReadFiling } from './newFiling.ts';
import { waitingList } from './waitingList.ts';

/** So many customers of one paste are taken: what is left out is said. */
const MOST_FILED = 20;

/**
 * 报备: a distribution company will bring somebody. One customer by line or form, several as they were pasted, each by itself; alone,
 * the filings that wait for their visit; with 确认 and the whole number, the arrival.
 */
export const makeFiling = defineCommand({
  name: 'filing.make',
  words: { zh: ['报备', '客户报备'], en: ['file'] },
  allow: 'filing:make',
  fields: {
    channelCompany: field.text({ max: 60 }),
    name: field.text({ max: 60 }),
    phone: field.text({ max: 40 }),
    visitAt: field.dateTime({ future: true }),
    agent: field.text({ max: 60 }),
    project: field.text({ max: 60 }),
    paste: field.longText({ max: 8000, inForm: false }),
    confirm: field.choice('yesNo', ['yes'], { inForm: false }),
  },
  args: ['channelCompany', 'name', 'phone'],
  undo: 'restore',
  async run(context) {
    const { input, m } = context;
    if (input.confirm === 'yes') {
      return await arrival(context, input.phone);
    }
    if (input.paste !== undefined) {
      return await pasted(context, readFilings(input.paste, context));
    }
    const { channelCompany, name, phone, visitAt, agent, project } = input;
    if ([channelCompany, name, phone, visitAt, agent, project].every((said) => said === undefined)) {
      return await waitingList(context);
    }
    const at = await projectMeant(context, project);
    if (at === undefined) {
      return { kind: 'invalid', errors: { project: m.filing.projectNotYours(project ?? '') } };
    }
    const filed = await stored(context, at, { ...input, visitAt: visitAt?.at ?? null });
    if (!filed.ok) {
      return filed.field === null
        ? refused(filed.why)
        : { kind: 'invalid', errors: { [filed.field]: filed.why } };
    }
    return done(filedCard(context, filed.filing, filed.behind, at));
  },
});

async function arrival(context: Doing, typed: string | undefined): Promise<Outcome> {
  const { m, actor } = context;
  if (!may(actor.member.role, 'filing:confirm')) {
    return { kind: 'denied' };
  }
  const read = readPhone(typed ?? '');
  return read.ok
    ? await confirmed(context, read.number)
    : refused(typed === undefined ? m.filing.numberNeeded : m.filing.phoneUnreadable(maskPhone(typed)));
}

/** Each customer of a paste stands by himself: what is wrong with one does not keep the others from being filed. */
async function pasted(context: Doing, said: readonly SaidFiling[]): Promise<Outcome> {
  const { m } = context;
  const rows: { readonly said: SaidFiling; readonly filed: Filed }[] = [];
  for (const one of said.slice(0, MOST_FILED)) {
    rows.push({ said: one, filed: await oneOf(context, one) });
  }
  const accepted = rows.filter(({ filed }) => filed.ok).length;
  return {
    kind: 'reply',
    word: accepted === 0 ? 'refused' : 'done',
    refs: [],
    card: filedTable(context, m.filing.madeMany(accepted, rows.length), rows, leftOut(context, said.length)),
  };
}

function leftOut({ m }: Doing, said: number): string | undefined {
  return said > MOST_FILED ? m.filing.leftOut(said - MOST_FILED, MOST_FILED) : undefined;
}

async function oneOf(context: Doing, one: SaidFiling): Promise<Filed> {
  const { m, now, zone } = context;
  const project = await projectMeant(context, one.project);
  if (project === undefined) {
    return { ok: false, field: null, why: m.filing.projectNotYours(one.project ?? '') };
  }
  const { visit, ...rest } = one;
  const time = visit === undefined ? undefined : readTime(visit, { now, zone, prefer: 'future' });
  return time?.ok === false
    ? { ok: false, field: 'visitAt', why: m.filing.visitUnreadable(visit ?? '') }
    : await stored(context, project, { ...rest, visitAt: time?.value.at ?? null });
}

async function stored(context: Doing, project: Project, said: ReadFiling): Promise<Filed> {
  const rules = await ownershipRulesOf(context.repos, project, context.now);
  return await newFiling(context, project, rules, said);
}

/** His own project unless another one is named that he works on, too. */
async function projectMeant(
  { repos, project, actor }: Doing,
  named: string | undefined,
): Promise<Project | undefined> {
  if (named === undefined) {
    return project;
  }
  const his = new Set(actor.assignments.map(({ projectId }) => projectId));
  return findProject(
    (await repos.company.projects()).filter(({ id }) => his.has(id)),
    named,
  );
}
