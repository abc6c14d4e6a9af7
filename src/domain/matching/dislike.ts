/** 楼层 价格 朝向 户型 面积 其他. */
export const DISLIKE_REASONS = ['floor', 'price', 'orientation', 'layout', 'area', 'other'] as const;
export type DislikeReason = (typeof DISLIKE_REASONS)[number];

/** A customer does not want a unit (不感兴趣); at most one for the two of them. */
export interface Dislike {
  readonly id: string;
  readonly customerId: string;
  readonly unitId: string;
  readonly memberId: string;
  readonly at: Date;
  readonly reason: DislikeReason | null;
  /** Fen: what the unit cost then. */
  readonly listPrice: number | null;
  readonly version: number;
}

/**
 * By which share a unit costs less than when a customer did not want it, above 0; undefined where it does not. What became
 * cheaper may be shown to him once more.
 */
export function cheaperBy(
  { listPrice: then }: Pick<Dislike, 'listPrice'>,
  { listPrice: now }: { readonly listPrice: number | null },
): number | undefined {
  return then === null || now === null || now >= then ? undefined : (then - now) / then;
}
