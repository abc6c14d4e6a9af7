import { describe, expect, test } from '@jest/globals';
import type { NoteValue } from '../../../src/handlers/ports/platformNotes.ts';
import type { TestDatabase } from '../../support/database.ts';
import { usingDatabase } from './context.ts';
import { AT, later } from './records.ts';

/** What adapters remember. */
export function platformNotesContract(open: () => Promise<TestDatabase>): void {
  describe('an adapter’s notes', () => {
    const database = usingDatabase(open);

    test('are read as they were written last, dates as dates, and tell names apart by case', async () => {
      const { notes } = database();
      await notes.put('wecom.chat', 'group:wrA', { at: AT, spelled: 'wrA' }, later(1));
      await notes.put('wecom.chat', 'group:wrA', { at: later(2), spelled: 'wrA' }, later(9));
      expect(await notes.get('wecom.chat', 'group:wrA')).toEqual({ at: later(2), spelled: 'wrA' });
      expect(await notes.get('wecom.chat', 'group:wra')).toBeUndefined();
      expect(await notes.get('wecom.card', 'group:wrA')).toBeUndefined();
    });

    test('that are kept once stay what the first one wrote, whoever comes at the same moment', async () => {
      const first = database();
      const second = first.again();
      const kept = await Promise.all(
        [first, second, first, second].map(({ notes }, who) =>
          notes.keep('form.holder', 'ticket', { who }, later(1)),
        ),
      );
      expect(new Set(kept.map(({ who }) => who)).size).toBe(1);
      expect(await second.notes.get('form.holder', 'ticket')).toEqual(kept[0]);
      await second.close();
    });

    test('that can be used once are given to one of all who ask for them', async () => {
      const first = database();
      const second = first.again();
      await first.notes.put('wecom.card', 'task', { code: 'c1' }, later(1));
      const taken = await Promise.all(
        [first, second, first, second].map(({ notes }) => notes.take('wecom.card', 'task')),
      );
      expect(taken.filter((value) => value !== undefined)).toEqual([{ code: 'c1' }]);
      expect(await first.notes.take('wecom.card', 'task')).toBeUndefined();
      await second.close();
    });

    test('that two want to change at one moment are changed by one of them, and the other one is told', async () => {
      const first = database();
      const second = first.again();
      const all = [first, second, first, second];
      const change = (was: NoteValue | undefined, step: string): Promise<boolean[]> =>
        Promise.all(
          all.map(({ notes }, who) =>
            notes.swap('wecom.guided', 'app:li', was, { at: AT, step, who }, later(1)),
          ),
        );
      const begun = await change(undefined, 'begun');
      const was = await second.notes.get('wecom.guided', 'app:li');
      expect(was).toEqual({ at: AT, step: 'begun', who: begun.indexOf(true) });
      const gone = await change(was, 'gone on');
      const now = await first.notes.get('wecom.guided', 'app:li');
      expect(now).toEqual({ at: AT, step: 'gone on', who: gone.indexOf(true) });
      expect([begun, gone].map((won) => won.filter(Boolean).length)).toEqual([1, 1]);
      expect(await change(was, 'too late')).toEqual([false, false, false, false]);
      expect(await change(undefined, 'begun anew')).toEqual([false, false, false, false]);
      expect(await second.notes.get('wecom.guided', 'app:li')).toEqual(now);
      await second.close();
    });

    test('that are gone by the time they are changed stay gone', async () => {
      const { notes } = database();
      await notes.put('wecom.guided', 'app:li', { step: 1 }, later(1));
      await notes.take('wecom.guided', 'app:li');
      expect(await notes.swap('wecom.guided', 'app:li', { step: 1 }, { step: 2 }, later(1))).toBe(false);
      expect(await notes.get('wecom.guided', 'app:li')).toBeUndefined();
    });

    test('that are changed are kept for as long as the change says', async () => {
      const { notes, engine } = database();
      await notes.put('wecom.guided', 'app:li', { step: 1 }, later(1));
      await notes.swap('wecom.guided', 'app:li', { step: 1 }, { step: 2 }, later(5));
      await engine.housekeeping.notes(later(2), 10);
      expect(await notes.get('wecom.guided', 'app:li')).toEqual({ step: 2 });
    });

    test('are forgotten when nobody can need them any more', async () => {
      const { notes, engine } = database();
      await notes.put('form.typed', 'old', { name: '王先生' }, later(1));
      await notes.put('form.typed', 'new', { name: '王先生' }, later(5));
      expect(await engine.housekeeping.notes(later(2), 10)).toBeGreaterThan(0);
      expect(await notes.get('form.typed', 'old')).toBeUndefined();
      expect(await notes.get('form.typed', 'new')).toEqual({ name: '王先生' });
    });
  });
}
