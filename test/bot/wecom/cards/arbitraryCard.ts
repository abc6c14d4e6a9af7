import fc from 'fast-check';
import { encodeAction } from '../../../../src/bot/actionCode.ts';
import { CODE_ROOM } from '../../../../src/bot/wecom/cards/codeRoom.ts';
import type { Action, Block, Card } from '../../../../src/handlers/chat/card.ts';
import { hostileText } from '../../slack/hostileText.ts';

const text = hostileText([5, 10, 26, 36, 112, 160, 700, 2_048]);
const short = hostileText([10, 16, 26, 30, 43]).map((said) => said.slice(0, 44));
const input = fc.dictionary(
  fc.constantFrom('plan', 'customer', 'note'),
  fc.string({ unit: 'grapheme', maxLength: 10 }),
  { noNullPrototype: true },
);
const options = fc.oneof(
  fc.array(fc.record({ value: short, label: text }), { maxLength: 12 }),
  fc
    .integer({ min: 9, max: 32 })
    .map((count) => Array.from({ length: count }, (_, i) => ({ value: `C${i}`, label: `C${i} 王先生` }))),
);

/** Buttons and selects with anything in them that the pipeline lets through: what is larger it puts aside. */
export const anyAction: fc.Arbitrary<Action> = fc
  .record(
    {
      id: fc.constantFrom('plan.done', 'plan.snooze'),
      label: hostileText([10, 13, 16]),
      style: fc.constantFrom('primary' as const, 'danger' as const),
      command: fc.constantFrom('plan.done', 'customer.find'),
      input,
      takes: fc.constant('for'),
      options,
    },
    { requiredKeys: ['id', 'label', 'command', 'input'] },
  )
  .filter(isKept);

function isKept({ options: choices = [], ...action }: Action): boolean {
  const all = [
    { ...action, options: choices },
    ...choices.map(({ value }) => ({ ...action, input: { ...action.input, for: value } })),
  ];
  try {
    return all.every((one) => encodeAction(one, CODE_ROOM) !== '');
  } catch {
    return false;
  }
}

const table: fc.Arbitrary<Block> = fc
  .tuple(fc.integer({ min: 0, max: 8 }), fc.constantFrom(0, 1, 5, 40, 100))
  .chain(([columns, rows]) => {
    const cell = rows > 5 ? short : hostileText([44, 700, 2_048]);
    const row = fc.array(cell, { minLength: 1, maxLength: Math.max(1, Math.min(columns, 3)) });
    return fc.record({
      kind: fc.constant('table' as const),
      columns: fc.array(short, { minLength: columns, maxLength: columns }),
      rows: row.map((first) => Array.from({ length: rows }, (_, i) => [...first, String(i)])),
    });
  });

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.oneof(text, short).map((said): Block => ({ kind: 'text', text: said })),
  fc
    .array(fc.record({ label: fc.oneof(short, text), value: fc.oneof(short, text) }), { maxLength: 8 })
    .map((items): Block => ({ kind: 'facts', items })),
  fc
    .array(fc.record({ label: fc.constantFrom('电话', '来源'), value: short }), { maxLength: 4 })
    .map((items): Block => ({ kind: 'facts', items })),
  table,
  fc.record({ kind: fc.constant('image' as const), fileId: fc.uuid(), alt: text }),
  fc.record({
    kind: fc.constant('actions' as const),
    items: fc.oneof(
      fc.array(anyAction, { maxLength: 4 }),
      anyAction.map((one) => Array.from({ length: 20 }, () => one)),
    ),
  }),
  fc.record({
    kind: fc.constant('link' as const),
    label: fc.oneof(short, text),
    url: fc.oneof(
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.constantFrom('javascript:alert(1)', 'https://', `https://example.com/${'楼'.repeat(900)}`),
      short,
    ),
  }),
);

/** Cards as nobody writes them: any block in any order, short and long, with odd texts. */
export const anyCard: fc.Arbitrary<Card> = fc.record(
  { heading: hostileText([26, 36]), blocks: fc.array(block, { maxLength: 5 }) },
  { requiredKeys: ['blocks'] },
);

/** Up to 24 rows of which much the same can be done, some with something of their own. */
export const manyRows: fc.Arbitrary<Card> = fc
  .tuple(
    fc.array(anyAction, { minLength: 1, maxLength: 3 }),
    fc.array(fc.record({ said: fc.oneof(short, text), own: fc.option(anyAction, { freq: 8 }) }), {
      minLength: 4,
      maxLength: 24,
    }),
  )
  .map(([items, rows]) => ({
    heading: '今日',
    blocks: rows.flatMap(({ said, own }, i): Block[] => [
      { kind: 'text', text: said },
      {
        kind: 'actions',
        items: [
          ...items.map((item) => ({ ...item, input: { ...item.input, plan: `P${i}` } })).filter(isKept),
          ...(own === null ? [] : [own]),
        ],
      },
    ]),
  }));
