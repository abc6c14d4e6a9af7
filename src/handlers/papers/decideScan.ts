import type { ContractScan } from '../../domain/papers/contractScan.ts';
import { messages, type Messages } from '../../i18n/messages.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import { contractRef } from '../contracts/contractRef.ts';
import { customerRef } from '../customers/customerRef.ts';
import { type Deal, dealOf } from '../deals/dealScene.ts';
import { seesDeal } from '../deals/seesDeal.ts';
import type { Doing } from '../doing.ts';
import { field } from '../field.ts';
import { postedSubject } from '../ports/postedSubject.ts';
import { done, refused, textCard } from '../replies.ts';

/** 归档: the clerk has found the scan to be the signed contract. What is wrong after that is sent anew: no undo. */
export const acceptScan = defineCommand({
  name: 'scan.accept',
  allow: 'contract:step',
  fields: { scan: field.text({ required: true, max: 40, inForm: false }) },
  undo: 'none',
  run: async (context) => await decide(context, context.input.scan, 'accepted', null),
});

/** 退回: the scan cannot be used, and is to be sent again; its term runs on. No undo: its sender was told. */
export const returnScan = defineCommand({
  name: 'scan.return',
  allow: 'contract:step',
  fields: {
    scan: field.text({ required: true, max: 40, inForm: false }),
    reason: field.text({ required: true, max: 200 }),
  },
  undo: 'none',
  run: async (context) => await decide(context, context.input.scan, 'returned', context.input.reason),
});

async function decide(
  context: Doing,
  scanId: string,
  state: 'accepted' | 'returned',
  reason: string | null,
): Promise<Outcome> {
  const { m, now, repos, work, actor } = context;
  const scan = await repos.papers.scan(scanId);
  const contract = scan === undefined ? undefined : await repos.contracts.byId(scan.contractId);
  const subscription =
    contract === undefined ? undefined : await repos.deals.subscription(contract.subscriptionId);
  const deal = subscription === undefined ? undefined : await dealOf(repos, subscription);
  if (
    scan === undefined ||
    contract === undefined ||
    deal === undefined ||
    !seesDeal(actor, deal.scene.customer)
  ) {
    return refused(m.paper.scan.gone);
  }
  const ref = contractRef(contract);
  const refs = [ref, deal.scene.unit.key, customerRef(deal.scene.customer)];
  if (scan.state !== 'waiting') {
    return refused(m.paper.scan.decided(ref, m.paper.scan.states[scan.state]), refs);
  }
  const after = await work.update('contractScan', scan, {
    state,
    reason,
    decidedById: actor.member.id,
    decidedAt: now,
  });
  if (state === 'returned') {
    await work.update('contract', contract, { scannedAt: null });
  }
  settleCopies(context, after, ref);
  await tellSender(context, after, deal, ref);
  return done(textCard(state === 'accepted' ? m.paper.scan.accepted(ref) : m.paper.scan.returned(ref)), refs);
}

function settleCopies({ work, now, actor, m }: Doing, scan: ContractScan, ref: string): void {
  const posted = postedSubject({ kind: 'scanSent', scanId: scan.id, ref: 0 });
  if (posted !== undefined) {
    work.notify({
      dedupKey: `scanSettled:${scan.id}:${scan.version}`,
      target: { kind: 'member', memberId: actor.member.id },
      subject: { kind: 'replace', posted },
      card: textCard(settledText(scan, ref, actor.member.name, m)),
      notBefore: now,
    });
  }
}

/** Who sent it hears what became of it. */
async function tellSender(
  { repos, work, now, actor }: Doing,
  scan: ContractScan,
  deal: Deal,
  ref: string,
): Promise<void> {
  const sender = await repos.members.byId(scan.sentById);
  if (sender?.active !== true || sender.id === actor.member.id) {
    return;
  }
  const m = messages(sender.locale);
  work.notify({
    dedupKey: `scanDecided:${scan.id}:${scan.version}`,
    target: { kind: 'member', memberId: sender.id },
    subject: { kind: 'none' },
    card: textCard(`${settledText(scan, ref, actor.member.name, m)}（${deal.scene.unit.key}）`),
    notBefore: now,
  });
}

function settledText({ state, reason }: ContractScan, ref: string, name: string, m: Messages): string {
  return state === 'returned'
    ? m.paper.scan.returnedBy(ref, name, reason ?? '')
    : m.paper.scan.acceptedBy(ref, name);
}
