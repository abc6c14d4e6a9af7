import type { Unit } from '../../domain/unit.ts';
import type { Doing } from '../doing.ts';

/** Adds the prices that a unit has from now on to its history. */
export async function writePrice(context: Doing, unit: Unit, reason: string | undefined): Promise<void> {
  const { work, deps, now, actor } = context;
  const { listPrice, floorPrice, filedPrice } = unit;
  await work.insert('unitPrice', {
    id: deps.ids.uuid(),
    unitId: unit.id,
    listPrice,
    floorPrice,
    filedPrice,
    at: now,
    byId: actor.member.id,
    reason: reason ?? null,
    version: 1,
  });
}
