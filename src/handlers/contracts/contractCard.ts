import type { Contract } from '../../domain/contract.ts';
import { allocate } from '../../domain/payments/allocate.ts';
import type { PlanLine } from '../../domain/payments/planLine.ts';
import { may, type Permission } from '../../domain/permissions.ts';
import { dayOf } from '../../domain/time/day.ts';
import { isProvisional } from '../../domain/time/isProvisional.ts';
import { dateTime, money } from '../../i18n/format.ts';
import type { Action, Card } from '../chat/card.ts';
import { dealTimeline } from '../deals/dealTimeline.ts';
import type { Reading } from '../doing.ts';
import { planTable } from '../payments/planTable.ts';
import { button } from '../replies.ts';
import { contractFacts } from './contractFacts.ts';
import { contractRef } from './contractRef.ts';
import type { SignedDeal } from './signedContract.ts';

/** All about a contract: what was agreed, how its payments stand, its time-line, and what the reader can do about it. */
export async function contractCard(
  at: Reading,
  { contract, subscription, scene }: SignedDeal,
  lines: readonly PlanLine[],
): Promise<Card> {
  const { m, now, repos } = at;
  const { zone } = scene;
  const receipts = await repos.receipts.ofDeal(subscription.id);
  const loan = await repos.loans.ofContract(contract.id);
  const handover = await repos.handovers.ofContract(contract.id);
  const rating = handover === undefined ? undefined : await repos.ratings.of('handover', handover.id);
  const { credit } = allocate(lines, receipts);
  const { labels } = m.contract;
  const { endedAt, endReason } = contract;
  const paid = lines.reduce((sum, line) => sum + line.paid, 0);
  const actions = actionsOf(at, contract);
  return {
    heading: m.contract.heading(contractRef(contract), scene.unit.key, m.words.contractState[contract.state]),
    blocks: [
      {
        kind: 'facts',
        items: [
          ...contractFacts(contract, scene, now, m),
          { label: labels.received, value: m.contract.receivedOf(money(paid, m), money(contract.price, m)) },
          ...(credit === 0 ? [] : [{ label: labels.credit, value: money(credit, m) }]),
          { label: labels.scan, value: await scanText(at, contract, zone) },
          { label: labels.explained, value: await explainedText(at, contract, zone) },
          { label: labels.seller, value: scene.member.name },
          ...(endedAt === null ? [] : [{ label: labels.endedAt, value: dateTime(endedAt, zone, now, m) }]),
          ...(endReason === null ? [] : [{ label: labels.reason, value: endReason }]),
        ],
      },
      ...(lines.length === 0 ? [] : [planTable(lines, { zone, now, today: dayOf(now, zone), m })]),
      {
        kind: 'text',
        text: dealTimeline(
          { subscription, contract, receipts, loan, handover, rating },
          { zone, now, m },
        ).join('\n'),
      },
      ...(actions.length === 0 ? [] : [{ kind: 'actions' as const, items: actions }]),
    ],
  };
}

async function explainedText(
  { m, now, repos }: Reading,
  { explainedAt, explainedById, explainedClauses }: Contract,
  zone: string,
): Promise<string> {
  if (explainedAt === null || explainedById === null) {
    return m.contract.notExplained;
  }
  const by = await repos.members.byId(explainedById);
  return m.contract.explainedBy(dateTime(explainedAt, zone, now, m), by?.name ?? '', explainedClauses ?? '');
}

async function scanText(
  { m, now, repos }: Reading,
  { at: signedAt, scannedAt, scanBy, importedDay }: Contract,
  zone: string,
): Promise<string> {
  if (scannedAt !== null) {
    const at = dateTime(scannedAt, zone, now, m);
    return scannedAt > scanBy && importedDay === null ? m.contract.scannedLate(at) : at;
  }
  if (importedDay !== null) {
    return m.contract.scanNone;
  }
  const published = await repos.company.publishedYears();
  const due = dateTime(scanBy, zone, now, m);
  const by = isProvisional(signedAt, scanBy, { zone, published }) ? m.calendar.provisional(due) : due;
  return scanBy <= now ? m.contract.scanLate(by) : m.contract.scanBy(by);
}

/** The next dated step and the paper, for who may take them. */
function actionsOf({ m, actor }: Reading, contract: Contract): Action[] {
  const { role } = actor.member;
  const input = { contract: contractRef(contract) };
  const step = (
    permission: Permission,
    id: 'contract.register' | 'contract.file',
    label: string,
  ): Action[] => (may(role, permission) ? [button(m, { id, label, command: id, input })] : []);
  const paper = may(role, 'paper:make')
    ? [
        button(m, {
          id: 'paper.contract',
          label: m.paper.commands['paper.contract'].title,
          command: 'paper.contract',
          input: { deal: input.contract },
        }),
      ]
    : [];
  switch (contract.state) {
    case 'signed':
      return [...step('contract:step', 'contract.register', m.contract.register), ...paper];
    case 'registered':
      return [...step('contract:step', 'contract.file', m.contract.file), ...paper];
    case 'filed':
    case 'delivered':
      return paper;
    case 'cancelled':
    case 'swapped':
      return [];
  }
}
