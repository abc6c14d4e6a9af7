/** 待整改 待复验 复验合格 */
export const DEFECT_STATES = ['open', 'fixed', 'passed'] as const;
export type DefectState = (typeof DEFECT_STATES)[number];

/** Something wrong with a home that was found when it was looked at with its buyer (R3.4.1). */
export interface Defect {
  readonly id: string;
  /** The number behind Q. */
  readonly ref: number;
  readonly contractId: string;
  readonly customerId: string;
  readonly projectId: string;
  /** Of the checklist; null where it belongs to none. */
  readonly item: string | null;
  /** Stored sealed. */
  readonly text: string;
  /** Ids of the Files port. */
  readonly photos: readonly string[];
  /** Who puts it right: a member's name, or whoever was named. */
  readonly owner: string;
  readonly ownerId: string | null;
  /** YYYY-MM-DD by which it is put right. */
  readonly dueDay: string;
  readonly state: DefectState;
  readonly at: Date;
  readonly madeById: string;
  /** YYYY-MM-DD of the last time. */
  readonly fixedDay: string | null;
  readonly recheckedDay: string | null;
  /** How often it was looked at again and not in order. */
  readonly reopened: number;
  /** Why it was not in order the last time; stored sealed. */
  readonly note: string | null;
  readonly version: number;
}
