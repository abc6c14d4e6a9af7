import { describe, expect, it } from '@jest/globals';
import { pressedAction } from '../../../../src/bot/wecom/cards/pressedAction.ts';
import { settledUpdate } from '../../../../src/bot/wecom/cards/settledUpdate.ts';
import { wecomFaults } from '../../../../src/bot/wecom/cards/wecomFaults.ts';
import { textCard } from '../../../../src/handlers/replies.ts';
import { folded, seenIn } from './seenParts.ts';
import { pressedIn } from './pressedIn.ts';

const settled = textCard('P3 王先生：已跟进');

describe('what takes the place of a card in which something was done', () => {
  it('says what was done, and its button does nothing', () => {
    const { card, replaceName, rest } = settledUpdate(settled, 'app', 'zh-CN');
    expect(card).toEqual({
      card_type: 'button_interaction',
      main_title: { title: 'P3 王先生：已跟进' },
      button_list: [{ text: '已处理', style: 3, key: '@settled' }],
      replace_text: '已处理',
    });
    expect(replaceName).toBe('已处理');
    expect(rest).toEqual([]);
    expect(pressedIn([{ kind: 'card', card }])).toEqual([{ kind: 'settled' }]);
  });

  it('stays a card with a select where it was one: otherwise it could be submitted again', () => {
    const { card } = settledUpdate(settled, 'bot', 'en', 'multiple_interaction');
    expect(card).toEqual({
      card_type: 'multiple_interaction',
      main_title: { title: 'P3 王先生：已跟进' },
      select_list: [
        { question_key: 'choice', disable: true, option_list: [{ id: '@settled', text: 'Done' }] },
      ],
      submit_button: { text: 'Done', key: '@settled' },
      replace_text: 'Done',
    });
  });

  it.each(['app', 'bot'] as const)(
    'cuts nothing: what finds no place in a card of the %s follows',
    (sender) => {
      const long = {
        heading: '王'.repeat(40),
        blocks: [{ kind: 'text' as const, text: '改到明天。'.repeat(60) }],
      };
      for (const kind of ['button_interaction', 'multiple_interaction'] as const) {
        const { card, rest } = settledUpdate(long, sender, 'zh-CN', kind);
        const parts = [{ kind: 'card' as const, card }, ...rest];
        expect(parts.flatMap((part) => wecomFaults(sender, part))).toEqual([]);
        expect(seenIn(rest)).toContain(folded('王'.repeat(40)));
        expect(seenIn(rest)).toContain(folded('改到明天。'.repeat(60)));
      }
    },
  );

  it('has what can still be done in a card of its own', () => {
    const undo = { id: 'undo', label: '撤销', command: 'operation.undo', input: { record: 'P3' } };
    const { card, rest } = settledUpdate(textCard('P3 王先生：已跟进', [undo]), 'bot', 'zh-CN');
    expect(pressedIn([{ kind: 'card', card }])).toEqual([{ kind: 'settled' }]);
    expect(pressedIn(rest)).toEqual([{ kind: 'action', command: 'operation.undo', input: { record: 'P3' } }]);
  });
});

describe('what was pressed', () => {
  it('takes the choice of a select only where it asks for one', () => {
    expect(pressedAction('plan.snooze@for;plan=P3', { choice: ['2h'] })).toEqual({
      kind: 'action',
      command: 'plan.snooze',
      input: { plan: 'P3', for: '2h' },
    });
    expect(pressedAction('plan.done;plan=P3', { choice: ['2h'] })).toEqual({
      kind: 'action',
      command: 'plan.done',
      input: { plan: 'P3' },
    });
  });

  it.each(['', '@other', 'a@b@c', '@rows=', '@rows=a@b@c'])('"%s" is none of ours', (key) => {
    expect(pressedAction(key, { choice: ['x'], row: ['row;plan=P3'] })).toBeUndefined();
  });

  it.each(['plan.snooze@for;plan=P3', '@rows', '@rows=plan.done@plan'])(
    '"%s" with nothing chosen asks to choose',
    (key) => {
      expect(pressedAction(key, {})).toEqual({ kind: 'unchosen' });
    },
  );

  it('is put together from a row and what to do with it', () => {
    expect(
      pressedAction('@rows', { row: ['row;plan=P3;version=2'], act: ['plan.snooze@plan+version;for=2h'] }),
    ).toEqual({ kind: 'action', command: 'plan.snooze', input: { plan: 'P3', version: '2', for: '2h' } });
    expect(
      pressedAction('@rows', { row: ['row;plan=P3'], act: ['plan.snooze@plan+version'] }),
    ).toBeUndefined();
  });
});
