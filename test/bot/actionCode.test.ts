import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CodeRoom, decodeAction, encodeAction } from '../../src/bot/actionCode.ts';
import { lengthOf } from '../../src/bot/text/lengthOf.ts';
import type { Action } from '../../src/handlers/chat/card.ts';

const ROOM: CodeRoom = { button: 2_000, select: 250, sizeOf: lengthOf };

const button = (input: Readonly<Record<string, string>>): Action => ({
  id: 'plan.done.P3',
  label: '完成',
  command: 'plan.done',
  input,
});

describe('what a button carries', () => {
  it('is short and can be read in a log', () => {
    expect(encodeAction(button({ plan: 'P3', note: '聊了 首付' }), ROOM)).toBe(
      'plan.done;plan=P3;note=聊了+首付',
    );
  });

  it('of a select says which field takes the choice', () => {
    const select = { ...button({ plan: 'P3' }), takes: 'for', options: [{ value: 'PT2H', label: '2 小时' }] };
    expect(encodeAction(select, ROOM)).toBe('plan.done@for;plan=P3');
    expect(decodeAction('plan.done@for;plan=P3#2')).toEqual({
      command: 'plan.done',
      takes: 'for',
      input: { plan: 'P3' },
    });
  });

  it('comes back as it was, whatever it is (property)', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.dictionary(name, text, { maxKeys: 4, noNullPrototype: true }), (input) => {
        const code = encodeAction(button(input), ROOM);
        expect(decodeAction(code)).toEqual({ command: 'plan.done', input });
        expect(code).not.toMatch(/[&<>"'\n ]/u);
      }),
    );
  });

  it('that the platform could not keep is refused by name', () => {
    expect(() => encodeAction(button({ note: '长'.repeat(2_000) }), ROOM)).toThrow('plan.done.P3');
    expect(() => encodeAction({ ...button({ note: '长'.repeat(250) }), options: [] }, ROOM)).toThrow(
      'select',
    );
  });

  it('is measured as the platform counts', () => {
    const bytes: CodeRoom = { button: 300, select: 300, sizeOf: (code) => Buffer.byteLength(code) };
    expect(() => encodeAction(button({ note: '长'.repeat(95) }), bytes)).not.toThrow();
    expect(() => encodeAction(button({ note: '长'.repeat(96) }), bytes)).toThrow('plan.done.P3');
  });

  it.each(['', '@', '@for', 'a@b@c', 'a;b', 'a;=b', 'a;b=c=d', 'a@;b=c'])('"%s" is none of ours', (code) => {
    expect(decodeAction(code)).toBeUndefined();
  });

  it('never breaks on what was not ours (property)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (code) => {
        const decoded = decodeAction(code);
        expect(decoded === undefined || typeof decoded.command === 'string').toBe(true);
      }),
    );
  });
});
