import type { Platform } from '../../domain/company.ts';
import type { RotaPlace } from '../../domain/reception/rota.ts';
import type { RecordKind, RecordTypes } from '../../domain/records.ts';
import type { Answer } from '../chat/outcome.ts';
import type { Draft } from './draft.ts';
import type { NewJob } from './jobKinds.ts';
import type { Notice } from './notice.ts';
import type { NoteKind, NoteValue } from './platformNotes.ts';
import type { Operation } from './operation.ts';
import type { Repos } from './repos.ts';
import type { RollupRow } from './rollup.ts';

export type RefKind =
  | 'customer'
  | 'plan'
  | 'project'
  | 'event'
  | 'subscription'
  | 'contract'
  | 'receipt'
  | 'defect'
  | 'approval'
  | 'complaint'
  | 'measure';

/**
 * One transaction: reads see its own writes; nothing is visible outside until the function given to `Store.tx` returns.
 * The whole function is retried on a deadlock, a lock timeout, a busy SQLite file, a lost uniqueness race or a lost
 * version (StaleRecordError), so it must have no effect outside.
 */
export interface Session extends Repos {
  insert<K extends RecordKind>(kind: K, record: RecordTypes[K]): Promise<void>;
  /** Many of a kind in one statement. */
  insertAll<K extends RecordKind>(kind: K, records: readonly RecordTypes[K][]): Promise<void>;
  /** Compare-and-set on `before.version`; throws StaleRecordError when the row has moved on. Returns the row as written. */
  update<K extends RecordKind>(
    kind: K,
    before: RecordTypes[K],
    patch: Partial<RecordTypes[K]>,
  ): Promise<RecordTypes[K]>;
  /** Compare-and-set delete. */
  remove<K extends RecordKind>(kind: K, before: RecordTypes[K]): Promise<void>;
  current<K extends RecordKind>(kind: K, id: string): Promise<RecordTypes[K] | undefined>;
  nextRef(kind: RefKind): Promise<number>;
  /** The first of so many references in a row; those that are not used are gaps. */
  nextRefs(kind: RefKind, count: number): Promise<number>;

  /**
   * The places of a hall's day, as they are now: whoever asks for them next waits until this transaction has ended, so that no
   * turn is given twice. A day that has not begun begins with `opening`; that follows from the ledger and is nobody's write.
   */
  takeRota(opening: readonly RotaPlace[], projectId: string, day: string): Promise<RotaPlace[]>;

  writeOperation(operation: Operation): Promise<void>;
  markUndone(operationId: string, at: Date, byId: string): Promise<boolean>;
  addToRollups(rows: readonly RollupRow[]): Promise<void>;

  /** True when this delivery is new; false when it was seen before. */
  openInbox(platform: string, deliveryId: string, at: Date): Promise<boolean>;
  closeInbox(platform: string, deliveryId: string, answer: Answer): Promise<void>;
  inboxAnswer(platform: string, deliveryId: string): Promise<Answer | undefined>;

  enqueue(notice: Notice): Promise<void>;
  /** Jobs that fall due later, or at once. */
  schedule(jobs: readonly NewJob[]): Promise<void>;
  /** Sends what was given up once more: false where it was not given up (any more). */
  retryDelivery(id: string, at: Date): Promise<boolean>;
  /** Runs a job that was given up once more: false where it was not given up (any more). */
  retryJob(id: string, at: Date): Promise<boolean>;
  /** The recipient has dealt with a message that was sent to him: the ledger says since when. */
  markSeen(memberId: string, platform: string, remoteRef: string, at: Date): Promise<void>;

  /** What an adapter must know from then on (PlatformNotes). */
  putNote(kind: NoteKind, name: string, value: NoteValue, until: Date): Promise<void>;
  putDraft(draft: Draft): Promise<void>;
  markDraftUsed(id: string, at: Date): Promise<boolean>;

  rememberCustomer(memberId: string, customerId: string, at: Date): Promise<void>;
  touchIdentity(memberId: string, platform: string, at: Date): Promise<void>;
  /** Accounts of a platform that were named without a workspace are of this one, except where it has the same account already. */
  adoptIdentities(platform: Platform, workspace: string): Promise<void>;
}

export interface Store {
  tx<T>(fn: (session: Session) => Promise<T>): Promise<T>;
  /** Reads outside a transaction. */
  readonly read: Repos;
  /** Resolves when the database answers; rejects with the reason otherwise. */
  ping(): Promise<void>;
}

/** Thrown by Session.update and remove: somebody wrote the record since it was read. */
export class StaleRecordError extends Error {
  readonly kind: RecordKind;
  readonly id: string;
  constructor(kind: RecordKind, id: string) {
    super(`${kind} ${id} was changed by somebody else`);
    this.name = 'StaleRecordError';
    this.kind = kind;
    this.id = id;
  }
}

/** Thrown when the database cannot be reached: the edge answers 503 so that the platform delivers again. */
export class StoreUnavailableError extends Error {
  constructor(cause: unknown) {
    super('the database is away', { cause });
    this.name = 'StoreUnavailableError';
  }
}
