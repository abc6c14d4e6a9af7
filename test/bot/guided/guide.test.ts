import { describe, expect, test } from '@jest/globals';
import {
  askAgain,
  askMore,
  beginGuide,
  corrected,
  type Guide,
  hear,
  placeOf,
} from '../../../src/bot/guided/guide.ts';
import { GUIDED, guidedCard } from '../../../src/bot/guided/guidedCard.ts';
import type { Card } from '../../../src/handlers/chat/card.ts';
import type { FieldView, FormView } from '../../../src/handlers/chat/field.ts';
import type { RawValues } from '../../../src/handlers/chat/intent.ts';

const field = (name: string, more: Partial<FieldView> = {}): FieldView => ({
  name,
  kind: 'text',
  label: name,
  required: false,
  ...more,
});

const FORM: FormView = {
  id: 'ticket',
  title: '登记客户',
  submitLabel: '提交',
  errors: {},
  fields: [
    field('name', { label: '姓名', required: true }),
    field('phone', { label: '手机号', kind: 'phone', required: true }),
    field('source', {
      label: '来源',
      kind: 'choice',
      options: [
        { value: 'visit', label: '来访' },
        { value: 'agent', label: '渠道' },
      ],
    }),
    field('rooms', {
      label: '户型',
      kind: 'choices',
      options: [
        { value: '2', label: '两房' },
        { value: '3', label: '三房' },
      ],
    }),
    field('note', { label: '备注' }),
  ],
};

/** As the desk would say it: a phone has eleven digits. */
const faultsOf = (values: RawValues): Promise<Record<string, string>> =>
  Promise.resolve({
    ...(values['name'] === undefined ? { name: '必填' } : {}),
    ...(/^\d{11}$/u.test(String(values['phone'] ?? '')) ? {} : { phone: '手机号应为 11 位。' }),
  });

async function answered(guide: Guide, ...said: (string | readonly string[])[]): Promise<Guide> {
  let now = guide;
  for (const one of said) {
    const heard = await hear(now, FORM, one, faultsOf);
    if (heard.kind === 'cancelled') {
      throw new Error('cancelled');
    }
    now = heard.guide;
  }
  return now;
}

const textOf = ({ heading = '', blocks }: Card): string => [heading, JSON.stringify(blocks)].join('\n');
const commands = ({ blocks }: Card): string[] =>
  blocks.flatMap((block) => (block.kind === 'actions' ? block.items.map(({ command }) => command) : []));

describe('a form that is asked question by question', () => {
  test('asks for what is missing, one thing at a time, and then shows everything to be checked', async () => {
    const first = beginGuide({
      ...FORM,
      fields: [{ ...FORM.fields[0]!, value: '王先生' }, ...FORM.fields.slice(1)],
    });
    expect(first.asking).toBe('phone');
    expect(textOf(guidedCard(first, FORM, undefined, 'zh-CN'))).toContain('（2/2）手机号？');
    const done = await answered(first, '13800138000');
    expect(done.asking).toBeNull();
    const card = guidedCard(done, FORM, undefined, 'zh-CN');
    expect(textOf(card)).toMatch(/登记客户，请核对[^]*王先生[^]*13800138000/u);
    expect(commands(card)).toEqual([GUIDED.submit, GUIDED.more, GUIDED.cancel, GUIDED.again]);
  });

  test('says why an answer cannot be taken and asks the same again', async () => {
    const guide = await answered(beginGuide(FORM), '王先生');
    const heard = await hear(guide, FORM, '138', faultsOf);
    expect(heard).toEqual({ kind: 'on', guide, fault: '手机号应为 11 位。' });
    expect(textOf(guidedCard(guide, FORM, '手机号应为 11 位。', 'zh-CN'))).toContain('手机号应为 11 位。');
  });

  test('goes back as far as one likes, and keeps what was answered', async () => {
    const guide = await answered(beginGuide(FORM), '王先生', '13800138000', '返回', '/返回');
    expect(guide.asking).toBe('name');
    expect(textOf(guidedCard(guide, FORM, undefined, 'zh-CN'))).toContain('现在是「王先生」');
    const kept = await answered(guide, '不变');
    expect(kept.asking).toBeNull();
    expect(kept.values).toMatchObject({ name: '王先生', phone: '13800138000' });
  });

  test('can be left at any question', async () => {
    for (const word of ['取消', '/取消', '算了。', 'Cancel']) {
      expect(await hear(beginGuide(FORM), FORM, word, faultsOf)).toEqual({ kind: 'cancelled' });
    }
  });

  test('asks for optional things only when more is wanted, each of which may be skipped', async () => {
    const needed = await answered(beginGuide(FORM), '王先生', '13800138000');
    const more = askMore(needed, FORM);
    expect(more.asking).toBe('source');
    expect(commands(guidedCard(more, FORM, undefined, 'zh-CN'))).toEqual([GUIDED.answer]);
    const done = await answered(more, '来访', '跳过', '喜欢高楼层');
    expect(done).toMatchObject({ asking: null, values: { source: 'visit', note: '喜欢高楼层' } });
    expect(done.values['rooms']).toBeUndefined();
  });

  test('does not let go of what is needed', async () => {
    const guide = beginGuide(FORM);
    for (const word of ['跳过', '没有', '不变']) {
      expect(await hear(guide, FORM, word, faultsOf)).toEqual({ kind: 'on', guide, fault: '必填' });
    }
  });

  test('takes options by what they are called or by what is pressed', async () => {
    const more = askMore(await answered(beginGuide(FORM), '王先生', '13800138000'), FORM);
    expect((await answered(more, '渠道')).values['source']).toBe('agent');
    expect((await answered(more, 'visit', '两房、三房')).values['rooms']).toEqual(['2', '3']);
    expect((await answered(more, 'visit', ['3'])).values['rooms']).toEqual(['3']);
  });

  test('asks again what a submit has found wrong, and what somebody wants to change', async () => {
    const done = await answered(beginGuide(FORM), '王先生', '13800138000');
    expect(corrected(done, FORM, { phone: '这个号码已经登记过了' }).asking).toBe('phone');
    const again = askAgain(done, 'name');
    expect(placeOf(again, FORM)).toEqual({ n: 1, of: 2 });
    expect(await answered(again, '王女士')).toMatchObject({ asking: null, values: { name: '王女士' } });
  });
});
