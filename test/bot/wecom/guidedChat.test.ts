import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Database } from '../../../src/db/database.ts';
import type { PlatformNotes } from '../../../src/handlers/ports/platformNotes.ts';
import { StoreUnavailableError } from '../../../src/handlers/ports/session.ts';
import { textCard } from '../../../src/handlers/replies.ts';
import { engines, freshDatabase, type TestDatabase } from '../../support/database.ts';
import { MemoryNotes } from '../../support/memoryNotes.ts';
import { FORM, formDesk, guidedTalk, type Said } from './guidedTalk.ts';

const HALF_AN_HOUR_MS = 30 * 60_000;
const textsOf = (said: readonly Said[]): string => said.map(({ text }) => text).join('\n');

/** She is asked the form and has answered the first question. */
async function named() {
  const { desk, submitted } = formDesk();
  const talk = guidedTalk(desk, new MemoryNotes());
  await talk.begin('d1');
  await talk.line('d2', '赵女士');
  return { ...talk, desk, submitted };
}

describe('a line that WeCom delivers again', () => {
  test('changes nothing when it comes later than the next one, and is answered by what that one was told', async () => {
    const { line, submit, said, submitted } = await named();
    await line('d3', '13922223333');
    const before = said.length;
    expect(await Promise.all([line('d1', '新客'), line('d2', '赵女士')])).toEqual([true, true]);
    expect(said).toHaveLength(before);
    await submit('d4');
    expect(submitted()).toEqual([{ name: '赵女士', phone: '13922223333' }]);
  });

  test('directly after is told the same once more', async () => {
    const { line, said } = await named();
    const told = said.at(-1)!;
    expect(await line('d2', '赵女士')).toBe(true);
    expect(said.at(-1)).toEqual(told);
  });

  test('is told what was wrong with it once more, too', async () => {
    const { desk, line, said } = await named();
    desk.checkForm = () => Promise.resolve({ phone: '手机号应为 11 位。' });
    await line('d3', '123');
    await line('d3', '123');
    expect(said.at(-1)!.text).toContain('应为 11 位');
    expect(said.at(-1)).toEqual(said.at(-2));
  });

  test('does not begin the form anew, however often its answer is shown', async () => {
    const { begin, line, submit, said, submitted } = await named();
    const before = said.length;
    await begin('d1');
    expect(said).toHaveLength(before);
    await line('d3', '13922223333');
    await submit('d4');
    await begin('d1');
    expect(await line('d5', '客户 C12')).toBe(false);
    expect(submitted()).toHaveLength(1);
  });
});

describe('a form that is over', () => {
  test('keeps repeats of its lines from the desk for half an hour; a new line is for the desk', async () => {
    const { line, submit, said, submitted, clock } = await named();
    await line('d3', '13922223333');
    await submit('d4');
    const before = said.length;
    clock.set(new Date(clock.now().getTime() + HALF_AN_HOUR_MS - 1_000));
    for (const [key, text] of [
      ['d1', '新客'],
      ['d2', '赵女士'],
      ['d3', '13922223333'],
    ] as const) {
      expect([key, await line(key, text)]).toEqual([key, true]);
    }
    expect(said).toHaveLength(before);
    expect(await submit('d4')).toBe(true);
    expect(said.at(-1)).toEqual(said.at(-2));
    expect(await line('d5', '13922223333')).toBe(false);
    expect(submitted()).toHaveLength(1);
  });

  test.each(['a line', 'a button'])('by %s that cancels it keeps them from the desk as well', async (how) => {
    const { line, cancel, said, submitted } = await named();
    const stop = (key: string): Promise<boolean> => (how === 'a line' ? line(key, '取消') : cancel(key));
    await stop('d3');
    expect(said.at(-1)!.text).toContain('什么都没有保存');
    expect(await stop('d3')).toBe(true);
    expect(said.at(-1)).toEqual(said.at(-2));
    expect(await line('d2', '赵女士')).toBe(true);
    expect(await line('d4', '取消')).toBe(false);
    expect(submitted()).toEqual([]);
  });

  test('hears repeats of its lines also while the next form is asked', async () => {
    const { desk, begin, line, submit, submitted } = await named();
    await line('d3', '13922223333');
    await submit('d4');
    desk.forms.set('ticket-2', { state: 'open', form: { ...FORM, id: 'ticket-2' }, locale: 'zh-CN' });
    await begin('d5', { ...FORM, id: 'ticket-2' });
    expect(await line('d2', '赵女士')).toBe(true);
    expect(await submit('d4')).toBe(true);
    expect(await line('d6', '钱先生')).toBe(true);
    expect(submitted()).toHaveLength(1);
  });

  test('says so to a button of it that is pressed anew', async () => {
    const { line, submit, said } = await named();
    await line('d3', '13922223333');
    await submit('d4');
    await submit('d5');
    expect(said.at(-1)).toEqual({ key: 'd5', text: expect.stringContaining('已经提交过') });
  });
});

test.each(['app', 'bot'] as const)(
  'a form that was asked for in a group is answered alone, by the %s that brought the question',
  async (via) => {
    const { desk, submitted } = formDesk();
    const { begin, line, submit } = guidedTalk(desk, new MemoryNotes());
    await begin('d1', FORM, { via: 'bot', group: 'wrSales' });
    expect(await line('d2', '赵女士', { via })).toBe(true);
    expect(await line('d3', '13922223333', { via })).toBe(true);
    await submit('d4');
    expect(submitted()).toEqual([{ name: '赵女士', phone: '13922223333' }]);
  },
);

test('a first question that reached nobody is no question: the next line is for the desk, the same line asks anew', async () => {
  const { desk } = formDesk();
  const { begin, line, reach, said } = guidedTalk(desk, new MemoryNotes());
  reach.isReached = false;
  await begin('d1');
  expect(await line('d2', '客户 C12')).toBe(false);
  expect(await line('d1', '新客')).toBe(false);
  reach.isReached = true;
  await begin('d1');
  expect(said.at(-1)).toEqual(said[0]);
  expect(await line('d3', '赵女士')).toBe(true);
});

test('a form that the desk could not take is still there to be sent once more', async () => {
  const { desk, line, submit, said, submitted } = await named();
  await line('d3', '13922223333');
  const { script } = desk;
  desk.script = () => ({ word: 'failed', refs: [], card: textCard('出错了'), audience: 'asker' });
  await submit('d4');
  expect(said.at(-1)!.text).toBe('出错了');
  desk.script = script;
  await submit('d5');
  expect(said.at(-1)!.text).toBe('已登记');
  expect(submitted().at(-1)).toEqual({ name: '赵女士', phone: '13922223333' });
});

/** Its first reads wait for each other: each sees what stood there before the other wrote. */
function meeting(parties: number): (notes: PlatformNotes) => PlatformNotes {
  let missing = parties;
  let meet: () => void = () => undefined;
  const met = new Promise<void>((resolve) => {
    meet = resolve;
  });
  return (notes) =>
    new Proxy(notes, {
      get: (target, name) =>
        name === 'get'
          ? async (...args: Parameters<PlatformNotes['get']>) => {
              const found = await target.get(...args);
              missing -= 1;
              if (missing === 0) {
                meet();
              }
              await met;
              return found;
            }
          : (Reflect.get(target, name) as () => unknown).bind(target),
    });
}

describe.each(engines())('two deliveries at one moment (%s)', (engine) => {
  let database: TestDatabase;
  let other: Database;
  beforeEach(async () => {
    database = await freshDatabase(engine);
    other = database.again();
  });
  afterEach(async () => {
    await other.close();
    await database.drop();
  });

  test.each(['two processes', 'one process'])('of %s both count, one after the other', async (whose) => {
    const { desk, submitted } = formDesk();
    const one = guidedTalk(desk, database.notes);
    await one.begin('d1');
    const together = meeting(2);
    const first = guidedTalk(desk, together(database.notes), one);
    const second = whose === 'one process' ? first : guidedTalk(desk, together(other.notes), one);
    expect(await Promise.all([first.line('d2', '甲'), second.line('d3', '乙')])).toEqual([true, true]);
    await one.submit('d4');
    const [values] = submitted();
    expect(new Set(Object.values(values!))).toEqual(new Set(['甲', '乙']));
    expect(one.said.map(({ key }) => key).filter((key) => key === 'd2' || key === 'd3')).toHaveLength(2);
  });

  test('of the same line count once', async () => {
    const { desk, submitted } = formDesk();
    const one = guidedTalk(desk, database.notes);
    await one.begin('d1');
    const together = meeting(2);
    const both = [database, other].map(({ notes }) => guidedTalk(desk, together(notes), one));
    expect(await Promise.all(both.map(({ line }) => line('d2', '赵女士')))).toEqual([true, true]);
    const [told, again] = one.said.slice(-2);
    expect(again).toEqual(told);
    await one.line('d3', '13922223333');
    await one.submit('d4');
    expect(submitted()).toEqual([{ name: '赵女士', phone: '13922223333' }]);
  });

  test.each(['the answer first', 'the button first'])(
    'of an answer and of the button that sends the form lose nothing (%s)',
    async (order) => {
      const { desk, submitted } = formDesk();
      const one = guidedTalk(desk, database.notes);
      await one.begin('d1');
      await one.line('d2', '赵女士');
      await one.line('d3', '13922223333');
      await one.change('d4', 'name');
      const together = meeting(2);
      const [sender, writer] = [database, other].map(({ notes }) => guidedTalk(desk, together(notes), one));
      const acts = [() => writer!.line('d5', '钱女士'), () => sender!.submit('d6')];
      const heard = await Promise.all(
        (order === 'the answer first' ? acts : acts.reverse()).map((act) => act()),
      );
      const isAnswer = order === 'the answer first' ? heard[0] : heard[1];
      // Either it is in the form, or it is for the desk.
      expect(submitted()).toEqual([{ name: isAnswer === true ? '钱女士' : '赵女士', phone: '13922223333' }]);
      expect(textsOf(one.said)).toContain('已登记');
    },
  );

  test('of two forms that begin, one is asked', async () => {
    const { desk } = formDesk();
    const one = guidedTalk(desk, database.notes);
    const together = meeting(2);
    const both = [database, other].map(({ notes }) => guidedTalk(desk, together(notes), one));
    await Promise.all(both.map(({ begin }) => begin('d1')));
    expect(one.said.at(-1)).toEqual(one.said[0]);
    expect(await one.line('d1', '新客')).toBe(true);
    expect(await one.line('d2', '赵女士')).toBe(true);
    expect(one.said.at(-1)!.text).toContain('手机号');
  });
});

/** The `at`-th call goes wrong: it is not carried out, or it is and its answer is lost. */
function failing<T extends object>(what: T, calls: { left: number }, how: 'before' | 'after'): T {
  return new Proxy(what, {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name);
      return typeof method !== 'function'
        ? method
        : async (...args: unknown[]) => {
            calls.left -= 1;
            const fails = calls.left === 0;
            if (fails && how === 'before') {
              throw new StoreUnavailableError('the database is away');
            }
            const done: unknown = await (method as (...given: unknown[]) => unknown).apply(target, args);
            if (fails) {
              throw new StoreUnavailableError('the database is away');
            }
            return done;
          };
    },
  });
}

describe.each(['before', 'after'] as const)('a database that goes away right %s a step', (how) => {
  /** Each delivery comes again when it could not be taken. */
  async function wholeForm(at: number) {
    const { desk, submitted } = formDesk();
    const calls = { left: at };
    const talk = guidedTalk(failing(desk, calls, how), failing(new MemoryNotes(), calls, how));
    const failed: string[] = [];
    const heard: boolean[] = [];
    const deliver = async (name: string, act: () => Promise<boolean>): Promise<void> => {
      try {
        heard.push(await act());
      } catch (error) {
        expect(error).toBeInstanceOf(StoreUnavailableError);
        failed.push(name);
        heard.push(await act());
      }
    };
    await deliver('begin', async () => {
      await talk.begin('d1');
      return true;
    });
    await deliver('name', () => talk.line('d2', '赵女士'));
    await deliver('phone', () => talk.line('d3', '13922223333'));
    await deliver('change', () => talk.change('d4', 'name'));
    await deliver('new name', () => talk.line('d5', '钱女士'));
    await deliver('submit', () => talk.submit('d6'));
    return { said: talk.said, submitted: submitted(), failed, heard };
  }

  test('anywhere in a form leaves what the repeat goes on with: the same is said and sent', async () => {
    const undisturbed = await wholeForm(0);
    expect(undisturbed.failed).toEqual([]);
    const failed = new Set<string>();
    for (let at = 1; ; at += 1) {
      const run = await wholeForm(at);
      if (run.failed.length === 0) {
        break;
      }
      run.failed.forEach((name) => failed.add(name));
      expect({ at, ...run }).toEqual({ at, ...undisturbed, failed: run.failed });
    }
    expect([...failed]).toEqual(['begin', 'name', 'phone', 'change', 'new name', 'submit']);
  });

  test('while a form is sent loses it neither for the next line, which is for the desk', async () => {
    const { desk, submitted } = formDesk();
    const calls = { left: 0 };
    const talk = guidedTalk(failing(desk, calls, how), new MemoryNotes());
    await talk.begin('d1');
    await talk.line('d2', '赵女士');
    await talk.line('d3', '13922223333');
    calls.left = 2;
    await expect(talk.submit('d4')).rejects.toThrow(StoreUnavailableError);
    expect(await talk.line('d5', '客户 C12')).toBe(false);
    expect(submitted()).toEqual([{ name: '赵女士', phone: '13922223333' }]);
    expect(talk.said.at(-1)).toEqual({ key: 'd4', text: '已登记' });
  });
});
