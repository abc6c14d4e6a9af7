import { expect, test } from '@jest/globals';
import { OneByOne } from '../../../src/jobs/delivery/oneByOne.ts';

/** Sends that begin, end and wait when the test says so. */
function scene() {
  const begun: string[] = [];
  const ends = new Map<string, { well: () => void; badly: () => void }>();
  const naps: (() => void)[] = [];
  const oneByOne = new OneByOne(
    () =>
      new Promise((resolve) => {
        naps.push(resolve);
      }),
  );
  const marks = new Map<string, () => void>();
  const held = new Set<string>();
  /** Marked at once, unless the test holds it. */
  const mark = (name: string): Promise<string> =>
    new Promise((resolve) => {
      marks.set(name, () => {
        resolve(name);
      });
      if (!held.has(name)) {
        resolve(name);
      }
    });
  const send = (name: string): Promise<string> =>
    oneByOne.run(() => {
      begun.push(name);
      return new Promise<string>((resolve, reject) => {
        ends.set(name, {
          well: () => {
            resolve(name);
          },
          badly: () => {
            reject(new Error(name));
          },
        });
      });
    }, mark);
  const settle = async (): Promise<void> => {
    for (let n = 0; n < 30; n += 1) {
      await Promise.resolve();
    }
  };
  return { begun, ends, naps, marks, held, send, settle };
}

test('one message is in doubt at a time: the next is sent when the one before is marked', async () => {
  const { begun, ends, send, settle } = scene();
  const first = send('a');
  const second = send('b');
  await settle();
  expect(begun).toEqual(['a']);
  ends.get('a')!.well();
  expect(await first).toBe('a');
  await settle();
  expect(begun).toEqual(['a', 'b']);
  ends.get('b')!.well();
  expect(await second).toBe('b');
});

test('a platform that takes its time holds up the next message for a moment only', async () => {
  const { begun, ends, naps, send, settle } = scene();
  const sends = ['slow', 'b', 'c'].map(send);
  await settle();
  expect(begun).toEqual(['slow']);
  naps.shift()!();
  await settle();
  expect(begun).toEqual(['slow', 'b']);
  ends.get('b')!.well();
  expect(await Promise.race(sends)).toBe('b');
});

test('what fails holds up nothing', async () => {
  const { begun, ends, send, settle } = scene();
  const failing = send('a');
  const second = send('b');
  await settle();
  ends.get('a')!.badly();
  await expect(failing).rejects.toThrow('a');
  await settle();
  ends.get('b')!.well();
  expect(await second).toBe('b');
  expect(begun).toEqual(['a', 'b']);
});

test('our own marking is waited for, however long it takes', async () => {
  const { begun, ends, naps, marks, held, send, settle } = scene();
  held.add('a');
  const first = send('a');
  const second = send('b');
  await settle();
  ends.get('a')!.well();
  await settle();
  naps.shift()!();
  await settle();
  expect(begun).toEqual(['a']);
  marks.get('a')!();
  expect(await first).toBe('a');
  await settle();
  ends.get('b')!.well();
  expect(await second).toBe('b');
});

test('recipients that hang hold up others only when there are many of them', async () => {
  const { begun, ends, naps, send, settle } = scene();
  const names = Array.from({ length: 9 }, (_, n) => `slow ${n}`);
  const sent = names.map(send);
  for (let n = 0; n < 9; n += 1) {
    await settle();
    naps.at(-1)?.();
  }
  await settle();
  expect(begun).toEqual(names.slice(0, 8));
  ends.get('slow 3')!.well();
  await settle();
  expect(begun).toEqual(names);
  names.forEach((name) => {
    ends.get(name)!.well();
  });
  expect(await Promise.all(sent)).toEqual(names);
});
