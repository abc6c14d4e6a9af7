import type { Platform } from '../../domain/company.ts';
import type { RotaPlace } from '../../domain/reception/rota.ts';
import type { RecordKind, RecordTypes } from '../../domain/records.ts';
import type { Answer } from '../../handlers/chat/outcome.ts';
import type { NewJob } from '../../handlers/ports/jobKinds.ts';
import type { Notice } from '../../handlers/ports/notice.ts';
import type { Operation } from '../../handlers/ports/operation.ts';
import type { Repos } from '../../handlers/ports/repos.ts';
import type { RollupRow } from '../../handlers/ports/rollup.ts';
import { StaleRecordError } from '../../handlers/ports/session.ts';
import type { NoteKind, NoteValue } from '../../handlers/ports/platformNotes.ts';
import type { Draft } from '../../handlers/ports/draft.ts';
import type { RefKind, Session } from '../../handlers/ports/session.ts';
import { sealChange } from '../codecs/change.ts';
import type { Codec } from '../codecs/codec.ts';
import { codecs } from '../codecs/codecs.ts';
import type { Transaction } from '../driver/driver.ts';
import { record } from '../repos/read.ts';
import type { Reader } from '../repos/reader.ts';
import { repos } from '../repos/index.ts';
import { sql } from '../sql.ts';
import { tables } from '../tables.ts';
import { addRollups } from './addRollups.ts';
import type { Context } from './context.ts';
import { putNote } from '../platformNotes.ts';
import { draftRow } from './draftRow.ts';
import { Inbox } from './inbox.ts';
import { isFirst } from './isFirst.ts';
import { jobRow } from './jobRow.ts';
import { noticeRow } from './noticeRow.ts';
import { rememberTalk } from './rememberTalk.ts';
import { takeRota } from './takeRota.ts';

/** One transaction as the commands see it. */
export class SqlSession implements Session {
  readonly customers: Repos['customers'];
  readonly followUps: Repos['followUps'];
  readonly plans: Repos['plans'];
  readonly units: Repos['units'];
  readonly wordings: Repos['wordings'];
  readonly holds: Repos['holds'];
  readonly waitings: Repos['waitings'];
  readonly dislikes: Repos['dislikes'];
  readonly members: Repos['members'];
  readonly company: Repos['company'];
  readonly rollups: Repos['rollups'];
  readonly operations: Repos['operations'];
  readonly ownership: Repos['ownership'];
  readonly filings: Repos['filings'];
  readonly deliveries: Repos['deliveries'];
  readonly drafts: Repos['drafts'];
  readonly talk: Repos['talk'];
  readonly visits: Repos['visits'];
  readonly rota: Repos['rota'];
  readonly verifications: Repos['verifications'];
  readonly problems: Repos['problems'];
  readonly imports: Repos['imports'];
  readonly exports: Repos['exports'];
  readonly events: Repos['events'];
  readonly deals: Repos['deals'];
  readonly papers: Repos['papers'];
  readonly contracts: Repos['contracts'];
  readonly receipts: Repos['receipts'];
  readonly loans: Repos['loans'];
  readonly handovers: Repos['handovers'];
  readonly defects: Repos['defects'];
  readonly ratings: Repos['ratings'];
  readonly complaints: Repos['complaints'];
  readonly deadlines: Repos['deadlines'];
  readonly complaintCounts: Repos['complaintCounts'];
  readonly measures: Repos['measures'];
  readonly approvals: Repos['approvals'];
  readonly jobs: Repos['jobs'];
  readonly transaction: Transaction;
  readonly #reader: Reader;
  readonly #context: Context;
  readonly #inbox: Inbox;
  #sums: RollupRow[] = [];
  #last: (() => Promise<void>)[] = [];
  #committed: (() => void)[] = [];

  constructor(transaction: Transaction, context: Context) {
    this.transaction = transaction;
    this.#context = context;
    this.#reader = { runner: transaction, vault: context.vault };
    this.#inbox = new Inbox(this.#reader);
    const reads = repos(this.#reader);
    this.customers = reads.customers;
    this.followUps = reads.followUps;
    this.plans = reads.plans;
    this.units = reads.units;
    this.wordings = reads.wordings;
    this.holds = reads.holds;
    this.waitings = reads.waitings;
    this.dislikes = reads.dislikes;
    this.members = reads.members;
    this.company = reads.company;
    this.operations = reads.operations;
    this.ownership = reads.ownership;
    this.filings = reads.filings;
    this.deliveries = reads.deliveries;
    this.drafts = reads.drafts;
    this.visits = reads.visits;
    this.rota = reads.rota;
    this.verifications = reads.verifications;
    this.problems = reads.problems;
    this.imports = reads.imports;
    this.exports = reads.exports;
    this.events = reads.events;
    this.deals = reads.deals;
    this.papers = reads.papers;
    this.contracts = reads.contracts;
    this.receipts = reads.receipts;
    this.loans = reads.loans;
    this.handovers = reads.handovers;
    this.defects = reads.defects;
    this.ratings = reads.ratings;
    this.complaints = reads.complaints;
    this.deadlines = reads.deadlines;
    this.complaintCounts = reads.complaintCounts;
    this.measures = reads.measures;
    this.approvals = reads.approvals;
    this.jobs = reads.jobs;
    this.talk = {
      lastCustomer: async (memberId, since) => {
        await this.#runLast();
        return await reads.talk.lastCustomer(memberId, since);
      },
    };
    this.rollups = {
      read: async (filter) => {
        await this.#writeSums();
        return await reads.rollups.read(filter);
      },
    };
  }

  async insert<K extends RecordKind>(kind: K, value: RecordTypes[K]): Promise<void> {
    await this.insertAll(kind, [value]);
  }

  async insertAll<K extends RecordKind>(kind: K, values: readonly RecordTypes[K][]): Promise<void> {
    const codec = codecOf(kind);
    await codec.table.insertAll(
      this.transaction,
      values.map((value) => codec.toRow(value, this.#context.vault)),
    );
  }

  async update<K extends RecordKind>(
    kind: K,
    before: RecordTypes[K],
    patch: Partial<RecordTypes[K]>,
  ): Promise<RecordTypes[K]> {
    const codec = codecOf(kind);
    const after = { ...before, ...patch, id: before.id, version: before.version + 1 };
    const changed = await codec.table.update(
      this.transaction,
      codec.toPatch(after, patch, this.#context.vault),
      sql`WHERE id = ${before.id} AND version = ${before.version}`,
    );
    if (changed !== 1) {
      throw new StaleRecordError(kind, before.id);
    }
    return after;
  }

  async remove<K extends RecordKind>(kind: K, before: RecordTypes[K]): Promise<void> {
    const removed = await this.transaction.run(
      sql`${codecOf(kind).table.deleting} WHERE id = ${before.id} AND version = ${before.version}`,
    );
    if (removed !== 1) {
      throw new StaleRecordError(kind, before.id);
    }
  }

  async current<K extends RecordKind>(kind: K, id: string): Promise<RecordTypes[K] | undefined> {
    return await record(this.#reader, codecOf(kind), sql`WHERE id = ${id}`);
  }

  async nextRef(kind: RefKind): Promise<number> {
    return await this.#context.references.next(kind, this.transaction);
  }

  async nextRefs(kind: RefKind, count: number): Promise<number> {
    return await this.#context.references.several(kind, count, this.transaction);
  }

  async takeRota(opening: readonly RotaPlace[], projectId: string, day: string): Promise<RotaPlace[]> {
    return await takeRota(this.transaction, this.#context.vault, { opening, projectId, day });
  }

  async writeOperation({ changes, note, ...operation }: Operation): Promise<void> {
    const { vault } = this.#context;
    const spot = { table: 'operation', column: 'note', id: operation.id };
    await tables.operation.insert(this.transaction, {
      ...operation,
      note: note === null ? null : vault.seal(spot, note),
    });
    if (changes.length > 0) {
      await tables.operationChange.insertAll(
        this.transaction,
        changes.map((change, index) => sealChange(operation.id, index, change, vault)),
      );
    }
  }

  async markUndone(operationId: string, at: Date, byId: string): Promise<boolean> {
    const patch = { undoneAt: at, undoneById: byId };
    const marked = await tables.operation.update(
      this.transaction,
      patch,
      sql`WHERE id = ${operationId} AND undo_kind <> 'none' AND undone_at IS NULL`,
    );
    return marked === 1;
  }

  /** Written at the commit: the sums of a day are what everybody writes, so they are held for the shortest time. */
  async addToRollups(rows: readonly RollupRow[]): Promise<void> {
    this.#sums.push(...rows);
    await Promise.resolve();
  }

  async openInbox(platform: string, deliveryId: string, at: Date): Promise<boolean> {
    return await this.#inbox.open(platform, deliveryId, at);
  }

  async closeInbox(platform: string, deliveryId: string, answer: Answer): Promise<void> {
    await this.#inbox.close(platform, deliveryId, answer);
  }

  async inboxAnswer(platform: string, deliveryId: string): Promise<Answer | undefined> {
    return await this.#inbox.answer(platform, deliveryId);
  }

  async enqueue(notice: Notice): Promise<void> {
    const { ids, vault } = this.#context;
    await isFirst(tables.outbox.insert(this.transaction, noticeRow(ids.uuid(), notice, vault)));
  }

  async schedule(jobs: readonly NewJob[]): Promise<void> {
    for (const job of jobs) {
      await isFirst(tables.job.insert(this.transaction, jobRow(this.#context.ids.uuid(), job)));
    }
  }

  /** What was refused was never shown, so it may be drawn anew; what was perhaps shown goes out again as it was. */
  async retryDelivery(id: string, at: Date): Promise<boolean> {
    const redrawn = await this.transaction.run(
      sql`UPDATE outbox SET state = 'ready', next_at = ${at}, attempts = 0, ended_at = NULL, lease_token = NULL, body = NULL,
        platform = NULL, workspace = NULL, address_key = NULL, send_key = NULL, message_id = NULL, doubt_since = NULL
        WHERE id = ${id} AND state = 'dead'`,
    );
    const repeated = await this.transaction.run(
      sql`UPDATE outbox SET state = 'ready', next_at = ${at}, attempts = 0, ended_at = NULL, lease_token = NULL, doubt_since = NULL
        WHERE state = 'unknown' AND (id = ${id} OR message_id = (SELECT message_id FROM (SELECT message_id FROM outbox WHERE id = ${id}) AS asked))`,
    );
    return redrawn + repeated > 0;
  }

  async retryJob(id: string, at: Date): Promise<boolean> {
    const retried = await this.transaction.run(
      sql`UPDATE job SET state = 'ready', run_at = ${at}, attempts = 0, finished_at = NULL WHERE id = ${id} AND state = 'dead'`,
    );
    return retried === 1;
  }

  /** Only the row that carries a message knows its platform. */
  async markSeen(memberId: string, platform: string, remoteRef: string, at: Date): Promise<void> {
    await this.transaction.run(
      sql`UPDATE outbox SET seen_at = ${at} WHERE remote_ref = ${remoteRef} AND member_id = ${memberId} AND seen_at IS NULL
        AND message_id IN (SELECT id FROM (SELECT id FROM outbox WHERE remote_ref = ${remoteRef} AND platform = ${platform}) AS carriers)`,
    );
  }

  async putNote(kind: NoteKind, name: string, value: NoteValue, until: Date): Promise<void> {
    await putNote(this.transaction, this.#context.vault, { kind, name, value, until });
  }

  async putDraft(draft: Draft): Promise<void> {
    await tables.draft.insert(this.transaction, draftRow(draft, this.#context.vault));
  }

  async markDraftUsed(id: string, at: Date): Promise<boolean> {
    const marked = await tables.draft.update(
      this.transaction,
      { usedAt: at },
      sql`WHERE id = ${id} AND used_at IS NULL`,
    );
    return marked === 1;
  }

  async rememberCustomer(memberId: string, customerId: string, at: Date): Promise<void> {
    this.#last.push(() => rememberTalk(this.transaction, memberId, customerId, at));
    await Promise.resolve();
  }

  async touchIdentity(memberId: string, platform: string, at: Date): Promise<void> {
    const { lastUsed } = this.#context;
    if (lastUsed.isNews(memberId, platform, at)) {
      this.#last.push(async () => {
        await tables.identity.update(
          this.transaction,
          { lastUsedAt: at },
          sql`WHERE member_id = ${memberId} AND platform = ${platform}`,
        );
      });
      this.#committed.push(() => {
        lastUsed.noted(memberId, platform, at);
      });
    }
    await Promise.resolve();
  }

  async adoptIdentities(platform: Platform, workspace: string): Promise<void> {
    await this.transaction.run(
      sql`UPDATE identity SET workspace = ${workspace} WHERE platform = ${platform} AND workspace = '' AND external_id NOT IN
        (SELECT external_id FROM (SELECT external_id FROM identity WHERE platform = ${platform} AND workspace = ${workspace}) AS known)`,
    );
  }

  /** Writes what was kept to the end, the most wanted rows last. To be called before the commit. */
  async flush(): Promise<void> {
    await this.#inbox.flush();
    await this.#runLast();
    await this.#writeSums();
  }

  /** To be called after the commit. */
  committed(): void {
    for (const note of this.#committed) {
      note();
    }
    this.#committed = [];
  }

  async #runLast(): Promise<void> {
    const last = this.#last;
    this.#last = [];
    for (const write of last) {
      await write();
    }
  }

  async #writeSums(): Promise<void> {
    const sums = this.#sums;
    this.#sums = [];
    await addRollups(this.transaction, sums);
  }
}

function codecOf<K extends RecordKind>(kind: K): Codec<RecordTypes[K], never> {
  return codecs[kind] as unknown as Codec<RecordTypes[K], never>;
}
