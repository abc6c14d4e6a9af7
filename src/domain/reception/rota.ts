export const ROTA_STATES = ['present', 'busy', 'leave', 'off'] as const;
/** 在岗, 忙, 请假, 不在轮排 (a day off). */
export type RotaState = (typeof ROTA_STATES)[number];

/** Somebody's place in the order of one day in one hall. */
export interface RotaPlace {
  readonly id: string;
  readonly projectId: string;
  /** YYYY-MM-DD */
  readonly day: string;
  readonly memberId: string;
  /** Lower comes first. */
  readonly position: number;
  readonly state: RotaState;
  /** New customers that he received in turn. */
  readonly turns: number;
  /** Rounds that went by without him, by his own doing: on leave, or let go. */
  readonly passed: number;
  /** Rounds that he is owed: he was busy with a customer. */
  readonly makeUps: number;
  readonly version: number;
}

export const ROTA_TURN_KINDS = ['turn', 'makeUp', 'skipped', 'returning'] as const;
export type RotaTurnKind = (typeof ROTA_TURN_KINDS)[number];
export const ROTA_TURN_REASONS = ['busy', 'leave', 'passed', 'named', 'ownerAway'] as const;
export type RotaTurnReason = (typeof ROTA_TURN_REASONS)[number];

/** A line of the fairness ledger: who had a turn, who was passed over and why. */
export interface RotaTurn {
  readonly id: string;
  readonly projectId: string;
  readonly day: string;
  readonly memberId: string;
  readonly at: Date;
  readonly kind: RotaTurnKind;
  readonly visitId: string | null;
  readonly reason: RotaTurnReason | null;
  readonly version: number;
}
