import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inPieces } from '../../../src/bot/text/inPieces.ts';
import { lengthOf } from '../../../src/bot/text/lengthOf.ts';
import { shorten } from '../../../src/bot/text/shorten.ts';
import { hostileText } from '../slack/hostileText.ts';
import { squeezed } from '../slack/seenText.ts';

const FAMILY = '👨‍👩‍👧‍👦';

describe('a text that is too long for its place', () => {
  it('is whole where it just fits, and ends with an ellipsis where it is one too long', () => {
    expect(shorten('楼'.repeat(24), 24)).toBe('楼'.repeat(24));
    expect(shorten('楼'.repeat(25), 24)).toBe(`${'楼'.repeat(23)}…`);
    expect(shorten('👍'.repeat(24), 24)).toBe('👍'.repeat(24));
  });

  it('never shows half a family, half a flag or an accent without its letter', () => {
    expect(shorten(`ab${FAMILY}`, 8)).toBe('ab…');
    expect(shorten(`ab${FAMILY}c`, 10)).toBe(`ab${FAMILY}c`);
    expect(shorten('🇨🇳🇨🇳', 4)).toBe('🇨🇳🇨🇳');
    expect(shorten('🇨🇳🇨🇳', 3)).toBe('🇨🇳…');
    expect(shorten('ae\u0301b', 3)).toBe('a…');
  });

  it('fits whatever it is (property)', () => {
    fc.assert(
      fc.property(hostileText([24, 75, 150]), fc.constantFrom(1, 24, 75, 150), (text, max) => {
        const short = shorten(text, max);
        expect(lengthOf(short)).toBeLessThanOrEqual(max);
        expect(short === text || (short.endsWith('…') && text.startsWith(short.slice(0, -1)))).toBe(true);
      }),
    );
  });
});

describe('a text that is read in parts', () => {
  it('is broken after a line', () => {
    expect(inPieces('一二三\n四五六\n七', 8)).toEqual(['一二三\n四五六\n', '七']);
    expect(inPieces('一二三\n四五六\n七', 6)).toEqual(['一二三\n', '四五六\n七']);
  });

  it('loses nothing that can be seen, and no part is too long (property)', () => {
    fc.assert(
      fc.property(hostileText([100, 300, 1_000]), (text) => {
        const pieces = inPieces(text, 100);
        expect(pieces.every((piece) => lengthOf(piece) <= 100)).toBe(true);
        expect(squeezed(pieces.join(''))).toBe(squeezed(text));
      }),
    );
  });
});
