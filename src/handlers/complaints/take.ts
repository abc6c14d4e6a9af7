import type { Complaint, Severity } from '../../domain/complaints/complaint.ts';
import { defineCommand } from '../command.ts';
import { undoButton } from '../customers/undoButton.ts';
import { field } from '../field.ts';
import { button, done } from '../replies.ts';
import { unknownFiles } from '../unknownFiles.ts';
import { complainant } from './complainant.ts';
import { complaintCard } from './complaintCard.ts';
import { complaintFields } from './complaintFields.ts';
import { complaintOwner } from './complaintOwner.ts';
import { complaintRef } from './complaintRef.ts';
import { complaintScene } from './complaintScene.ts';
import { insertComplaint } from './insertComplaint.ts';
import { newClocks } from './newClocks.ts';
import { reachesCustomer } from './reachesCustomer.ts';
import { tellOfComplaint } from './tellOfComplaint.ts';

const MOST_ALIKE = 10;

const fields = { ...complaintFields, opened: field.choice('yesNo', ['yes', 'no'], { inForm: false }) };

/**
 * 投诉: a customer complains, by whomever it is taken (R3.4.2): it is numbered, given to customer service and timed by two clocks. Taken at
 * once, whatever else there is about the same: what is the same can be linked afterwards.
 */
export const takeComplaint = defineCommand({
  name: 'complaint.take',
  words: { zh: ['投诉'], en: ['complaint'] },
  allow: 'complaint:take',
  fields,
  args: ['customer', 'unit', 'text'],
  undo: 'restore',
  async look({ input, deps }) {
    return await unknownFiles(deps.files, input.photos);
  },
  async run(context) {
    const { input, m, now, repos, deps, actor, looked: gone } = context;
    const from = await complainant(context, input);
    if (!from.ok) {
      return from.outcome;
    }
    const { project, customer, unit, place } = from.complainant;
    const nobody = customer === undefined && place === null;
    const missing = {
      ...(nobody && input.name === undefined ? { name: m.complaint.whoComplains } : {}),
      ...(nobody && input.phone === undefined ? { phone: m.complaint.whichPhone } : {}),
      ...(gone.length === 0 ? {} : { photos: m.common.unreadable['file.unknown']() }),
    };
    if (Object.keys(missing).length > 0) {
      return { kind: 'needInput', prefill: {}, errors: missing };
    }
    const category = input.category ?? null;
    const stranger = customer === undefined;
    const alike = await repos.complaints.alike(
      { projectId: project.id, customerId: customer?.id ?? null, place, phone: input.phone ?? null },
      category,
      MOST_ALIKE,
    );
    const same =
      category === null ? undefined : alike.find(({ state }) => state === 'open' || state === 'paused');
    const teamId = customer?.teamId ?? null;
    const owner = await complaintOwner(repos, { projectId: project.id, teamId });
    const complaint: Complaint = await insertComplaint(context, {
      id: deps.ids.uuid(),
      ref: await context.nextRef('complaint'),
      projectId: project.id,
      teamId,
      customerId: customer?.id ?? null,
      unitId: unit?.id ?? null,
      place,
      name: stranger || !(await isHis(context, customer.id, input.phone)) ? (input.name ?? null) : null,
      phone: stranger || !(await isHis(context, customer.id, input.phone)) ? (input.phone ?? null) : null,
      category,
      severity: Number(input.severity ?? 1) as Severity,
      risk: input.risk ?? null,
      text: input.text,
      demand: input.demand ?? null,
      photos: input.photos ?? [],
      repeated: input.repeat === 'yes' || (category !== null && alike.length > 0),
      duplicateOfId: null,
      takenById: actor.member.id,
      ownerId: owner?.id ?? null,
      at: now,
      state: 'open',
      ...(await newClocks(repos, project, now)),
      respondedAt: null,
      respondedById: null,
      response: null,
      resolvedAt: null,
      resolvedById: null,
      result: null,
      causeKind: null,
      cause: null,
      contractor: null,
      pausedAt: null,
      pauseReason: null,
      reopened: 0,
      version: 1,
    });
    if (customer !== undefined && reachesCustomer(actor, customer)) {
      context.about(customer);
    }
    const scene = await complaintScene(repos, complaint);
    const told = await tellOfComplaint(context, complaint, scene);
    const ref = complaintRef(complaint);
    const link =
      same === undefined
        ? []
        : [
            button(m, {
              id: 'complaint.link',
              label: m.complaint.buttons.link(complaintRef(same)),
              command: 'complaint.link',
              input: { complaint: ref, original: complaintRef(same) },
            }),
          ];
    const card = await complaintCard(context, complaint, scene, {
      more: [...link, undoButton(m, ref, now)],
      text: [
        told.length === 0 ? m.complaint.toldNobody : m.complaint.told(told.join(m.common.listSeparator)),
        ...(same === undefined ? [] : [m.complaint.sameQuestion(complaintRef(same))]),
      ].join('\n'),
    });
    return done(card, [ref, ...(place === null ? [] : [place])]);
  },
});

/** Whether the number that was said is one of the customer's: then his record says the rest. */
async function isHis(
  {
    repos,
  }: {
    readonly repos: {
      readonly customers: { phones(id: string): Promise<readonly { readonly number: string }[]> };
    };
  },
  customerId: string,
  phone: string | undefined,
): Promise<boolean> {
  return (
    phone !== undefined && (await repos.customers.phones(customerId)).some(({ number }) => number === phone)
  );
}
