import type { Receipt } from './receipt.ts';

/**
 * What is there of a reservation's money (小定), in fen: what finance confirmed, less what went back or is on its way (`kept`); with what was said
 * to have come and finance has not looked at yet (`said`).
 */
export function reservationMoney(
  receipts: readonly Pick<Receipt, 'kind' | 'amount' | 'direction' | 'state'>[],
): { readonly kept: number; readonly said: number } {
  const of = receipts.filter(({ kind, state }) => kind === 'reservation' && counts(state));
  const sum = (some: typeof of): number =>
    some.reduce((total, { direction, amount }) => total + (direction === 'in' ? amount : -amount), 0);
  const claims = of.filter(({ direction, state }) => direction === 'in' && state === 'claimed');
  const said = Math.max(0, sum(of));
  return { kept: Math.max(0, said - sum(claims)), said };
}

function counts(state: Receipt['state']): boolean {
  return state === 'claimed' || state === 'confirmed';
}
