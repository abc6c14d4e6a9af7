import { COMPLAINT_CATEGORIES, type Complaint } from '../../domain/complaints/complaint.ts';
import { analysisProjects } from '../../domain/complaints/analysisProjects.ts';
import { complaintScope } from '../../domain/complaints/complaintScope.ts';
import type { Measure } from '../../domain/measures/measure.ts';
import { measureRemindAt } from '../../domain/measures/measureRemindAt.ts';
import { dayOf } from '../../domain/time/day.ts';
import { refNumber } from '../../domain/understanding/refNumber.ts';
import type { Project } from '../../domain/company.ts';
import { readBuildingText } from '../../domain/units/buildingText.ts';
import { undoLast } from '../company/undoLast.ts';
import { defineCommand } from '../command.ts';
import type { Reading } from '../doing.ts';
import { field, type InputOf } from '../field.ts';
import { done, refused } from '../replies.ts';
import { measureCard } from './measureCard.ts';
import { measureOwner } from './measureOwner.ts';
import { measureRef } from './measureRef.ts';
import { tellOfMeasure } from './tellOfMeasure.ts';

const fields = {
  complaint: field.text({ max: 20 }),
  text: field.longText({ required: true, max: 200 }),
  cause: field.text({ max: 100 }),
  category: field.choice('complaintCategory', COMPLAINT_CATEGORIES, {}),
  building: field.text({ max: 20 }),
  contractor: field.text({ max: 60 }),
  owner: field.person(),
  due: field.date({ required: true }),
};

/** 措施: what is done so that complaints do not come again (R3.4.2), decided on one of them or against a cause, by whom and until when. */
export const makeMeasure = defineCommand({
  name: 'measure.make',
  words: { zh: ['措施', '整改措施'], en: ['measure'] },
  allow: 'complaint:work',
  fields,
  args: ['complaint', 'text'],
  undo: 'restore',
  async run(context) {
    const { input, m, now, repos, actor, work, deps } = context;
    const about = await subject(context, input);
    if ('refusal' in about) {
      return refused(about.refusal);
    }
    const { complaint, project } = about;
    const cause = (input.cause ?? complaint?.cause)?.trim() ?? null;
    const category = input.category ?? complaint?.category ?? null;
    if (cause === null && category === null) {
      return { kind: 'needInput', prefill: input, errors: { cause: m.measure.againstWhat } };
    }
    if (input.due < dayOf(now, project.zone)) {
      return { kind: 'invalid', errors: { due: m.measure.duePast } };
    }
    const code = input.building === undefined ? undefined : readBuildingText(input.building)?.building;
    const building = code === undefined ? undefined : await repos.units.building(project.id, code);
    if (input.building !== undefined && building === undefined) {
      return refused(m.measure.noBuilding(input.building));
    }
    const owners = await measureOwner(context, project.id, input.owner);
    const [owner] = owners;
    if (owner === undefined || owners.length > 1) {
      const names = owners.map(({ name }) => name).join(m.common.listSeparator);
      return refused(
        owner === undefined ? m.measure.unknownOwner(input.owner ?? '') : m.measure.whichOwner(names),
      );
    }
    const measure: Measure = {
      id: deps.ids.uuid(),
      ref: await context.nextRef('measure'),
      projectId: project.id,
      complaintId: complaint?.id ?? null,
      cause,
      category,
      buildingId: building?.id ?? null,
      contractor: input.contractor ?? null,
      text: input.text,
      ownerId: owner.id,
      dueDay: input.due,
      state: 'open',
      at: now,
      madeById: actor.member.id,
      remindAt: measureRemindAt(input.due, project.zone, now),
      doneAt: null,
      doneById: null,
      cancelReason: null,
      version: 1,
    };
    await work.insert('measure', measure);
    const told = await tellOfMeasure(context, measure, owner.id, (words, ref) => words.measure.notice(ref));
    const card = await measureCard(context, measure, true);
    return done(
      {
        ...card,
        blocks: [
          ...card.blocks,
          ...(told === undefined ? [] : [{ kind: 'text' as const, text: m.measure.told(told) }]),
          ...(told === undefined ? [{ kind: 'actions' as const, items: [undoLast(m, now)] }] : []),
        ],
      },
      [measureRef(measure)],
    );
  },
});

type Subject =
  { readonly complaint: Complaint | undefined; readonly project: Project } | { readonly refusal: string };

/** The complaint that was named, with its project; without one the project that the speaker works on. */
async function subject(at: Reading, input: Partial<InputOf<typeof fields>>): Promise<Subject> {
  const { repos, actor, m } = at;
  const reach = analysisProjects(actor);
  if (input.complaint === undefined) {
    return at.project === undefined || reach?.includes(at.project.id) === false
      ? { refusal: m.common.noProject }
      : { complaint: undefined, project: at.project };
  }
  const ref = refNumber(input.complaint, 'T');
  const found = ref === undefined ? undefined : await repos.complaints.byRef(ref);
  const seen =
    found !== undefined &&
    (reach?.includes(found.projectId) ?? true) &&
    (await repos.complaints.within(found.id, complaintScope(actor), actor.member.id));
  const project = seen ? await repos.company.project(found.projectId) : undefined;
  return found === undefined || project === undefined
    ? { refusal: m.measure.noComplaint(input.complaint.trim().slice(0, 20)) }
    : { complaint: found, project };
}
