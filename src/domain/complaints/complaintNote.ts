/** 登记 反馈 补充 照片 暂停 恢复 办结 重开 关联重复 转交 改期 */
export const COMPLAINT_NOTE_KINDS = [
  'taken',
  'response',
  'note',
  'photo',
  'paused',
  'resumed',
  'resolved',
  'reopened',
  'linked',
  'given',
  'recounted',
] as const;
export type ComplaintNoteKind = (typeof COMPLAINT_NOTE_KINDS)[number];

/** A line of a complaint's time-line. */
export interface ComplaintNote {
  readonly id: string;
  readonly complaintId: string;
  readonly at: Date;
  /** Null where it is Loupan's own. */
  readonly byId: string | null;
  readonly kind: ComplaintNoteKind;
  /** Stored sealed. */
  readonly text: string | null;
  /** What stood before, where something was replaced: the clocks of before a re-opening. Stored sealed. */
  readonly data: Readonly<Record<string, string | null>> | null;
  readonly version: number;
}
