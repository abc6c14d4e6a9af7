import type { Customer } from '../../domain/customer.ts';
import { maySubscribe } from '../../domain/deals/maySubscribe.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Outcome } from '../chat/outcome.ts';
import { customerRef } from '../customers/customerRef.ts';
import type { Reading } from '../doing.ts';
import { heldReply } from '../holds/heldReply.ts';
import { refused } from '../replies.ts';

type OnOffer =
  | {
      readonly ok: true;
      /** Fen: the marked price. */
      readonly price: number;
    }
  | { readonly ok: false; readonly outcome: Outcome };

/** Whether the customer can have the unit now, and at which price. `act` is what he wants to do with it, as the refusal says it. */
export async function unitOnOffer(
  at: Reading,
  unit: Unit,
  customer: Customer,
  { reserved, act }: { readonly reserved: boolean; readonly act: string },
): Promise<OnOffer> {
  const { m, repos, now, zone } = at;
  const { key } = unit;
  const active = await repos.holds.active(unit.id);
  const verdict = maySubscribe({
    unit,
    building: await repos.units.buildingById(unit.buildingId),
    active,
    hold: active?.holdId == null ? undefined : await repos.holds.byId(active.holdId),
    customerId: customer.id,
    reserved,
    now,
    today: dayOf(now, zone),
  });
  if (verdict.may) {
    return { ok: true, price: verdict.listPrice };
  }
  switch (verdict.why) {
    case 'taken':
      return { ok: false, outcome: await heldReply(at, unit, verdict.active, customerRef(customer)) };
    case 'state': {
      const text = m.deal.notForSale(key, m.words.unitState[verdict.state], act);
      return { ok: false, outcome: refused(text, [key]) };
    }
    case 'noPermit':
    case 'permitLater':
      return { ok: false, outcome: refused(m.hold[verdict.why](key), [key]) };
    case 'noListPrice':
    case 'aboveFiled':
      return { ok: false, outcome: refused(m.deal[verdict.why](key, act), [key]) };
  }
}
