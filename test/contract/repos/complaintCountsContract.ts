import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Complaint } from '../../../src/domain/complaints/complaint.ts';
import type { AnalysisBy } from '../../../src/domain/complaints/analysisBy.ts';
import type { Measure } from '../../../src/domain/measures/measure.ts';
import { buildComplaint } from '../../factories/complaint.ts';
import { buildMeasure } from '../../factories/measure.ts';
import { buildRating } from '../../factories/rating.ts';
import { buildUnit } from '../../factories/unit.ts';
import type { TestDatabase } from '../../support/database.ts';
import { usingDatabase } from './context.ts';

const shanghai = (text: string): Date => new Date(`${text}:00+08:00`);

const SPAN = {
  projectIds: undefined,
  from: shanghai('2026-11-01T00:00'),
  to: shanghai('2027-01-01T00:00'),
};
const MONTHS = [shanghai('2026-11-01T00:00'), shanghai('2026-12-01T00:00')];

const SEALS = { cause: '窗框胶条', causeKind: 'material' } as const;
const RESOLVED = { state: 'resolved', respondedAt: shanghai('2026-11-05T10:00') } as const;

/** Four of November about seals, one with no cause yet; one of December that rests, one of another project; the last three count nowhere. */
const COMPLAINTS: readonly (Partial<Complaint> & Pick<Complaint, 'id' | 'at'>)[] = [
  {
    id: 'c-1',
    at: SPAN.from,
    ...SEALS,
    ...RESOLVED,
    resolvedAt: shanghai('2026-11-10T10:00'),
    contractor: '宏达门窗',
    unitId: 'unit-1',
    repeated: true,
    firstMinutes: 10,
    finalMinutes: 100,
  },
  {
    id: 'c-2',
    at: shanghai('2026-11-03T10:00'),
    ...SEALS,
    contractor: '宏达门窗',
    unitId: 'unit-2',
    respondedAt: shanghai('2026-11-03T12:00'),
    firstMinutes: 20,
    finalDueAt: shanghai('2026-11-12T18:00'),
  },
  {
    id: 'c-3',
    at: shanghai('2026-11-04T10:00'),
    ...SEALS,
    ...RESOLVED,
    resolvedAt: shanghai('2026-11-12T10:00'),
    contractor: '建工三局',
    unitId: 'unit-3',
    firstMinutes: 31,
    finalMinutes: 301,
  },
  {
    id: 'c-4',
    at: shanghai('2026-11-30T23:59'),
    unitId: 'unit-3',
    ownerId: 'he',
    firstDueAt: shanghai('2026-12-02T18:00'),
    finalDueAt: shanghai('2026-12-08T18:00'),
  },
  {
    id: 'c-5',
    at: MONTHS[1]!,
    category: 'lift',
    cause: '电梯主板',
    causeKind: 'other',
    state: 'paused',
    pausedAt: shanghai('2026-12-03T10:00'),
    firstDueAt: shanghai('2026-12-02T18:00'),
    finalDueAt: shanghai('2026-12-09T18:00'),
    teamId: null,
    ownerId: null,
  },
  { id: 'c-6', at: shanghai('2026-12-04T10:00'), projectId: 'project-b', category: null },
  { id: 'c-7', at: shanghai('2026-11-05T10:00'), ...SEALS, state: 'duplicate', duplicateOfId: 'c-1' },
  { id: 'c-8', at: shanghai('2026-10-31T23:59'), ...SEALS, ...RESOLVED, resolvedAt: SPAN.from },
  { id: 'c-9', at: SPAN.to, ...SEALS, projectId: 'project-b' },
];

/** What complaints say together: counts, times and what customers thought of it, by what was asked. */
export function complaintCountsContract(open: () => Promise<TestDatabase>): void {
  describe('what complaints say together', () => {
    const at = usingDatabase(open);

    beforeAll(async () => {
      await at().store.tx(async (session) => {
        for (const [n, building] of ['building-1', 'building-1', 'building-2'].entries()) {
          const [id, room] = [`unit-${n + 1}`, `${n + 1}`];
          await session.insert('unit', buildUnit({ id, key: `A-1-${room}`, room, buildingId: building }));
        }
        for (const [index, complaint] of COMPLAINTS.entries()) {
          const since = complaint.at;
          await session.insert('complaint', buildComplaint({ ref: index + 1, since, ...complaint }));
        }
        for (const [aboutId, stars] of [
          ['c-1', 5],
          ['c-2', null],
          ['c-3', 3],
        ] as const) {
          const tokenHash = aboutId.at(-1)!.repeat(64);
          const rating = { id: `rating-${aboutId}`, about: 'complaint', aboutId, tokenHash, stars } as const;
          await session.insert('rating', buildRating(rating));
        }
        // Of a visit that has the id of a complaint nothing is said here.
        const visit = { id: 'rating-visit', aboutId: 'c-1', tokenHash: 'e'.repeat(64), stars: 1 };
        await session.insert('rating', buildRating(visit));
      });
    });

    const counted = async (by: AnalysisBy | 'all', projectIds?: readonly string[], most = 10) => {
      const { complaintCounts } = at().store.read;
      const groups = await complaintCounts.groups({ ...SPAN, projectIds }, by, most, MONTHS);
      return groups.map(({ key, n, open: waits, repeated }) => [key, n, waits, repeated]);
    };

    test('by cause the most first, with how long they took and what customers thought; linked ones are left out', async () => {
      const [seals, ...others] = await at().store.read.complaintCounts.groups(SPAN, 'cause', 10);
      expect(seals).toEqual({
        key: '窗框胶条',
        n: 3,
        open: 1,
        repeated: 1,
        first: { n: 3, median: 20, p90: 31 },
        final: { n: 2, median: 200.5, p90: 301 },
        score: { answers: 2, stars: 8, satisfied: 1 },
      });
      expect(others).toEqual([
        { key: null, n: 2, open: 2, repeated: 0, first: null, final: null, score: null },
        { key: '电梯主板', n: 1, open: 1, repeated: 0, first: null, final: null, score: null },
      ]);
      expect(await counted('cause', undefined, 1)).toEqual([['窗框胶条', 3, 1, 1]]);
    });

    test('by project, by building of the homes, by contractor, by kind of cause and by category', async () => {
      expect(await counted('project')).toEqual([
        ['project-a', 5, 3, 1],
        ['project-b', 1, 1, 0],
      ]);
      expect(await counted('building')).toEqual([
        [null, 2, 2, 0],
        ['building-1', 2, 1, 1],
        ['building-2', 2, 1, 0],
      ]);
      expect(await counted('contractor')).toEqual([
        [null, 3, 3, 0],
        ['宏达门窗', 2, 1, 1],
        ['建工三局', 1, 0, 0],
      ]);
      expect(await counted('causeKind')).toEqual([
        ['material', 3, 1, 1],
        [null, 2, 2, 0],
        ['other', 1, 1, 0],
      ]);
      expect(await counted('category')).toEqual([
        ['leak', 4, 2, 1],
        [null, 1, 1, 0],
        ['lift', 1, 1, 0],
      ]);
    });

    test('by month in their order, each from its first instant on', async () => {
      expect(await counted('month')).toEqual([
        ['0', 4, 2, 1],
        ['1', 2, 2, 0],
      ]);
    });

    test('of the projects that were asked for, and all together', async () => {
      expect(await counted('all')).toEqual([['all', 6, 4, 1]]);
      expect(await counted('cause', ['project-b'])).toEqual([[null, 1, 1, 0]]);
      expect(await counted('all', ['project-a', 'project-b'])).toEqual([['all', 6, 4, 1]]);
      expect(await counted('all', [])).toEqual([]);
      expect(await counted('all', ['project-404'])).toEqual([]);
    });

    test('what is open by whom it waits for and how long it lies; what rests is as late as when it began to rest', async () => {
      const bands = [
        shanghai('2026-12-01T00:00'),
        shanghai('2026-11-28T00:00'),
        shanghai('2026-11-03T10:00'),
      ] as const;
      const { complaintCounts } = at().store.read;
      expect(await complaintCounts.open('project-a', bands, shanghai('2026-12-03T10:00'))).toEqual([
        { ownerId: null, band: 'today', n: 1, overdue: 1 },
        { ownerId: 'he', band: 'days', n: 1, overdue: 1 },
        { ownerId: 'sun', band: 'week', n: 1, overdue: 1 },
      ]);
      const before = await complaintCounts.open('project-a', bands, shanghai('2026-12-02T18:00'));
      expect(before.slice(1).map(({ ownerId, overdue }) => [ownerId, overdue])).toEqual([
        ['he', 0],
        ['sun', 1],
      ]);
      expect(await complaintCounts.open('project-404', bands, SPAN.to)).toEqual([]);
    });

    test('what was taken, settled and falls due within a time, from inclusive, to exclusive', async () => {
      const { complaintCounts } = at().store.read;
      const november = { from: SPAN.from, to: MONTHS[1]! };
      const due = { from: shanghai('2026-12-02T18:00'), to: shanghai('2026-12-08T18:00') };
      expect(await complaintCounts.moved('project-a', november, due)).toEqual({
        taken: 4,
        resolved: 3,
        due: 1,
      });
      expect(await complaintCounts.causes('project-a', SPAN.from)).toEqual([{ key: 'material', n: 3 }]);
      expect(await complaintCounts.causes('project-a', shanghai('2026-11-10T10:01'))).toEqual([
        { key: 'material', n: 1 },
      ]);
      expect(await complaintCounts.undecided('project-a', SPAN)).toBe(1);
      expect(await complaintCounts.undecided('project-b', SPAN)).toBe(1);
    });

    test('those that a measure is against: of its cause, else its category, in its building and for its contractor', async () => {
      const { complaintCounts } = at().store.read;
      const aimed = async (aim: Parameters<typeof buildMeasure>[0]) =>
        await complaintCounts.aimedAt(buildMeasure(aim), SPAN);
      expect(await aimed({})).toBe(3);
      expect(await aimed({ cause: null })).toBe(4);
      expect(await aimed({ cause: null, category: null })).toBe(5);
      expect(await aimed({ buildingId: 'building-1' })).toBe(2);
      expect(await aimed({ contractor: '建工三局' })).toBe(1);
      expect(await aimed({ buildingId: 'building-1', contractor: '建工三局' })).toBe(0);
      expect(await aimed({ projectId: 'project-b' })).toBe(0);
    });

    test('clocks to come run, and are of whom they wait for', async () => {
      const { complaintCounts } = at().store.read;
      const within = { from: shanghai('2026-11-10T00:00'), to: shanghai('2026-12-31T00:00') };
      const toCome = async (of: { readonly teamId?: string; readonly memberIds?: readonly string[] }) =>
        await complaintCounts.toCome({ projectId: 'project-a', ...of }, within);
      expect(await toCome({})).toEqual({ first: 1, final: 2 });
      expect(await toCome({ teamId: 'team-1', memberIds: ['he'] })).toEqual({ first: 1, final: 1 });
      expect(await toCome({ teamId: 'team-2' })).toEqual({ first: 0, final: 0 });
      expect(await toCome({ memberIds: [] })).toEqual({ first: 0, final: 0 });
    });

    test('measures come the first due first, those that were done the last first', async () => {
      await at().store.tx(async (session) => {
        const all: readonly Partial<Measure>[] = [
          {},
          { dueDay: '2026-12-01' },
          { projectId: 'project-b', ownerId: 'zhou' },
          { state: 'done', doneAt: shanghai('2026-12-01T10:00') },
          { state: 'done', doneAt: shanghai('2026-12-02T10:00') },
          { state: 'cancelled' },
        ];
        for (const [n, more] of all.entries()) {
          await session.insert('measure', buildMeasure({ id: `measure-${n}`, ref: n + 1, ...more }));
        }
      });
      const { measures } = at().store.read;
      const refs = async (found: Promise<readonly { readonly ref: number }[]>) =>
        (await found).map(({ ref }) => ref);
      expect(await refs(measures.open(undefined, 9))).toEqual([2, 1, 3]);
      expect(await refs(measures.open(['project-a'], 1))).toEqual([2]);
      expect(await refs(measures.open([], 9))).toEqual([]);
      expect(await refs(measures.done(['project-a', 'project-b'], 9))).toEqual([5, 4]);
      expect(await refs(measures.ownedBy('zhou', 9))).toEqual([3]);
      expect((await measures.byRef(6))?.state).toBe('cancelled');
    });
  });
}
