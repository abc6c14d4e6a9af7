import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isBlank } from '../../../../src/bot/text/isBlank.ts';
import { drawCard } from '../../../../src/bot/wecom/cards/drawCard.ts';
import { settledUpdate } from '../../../../src/bot/wecom/cards/settledUpdate.ts';
import { wecomFaults } from '../../../../src/bot/wecom/cards/wecomFaults.ts';
import type { Sink, WecomPart } from '../../../../src/bot/wecom/cards/wecomPart.ts';
import type { Action, Card } from '../../../../src/handlers/chat/card.ts';
import { anyAction, anyCard, manyRows } from './arbitraryCard.ts';
import { pressedIn, pressKey } from './pressedIn.ts';
import { folded, seenIn } from './seenParts.ts';

const SINKS: readonly Sink[] = ['app', 'bot', 'webhook', 'appchat'];
const LOCALES = ['zh-CN', 'en'] as const;
const RUNS = 300;

describe.each(SINKS)('any card for the %s, however long and odd its texts are', (sink) => {
  it('becomes messages that WeCom takes (property)', () => {
    fc.assert(
      fc.property(anyCard, fc.constantFrom(...LOCALES), (card, locale) => {
        const parts = drawCard(card, sink, locale);
        expect(parts.length).toBeGreaterThan(0);
        expect(parts.filter(({ kind }) => kind === 'markdown').length).toBeLessThanOrEqual(9);
        expect(parts.flatMap((part) => wecomFaults(sink, part))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('can be read whole as long as eight messages are enough (property)', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        const parts = drawCard(card, sink, 'zh-CN');
        fc.pre(!isCut(parts));
        const seen = seenIn(parts);
        expect(wantedOf(card, sink).filter((said) => !seen.includes(said))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

describe.each(['app', 'bot'] as const)('whatever can be done in a card of the %s', (sender) => {
  it('comes back when it is pressed (property)', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 8 }), (items) => {
        const parts = drawCard({ heading: '客户', blocks: [{ kind: 'actions', items }] }, sender, 'zh-CN');
        const pressed = pressedIn(parts);
        expect(pressed).not.toContain(undefined);
        const found = new Set(pressed.map(pressKey));
        expect(items.flatMap(pressesOf).filter((wanted) => !found.has(wanted))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('comes back when many rows of a card are gathered (property)', () => {
    fc.assert(
      fc.property(manyRows, (card) => {
        const parts = drawCard(card, sender, 'zh-CN');
        const pressed = pressedIn(parts);
        expect(pressed).not.toContain(undefined);
        const found = new Set(pressed.map(pressKey));
        const items = card.blocks.flatMap((block) => (block.kind === 'actions' ? block.items : []));
        expect(items.flatMap(pressesOf).filter((wanted) => !found.has(wanted))).toEqual([]);
        expect(parts.flatMap((part) => wecomFaults(sender, part))).toEqual([]);
      }),
      { numRuns: RUNS / 3 },
    );
  });

  it('is done once: what takes its place is a message that WeCom takes (property)', () => {
    fc.assert(
      fc.property(
        anyCard,
        fc.constantFrom('button_interaction' as const, 'multiple_interaction' as const),
        (card, kind) => {
          const { card: settled, rest } = settledUpdate(card, sender, 'zh-CN', kind);
          const parts: WecomPart[] = [{ kind: 'card', card: settled }, ...rest];
          expect(parts.flatMap((part) => wecomFaults(sender, part))).toEqual([]);
          expect(pressedIn([{ kind: 'card', card: settled }])).toEqual([{ kind: 'settled' }]);
        },
      ),
      { numRuns: RUNS },
    );
  });
});

/** What may be pressed of an action: each of its choices, or the button itself. Halves of characters cannot be kept. */
function pressesOf({ command, input, takes = 'value', options }: Action): string[] {
  const inputs = options === undefined ? [input] : options.map(({ value }) => ({ ...input, [takes]: value }));
  return inputs.map((one) =>
    pressKey({
      kind: 'action',
      command,
      input: Object.fromEntries(
        Object.entries(one).map(([name, value]) => [name, value.replaceAll(/\p{Surrogate}/gu, '\ufffd')]),
      ),
    }),
  );
}

function isCut(parts: readonly WecomPart[]): boolean {
  const last = parts.at(-1);
  return last?.kind === 'markdown' && /^还有 \d+ 行放不下/u.test(last.content);
}

/** What must be readable: all that is said, and what each button and choice is called where there can be buttons. */
function wantedOf(card: Card, sink: Sink): string[] {
  const hasChoices = sink === 'app' || sink === 'bot';
  const said = card.blocks.flatMap((part): string[] => {
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
        return part.items
          .filter(({ options }) => options?.length !== 0)
          .flatMap(({ label, options = [] }) => [
            label,
            ...(hasChoices ? options.map((option) => option.label) : []),
          ]);
    }
  });
  return [card.heading ?? '', ...said].filter((one) => !isBlank(one)).map(folded);
}
