/** A time in which a complaint's clocks stood (暂停); its deadlines are counted anew from all of them. */
export interface ComplaintPause {
  readonly id: string;
  readonly complaintId: string;
  readonly from: Date;
  /** Null while it rests. */
  readonly to: Date | null;
  /** Stored sealed. */
  readonly reason: string;
  readonly byId: string;
  readonly version: number;
}
