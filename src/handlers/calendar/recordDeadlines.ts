import type { Project } from '../../domain/company.ts';
import { scopeOf } from '../../domain/actor.ts';
import type { Counted } from '../../domain/time/explainDeadline.ts';
import { may } from '../../domain/permissions.ts';
import { refNumber } from '../../domain/understanding/refNumber.ts';
import type { Outcome } from '../chat/outcome.ts';
import { complaintRef } from '../complaints/complaintRef.ts';
import { oneComplaint } from '../complaints/oneComplaint.ts';
import { policyValue } from '../company/policies.ts';
import { contractRef } from '../contracts/contractRef.ts';
import { oneContract } from '../contracts/oneContract.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import { oneCustomer } from '../customers/oneCustomer.ts';
import type { Reading } from '../doing.ts';
import type { Fields } from '../field.ts';
import { refused } from '../replies.ts';
import { oneUnit } from '../units/oneUnit.ts';

/** One deadline of a record: what it is counted from, when it falls due as the record has it, and when it was met. */
export interface RecordDeadline {
  readonly title: string;
  readonly counted: Counted;
  readonly dueAt: Date;
  readonly metAt: Date | null;
}

export type RecordDeadlines =
  | {
      readonly found: true;
      readonly project: Project;
      readonly refs: readonly string[];
      readonly deadlines: readonly RecordDeadline[];
    }
  | { readonly found: false; readonly outcome: Outcome };

interface Asking {
  readonly command: string;
  readonly fields: Fields;
  readonly input: Readonly<Record<string, never>> & { readonly record: string };
}

/** The deadlines of the record that is named: T5, C12, H8 or D7, a unit. What the speaker may not see is answered as what is not there. */
export async function recordDeadlines(
  at: Reading,
  { command, fields, input }: Asking,
): Promise<RecordDeadlines> {
  const { record } = input;
  if (refNumber(record, 'C') !== undefined) {
    return await ofCustomer(at, { command, fields, record });
  }
  if (refNumber(record, 'T') !== undefined) {
    return await ofComplaint(at, record);
  }
  if (refNumber(record, 'H') !== undefined || refNumber(record, 'D') !== undefined) {
    return await ofContract(at, record);
  }
  return await ofUnit(at, { command, fields, record });
}

interface Named {
  readonly command: string;
  readonly fields: Fields;
  readonly record: string;
}

async function ofCustomer(at: Reading, { command, fields, record }: Named): Promise<RecordDeadlines> {
  const { repos, m, actor } = at;
  const one = await oneCustomer(at, { command, fields, input: { customer: record }, scope: scopeOf(actor) });
  if (!one.found) {
    return one;
  }
  const { customer } = one;
  const project = await projectOf(at, customer.projectId);
  return {
    found: true,
    project,
    refs: [customerRef(customer)],
    deadlines: [
      {
        title: m.calendar.titles.customerEntry(customerLabel(customer, undefined)),
        counted: {
          at: customer.firstContactAt,
          term: await policyValue(repos, 'customer.entry', project.id, customer.enteredAt),
          pauses: [],
        },
        dueAt: customer.entryDueAt,
        metAt: customer.enteredAt,
      },
    ],
  };
}

async function ofComplaint(at: Reading, record: string): Promise<RecordDeadlines> {
  const { repos, m } = at;
  const one = await oneComplaint(at, record);
  if (!one.found) {
    return one;
  }
  const { complaint, scene } = one;
  const { since, firstTerm, finalTerm, firstDueAt, finalDueAt, respondedAt, resolvedAt } = complaint;
  const ref = complaintRef(complaint);
  const pauses = (await repos.complaints.pauses(complaint.id)).filter(({ from }) => from >= since);
  return {
    found: true,
    project: scene.project,
    refs: [ref],
    deadlines: [
      {
        title: m.calendar.titles.complaintFirst(ref),
        counted: { at: since, term: firstTerm, pauses },
        dueAt: firstDueAt,
        metAt: respondedAt,
      },
      {
        title: m.calendar.titles.complaintFinal(ref),
        counted: { at: since, term: finalTerm, pauses },
        dueAt: finalDueAt,
        metAt: resolvedAt,
      },
    ],
  };
}

async function ofContract(at: Reading, record: string): Promise<RecordDeadlines> {
  const { repos, m } = at;
  const one = await oneContract(at, record);
  if (!one.found) {
    return one;
  }
  const { contract, refs } = one.signed;
  const project = await projectOf(at, contract.projectId);
  return {
    found: true,
    project,
    refs: [contractRef(contract), ...refs],
    deadlines: [
      {
        title: m.calendar.titles.contractScan(contractRef(contract)),
        counted: {
          at: contract.at,
          term: await policyValue(repos, 'contract.scan', project.id, contract.at),
          pauses: [],
        },
        dueAt: contract.scanBy,
        metAt: contract.scannedAt,
      },
    ],
  };
}

async function ofUnit(at: Reading, { command, fields, record }: Named): Promise<RecordDeadlines> {
  const { repos, m, actor } = at;
  if (!may(actor.member.role, 'unit:read')) {
    return { found: false, outcome: refused(m.calendar.notKnown(record.slice(0, 40))) };
  }
  const one = await oneUnit(at, { command, fields, input: { unit: record } });
  if (!one.found) {
    return one;
  }
  const { unit } = one;
  const project = await projectOf(at, unit.projectId);
  return {
    found: true,
    project,
    refs: [unit.key],
    deadlines: [
      {
        title: m.calendar.titles.unitEntry(unit.key),
        counted: {
          at: unit.settledAt,
          term: await policyValue(repos, 'unit.entry', project.id, unit.enteredAt),
          pauses: [],
        },
        dueAt: unit.entryDueAt,
        metAt: unit.enteredAt,
      },
    ],
  };
}

async function projectOf({ repos }: Reading, id: string): Promise<Project> {
  const project = await repos.company.project(id);
  if (project === undefined) {
    throw new Error(`no project ${id}`);
  }
  return project;
}
