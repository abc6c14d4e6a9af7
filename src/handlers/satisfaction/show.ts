import { scopeOf, within } from '../../domain/actor.ts';
import { may } from '../../domain/permissions.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import { complaintRef } from '../complaints/complaintRef.ts';
import { oneComplaint } from '../complaints/oneComplaint.ts';
import { contractRef } from '../contracts/contractRef.ts';
import { oneContract } from '../contracts/oneContract.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import { oneCustomer } from '../customers/oneCustomer.ts';
import type { Doing } from '../doing.ts';
import { refused } from '../replies.ts';
import { askAbout } from './askAbout.ts';
import { askCustomer } from './askCustomer.ts';
import { complaintToRate } from './complaintToRate.ts';
import { figuresReply } from './figuresReply.ts';
import { handoverToRate } from './handoverToRate.ts';
import { lookAtFigures, type LookedAtFigures } from './lookAtFigures.ts';
import { satisfactionFields } from './satisfactionFields.ts';
import { visitToRate } from './visitToRate.ts';

/**
 * 满意度: a link of the customer's own to be sent on to him, for what he was not asked about yet (R3.4.2); bare, the figures and who has not
 * answered.
 */
export const showSatisfaction = defineCommand({
  name: 'satisfaction.show',
  words: { zh: ['满意度'], en: ['satisfaction'] },
  allow: 'satisfaction:read',
  fields: satisfactionFields,
  args: ['period'],
  undo: 'restore',

  async look(context): Promise<LookedAtFigures | undefined> {
    const { customer, contract, complaint, visit } = context.input;
    return (customer ?? contract ?? complaint ?? visit) === undefined
      ? await lookAtFigures(context, context.input.period)
      : undefined;
  },

  async run(context) {
    const { input, looked, m, actor } = context;
    if (looked !== undefined) {
      return await figuresReply(context, looked);
    }
    if (!may(actor.member.role, 'satisfaction:ask')) {
      return { kind: 'denied', sentence: m.satisfaction.mayNotAsk };
    }
    const { customer, contract, complaint, visit } = input;
    const anew = input.anew === 'yes';
    if (visit !== undefined) {
      return await ofVisit(context, visit, anew);
    }
    if (contract !== undefined) {
      return await ofHandover(context, contract, anew);
    }
    if (complaint !== undefined) {
      return await ofComplaint(context, complaint, anew);
    }
    const one = await oneCustomer(context, {
      command: 'satisfaction.show',
      fields: satisfactionFields,
      input: { customer: customer ?? '' },
    });
    if (!one.found) {
      return one.outcome;
    }
    context.about(one.customer);
    return await askCustomer(context, one.customer);
  },
});

/** For whoever received, and whoever has the customer now; who stood in for him is not told who it was. */
async function ofVisit(context: Doing, id: string, anew: boolean): Promise<Outcome> {
  const { m, repos, actor } = context;
  const visit = await repos.visits.byId(id);
  const customer =
    visit === undefined || visit.customerId === null
      ? undefined
      : await repos.customers.byId(visit.customerId);
  const sees = customer !== undefined && within(scopeOf(actor), customer);
  if (visit === undefined || customer === undefined || (!sees && visit.receivedById !== actor.member.id)) {
    return refused(m.satisfaction.visitNotFound);
  }
  const project = await repos.company.project(visit.projectId);
  return await askAbout(context, {
    what: visitToRate(visit),
    input: { visit: id },
    label: sees ? customerLabel(customer, undefined) : undefined,
    refs: sees ? [customerRef(customer)] : [],
    zone: project?.zone ?? context.zone,
    anew,
  });
}

async function ofHandover(context: Doing, typed: string, anew: boolean): Promise<Outcome> {
  const { m, repos } = context;
  const one = await oneContract(context, typed);
  if (!one.found) {
    return one.outcome;
  }
  const { contract, scene, refs } = one.signed;
  context.about(scene.customer);
  const handover = await repos.handovers.ofContract(contract.id);
  if (handover?.state !== 'done') {
    return refused(m.satisfaction.handoverNotDone(contractRef(contract)), refs);
  }
  return await askAbout(context, {
    what: handoverToRate(handover, contract),
    input: { contract: contractRef(contract) },
    label: scene.label,
    refs,
    zone: scene.zone,
    anew,
  });
}

async function ofComplaint(context: Doing, typed: string, anew: boolean): Promise<Outcome> {
  const { m } = context;
  const one = await oneComplaint(context, typed);
  if (!one.found) {
    return one.outcome;
  }
  const { complaint, scene } = one;
  const ref = complaintRef(complaint);
  if (complaint.state !== 'resolved') {
    return refused(m.satisfaction.complaintNotResolved(ref), [ref]);
  }
  return await askAbout(context, {
    what: complaintToRate(complaint),
    input: { complaint: ref },
    label:
      scene.customer === undefined ? m.satisfaction.complainant : customerLabel(scene.customer, undefined),
    refs: [ref],
    zone: scene.project.zone,
    anew,
  });
}
