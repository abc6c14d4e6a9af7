import type { Unit } from '../../domain/unit.ts';
import { PRICE_FIELDS } from '../../domain/units/unitPrices.ts';
import { rate } from '../../i18n/format.ts';
import { openApproval } from '../approvals/openApproval.ts';
import { openedReply } from '../approvals/openedReply.ts';
import type { Outcome } from '../chat/outcome.ts';
import { policyValue } from '../company/policies.ts';
import type { Doing } from '../doing.ts';
import { fieldFaults } from './fieldFaults.ts';

/**
 * What to answer where a list price is to change by more than policy `price.change` allows a planner: the director decides it;
 * undefined where it may be written. `patch`: everything that is to change; `asks`: false in a table, where nobody is asked.
 */
export async function repriced(
  context: Doing,
  unit: Unit,
  patch: Partial<Unit>,
  { reason, asks }: { readonly reason: string; readonly asks: boolean },
): Promise<Outcome | undefined> {
  const { m, repos, now, actor } = context;
  const [was, is] = [unit.listPrice, patch.listPrice];
  if (was === null || is === undefined || is === null || actor.member.role === 'director') {
    return undefined;
  }
  const most = await policyValue(repos, 'price.change', unit.projectId, now);
  if (Math.abs(is - was) * 10_000 <= was * most.basisPoints) {
    return undefined;
  }
  const alone = Object.keys(patch).every((name) => PRICE_FIELDS.some((field) => field === name));
  if (!asks || !alone) {
    return fieldFaults(context, { listPrice: m.unit.priceAlone(rate(most)) }, [unit.key]);
  }
  const prices = PRICE_FIELDS.flatMap((name) => (patch[name] == null ? [] : [[name, patch[name]] as const]));
  const opened = await openApproval(context, {
    kind: 'priceChange',
    projectId: unit.projectId,
    teamId: null,
    unitId: unit.id,
    reason,
    // Never the floor price: a channel may read this.
    terms: [{ label: 'price', before: { is: 'money', fen: was }, after: { is: 'money', fen: is } }],
    data: { was, ...Object.fromEntries(prices) },
    amount: Math.abs(is - was),
    steps: [{ mode: 'any', deciders: [{ by: 'role', role: 'director' }] }],
    openKey: `price:${unit.id}`,
  });
  const reply = await openedReply(context, opened, { what: unit.key, refs: [unit.key] });
  return opened.as === 'asked' && reply.kind === 'reply'
    ? {
        ...reply,
        card: {
          ...reply.card,
          blocks: [{ kind: 'text', text: m.unit.priceBeyond(unit.key, rate(most)) }, ...reply.card.blocks],
        },
      }
    : reply;
}
