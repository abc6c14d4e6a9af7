import fc from 'fast-check';

const FAMILY = '👨‍👩‍👧‍👦';
const UNITS = [
  '楼',
  'a',
  '👍',
  FAMILY,
  'é',
  '\u0e01\u0e33',
  'ש',
  '🇨🇳',
  '&',
  '<',
  '*',
  '\n',
  '"',
  '\\',
  '一二三\n',
];
const SAID = [
  '',
  ' ',
  '\u200b\u200d\ufeff',
  '\u202e反过来\u202c',
  '<!channel> <@U012AB3CD> @here',
  '*粗* _斜_ ~删~ `码` :100: > 引用',
  '138****8000',
  '"\\"\\u0000',
  '\u0000\u0007\u001b[31m红',
  '半\ud83d个',
  'e\u0301'.repeat(40),
  'https://example.com/?a=1&b=<2>',
  `a${'\u0301'.repeat(4_000)}`,
];

/** Texts as nobody wants them: of each kind exactly as long as one of `limits`, one longer, one shorter; and odd ones. */
export function hostileText(limits: readonly number[]): fc.Arbitrary<string> {
  const lengths = limits.flatMap((limit) => [limit - 1, limit, limit + 1]);
  const long = fc
    .tuple(fc.constantFrom(...UNITS), fc.constantFrom(...lengths))
    .map(([unit, length]) => ofLength(unit, length));
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...SAID) },
    { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
    { weight: 3, arbitrary: long },
  );
}

/** A unit again and again, `length` code points of it. */
export function ofLength(unit: string, length: number): string {
  const points = Array.from(unit);
  return Array.from({ length }, (_, i) => points[i % points.length]).join('');
}
