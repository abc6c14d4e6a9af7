import { describe, expect, it } from '@jest/globals';
import type { KnownBlock } from '@slack/types';
import fc from 'fast-check';
import { decodeAction } from '../../../src/bot/actionCode.ts';
import { type SlackMessage, cardMessages } from '../../../src/bot/slack/cardMessages.ts';
import { homeView } from '../../../src/bot/slack/homeView.ts';
import { noticeModal } from '../../../src/bot/slack/noticeModal.ts';
import { payloadFaults } from '../../../src/bot/slack/payloadFaults.ts';
import { isBlank } from '../../../src/bot/text/isBlank.ts';
import type { Action, Block, Card } from '../../../src/handlers/chat/card.ts';
import { hostileText } from './hostileText.ts';
import { seenText, squeezed } from './seenText.ts';

const LOCALES = ['zh-CN', 'en'] as const;
const RUNS = 40;

const text = hostileText([75, 150, 160, 2_000, 3_000]);
const short = hostileText([75]).map((said) => said.slice(0, 76));
const input = fc.dictionary(
  fc.constantFrom('plan', 'customer', 'note'),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  { noNullPrototype: true },
);
const options = fc.oneof(
  fc.array(fc.record({ value: short, label: text }), { maxLength: 12 }),
  fc
    .integer({ min: 99, max: 130 })
    .map((count) => Array.from({ length: count }, (_, i) => ({ value: `C${i}`, label: `C${i} 王先生` }))),
);
const action: fc.Arbitrary<Action> = fc.record(
  {
    id: fc.oneof(fc.constantFrom('plan.done', 'plan.snooze'), hostileText([255])),
    label: hostileText([75, 150]),
    style: fc.constantFrom('primary' as const, 'danger' as const),
    command: fc.constantFrom('plan.done', 'customer.find'),
    input,
    takes: fc.constant('for'),
    options,
  },
  { requiredKeys: ['id', 'label', 'command', 'input'] },
);

const table: fc.Arbitrary<Block> = fc
  .tuple(fc.integer({ min: 0, max: 21 }), fc.constantFrom(0, 1, 5, 98, 99, 100, 210))
  .chain(([columns, rows]) => {
    const cell = rows > 5 ? short : hostileText([75, 3_000]);
    const row = fc.array(cell, { minLength: 1, maxLength: Math.max(1, Math.min(columns, 3)) });
    return fc.record({
      kind: fc.constant('table' as const),
      columns: fc.array(short, { minLength: columns, maxLength: columns }),
      rows: row.map((first) => Array.from({ length: rows }, (_, i) => [...first, String(i)])),
    });
  });

const block: fc.Arbitrary<Block> = fc.oneof(
  text.map((said): Block => ({ kind: 'text', text: said })),
  fc
    .array(fc.record({ label: text, value: text }), { maxLength: 12 })
    .map((items): Block => ({ kind: 'facts', items })),
  table,
  fc.record({ kind: fc.constant('image' as const), fileId: fc.uuid(), alt: text }),
  fc.record({
    kind: fc.constant('actions' as const),
    items: fc.oneof(
      fc.array(action, { maxLength: 4 }),
      action.map((one) => Array.from({ length: 60 }, () => one)),
    ),
  }),
  fc.record({
    kind: fc.constant('link' as const),
    label: text,
    url: fc.oneof(
      fc.webUrl(),
      fc.constantFrom('javascript:alert(1)', 'https://', `https://example.com/${'楼'.repeat(900)}`),
      short,
    ),
  }),
);

const card: fc.Arbitrary<Card> = fc.record(
  { heading: hostileText([150]), blocks: fc.array(block, { maxLength: 6 }) },
  { requiredKeys: ['blocks'] },
);

describe('any card, however long and odd its texts are', () => {
  it('becomes messages that Slack takes, with native tables and without (property)', () => {
    fc.assert(
      fc.property(card, fc.constantFrom(...LOCALES), (one, locale) => {
        const messages = cardMessages(one, locale);
        expect(messages.length).toBeGreaterThan(0);
        expect(messages.length).toBeLessThanOrEqual(5);
        expect(messages.flatMap((message) => payloadFaults('message', message))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('can be read whole as long as five messages are enough (property)', () => {
    fc.assert(
      fc.property(card, (one) => {
        const messages = cardMessages(one, 'zh-CN');
        fc.pre(!isCut(messages));
        const wanted = wantedOf(one);
        for (const way of [messages, messages.map(plainly)]) {
          const seen = seenText(way);
          expect(wanted.filter((said) => !seen.includes(said))).toEqual([]);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('keeps what every button does (property)', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 20 }), (items) => {
        const messages = cardMessages({ blocks: [{ kind: 'actions', items }] }, 'zh-CN');
        fc.pre(!isCut(messages));
        const found = messages
          .flatMap(({ blocks }) => blocks.flatMap(codesOf))
          .map((code) => decodeAction(code));
        expect(found.filter((one) => one === undefined)).toEqual([]);
        for (const { command, input: carried, options: choices } of items) {
          if (choices === undefined || choices.length > 0) {
            expect(found).toContainEqual(
              expect.objectContaining({
                command,
                input: expect.objectContaining(choices === undefined ? carried : withoutChoice(carried)),
              }),
            );
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('fits into a home tab and into a modal (property)', () => {
    fc.assert(
      fc.property(card, hostileText([24]), fc.constantFrom(...LOCALES), (one, title, locale) => {
        expect(payloadFaults('home', homeView(one, locale))).toEqual([]);
        expect(payloadFaults('modal', noticeModal(one, locale, title))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

/** A choice may have replaced a value of the same name. */
function withoutChoice(carried: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(carried).filter(([name]) => name !== 'for'));
}

function codesOf(one: KnownBlock): string[] {
  return one.type !== 'actions'
    ? []
    : one.elements.map((element) =>
        element.type === 'button' ? (element.value ?? '') : (one.block_id ?? ''),
      );
}

function isCut(messages: readonly SlackMessage[]): boolean {
  return messages.at(-1)?.blocks.at(-1)?.type === 'context';
}

function plainly(message: SlackMessage): SlackMessage {
  return { ...message, blocks: message.plainBlocks ?? message.blocks };
}

/** What must be readable: texts, values and cells. A heading is too, but where it is cut it is said again. */
function wantedOf(one: Card): string[] {
  const said = one.blocks.flatMap((part): string[] => {
    switch (part.kind) {
      case 'text':
        return [part.text];
      case 'facts':
        return part.items.flatMap(({ label, value }) => [label, value]);
      case 'table':
        return [...part.columns, ...part.rows.flat()];
      case 'image':
        return [part.alt];
      case 'link':
        return [part.label];
      case 'actions':
        return part.items.filter(({ options: choices }) => choices === undefined).map(({ label }) => label);
    }
  });
  return [one.heading ?? '', ...said].filter((part) => !isBlank(part)).map(squeezed);
}
