/** The same numbers for the same seed, each from 0 up to 1. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const LONGEST = 300;
const HAN_FROM = 0x4e00;
const HAN_COUNT = 0x51a5;

/**
 * Lines at random: what people type cut into pieces and put together anyhow, with pieces of no language between them. The same for the
 * same seed.
 */
export function* randomLines(of: readonly string[], count: number, seed: number): Generator<string> {
  const random = seeded(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const words = of.flatMap((line) => line.split(/[\s，。,]+/u)).filter((word) => word !== '');
  const pieces: readonly (() => string)[] = [
    () => words[below(words.length)] ?? '',
    () => words[below(words.length)] ?? '',
    () => of[below(of.length)]?.slice(below(20), 20 + below(40)) ?? '',
    () => String(Math.floor(random() * 10 ** below(20))),
    () => String.fromCodePoint(HAN_FROM + below(HAN_COUNT)).repeat(1 + below(3)),
    () => String.fromCharCode(...Array.from({ length: 1 + below(8) }, () => below(0x10000))),
    () => '!@#%^&*()_+-=[]{};:"\\|,.<>/?～！＠＃，。、；：【】'.charAt(below(44)).repeat(1 + below(4)),
    () =>
      ['😀', '👨‍👩‍👧', '\u0000', '\u202e', "'; DROP TABLE customer; --", '<b>', '${x}', '\n', '：', '='][
        below(10)
      ] ?? '',
  ];
  for (let n = 0; n < count; n += 1) {
    const parts = Array.from({ length: 1 + below(8) }, () => pieces[below(pieces.length)]?.() ?? '');
    yield parts.join(['', ' ', '，', ' ', '　'][below(5)] ?? '').slice(0, LONGEST);
  }
}
