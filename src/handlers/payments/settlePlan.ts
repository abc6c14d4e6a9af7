import type { Contract } from '../../domain/contract.ts';
import { allocate } from '../../domain/payments/allocate.ts';
import { dueDayOf, lineTimes } from '../../domain/payments/dueDays.ts';
import type { PlanLine } from '../../domain/payments/planLine.ts';
import { messages } from '../../i18n/messages.ts';
import { policyValue } from '../company/policies.ts';
import { contractRef } from '../contracts/contractRef.ts';
import type { Doing } from '../doing.ts';
import type { Scene } from '../holds/scene.ts';
import { closePaidProblem } from './closePaidProblem.ts';
import { eventDays } from '../../domain/payments/draftPlan.ts';

/**
 * Brings the payments of a contract up to what finance has confirmed and to the events that happened; writes those alone that differ. What
 * was reminded of and is paid says so, and the problem that it was is closed. Returns the payments as they are, and what was paid
 * beyond them (fen).
 */
export async function settlePlan(
  context: Pick<Doing, 'work' | 'repos' | 'now'>,
  contract: Contract,
  scene: Pick<Scene, 'zone' | 'member' | 'label'>,
): Promise<{ readonly lines: readonly PlanLine[]; readonly credit: number }> {
  const { work, repos, now } = context;
  const lines = await repos.contracts.lines(contract.id);
  const { paid, credit } = allocate(lines, await repos.receipts.ofDeal(contract.subscriptionId));
  const before = await policyValue(repos, 'payment.remind', contract.projectId, now);
  const { importedDay } = contract;
  const events = eventDays(contract);
  const settled: PlanLine[] = [];
  for (const line of lines) {
    const had = paid.get(line.id) ?? 0;
    const state = had === line.amount ? 'paid' : 'open';
    const dueDay = dueDayOf(line, events);
    const moved = dueDay !== line.dueDay;
    if (had === line.paid && state === line.state && !moved) {
      settled.push(line);
      continue;
    }
    const again = moved || (state === 'open' && line.state === 'paid');
    const written = await work.update('planLine', line, {
      paid: had,
      state,
      ...(again ? lineTimes(dueDay, { before, zone: scene.zone, now, importedDay }) : {}),
      ...(state === 'paid' ? { remindAt: null } : {}),
    });
    settled.push(written);
    if (state === 'paid' && line.state === 'open') {
      const { payment, words } = messages(scene.member.locale);
      work.notify({
        dedupKey: `settled:payment:${line.id}:${written.version}`,
        target: { kind: 'member', memberId: scene.member.id },
        subject: { kind: 'replace', posted: `payment:${line.id}` },
        card: {
          heading: payment.paidUp(contractRef(contract), scene.label, words.lineKind[line.kind]),
          blocks: [],
        },
        notBefore: now,
      });
      await closePaidProblem(context, written, scene.member);
    }
  }
  return { lines: settled, credit };
}
