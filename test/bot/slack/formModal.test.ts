import { describe, expect, it } from '@jest/globals';
import type { InputBlock, KnownBlock } from '@slack/types';
import fc from 'fast-check';
import { formModal } from '../../../src/bot/slack/formModal.ts';
import { type FormState, readState, sentFileIds } from '../../../src/bot/slack/formState.ts';
import { payloadFaults } from '../../../src/bot/slack/payloadFaults.ts';
import type { FieldKind } from '../../../src/domain/fieldKind.ts';
import type { FieldView, FormView } from '../../../src/handlers/chat/field.ts';
import { hostileText } from './hostileText.ts';
import { textsOf } from './seenText.ts';

const KINDS = Object.keys({
  text: 0,
  longText: 0,
  phone: 0,
  integer: 0,
  money: 0,
  area: 0,
  percent: 0,
  date: 0,
  dateTime: 0,
  duration: 0,
  range: 0,
  period: 0,
  choice: 0,
  choices: 0,
  person: 0,
  lookup: 0,
  rating: 0,
  file: 0,
} satisfies Record<FieldKind, 0>) as FieldKind[];

const RUNS = 50;
const LEVELS = ['A', 'B', 'C', 'D'].map((value) => ({ value, label: `${value} 级` }));

function formOf(fields: readonly FieldView[], errors: Record<string, string> = {}): FormView {
  return { id: 't1', title: '登记客户', submitLabel: '登记', fields, errors };
}

function inputs(form: FormView): InputBlock[] {
  const view = formModal(form, 'zh-CN', 'meta');
  expect(payloadFaults('modal', view)).toEqual([]);
  return view.blocks.filter((block): block is InputBlock => block.type === 'input');
}

function elementOf(field: Partial<FieldView>): InputBlock['element'] | undefined {
  const { name = 'f', kind = 'text', label = '字段', required = false, ...more } = field;
  return inputs(formOf([{ name, kind, label, required, ...more }]))[0]?.element;
}

/** What Slack would send for a form that is submitted as it opened. */
function untouched(form: FormView): FormState {
  return Object.fromEntries(
    inputs(form).map(({ block_id: name = '', element }) => {
      const start = element as {
        readonly type: string;
        readonly action_id: string;
        readonly initial_value?: string;
        readonly initial_option?: { readonly value: string };
        readonly initial_options?: readonly { readonly value: string }[];
      };
      const state =
        start.type === 'plain_text_input'
          ? { type: start.type, value: start.initial_value ?? null }
          : start.type === 'multi_static_select'
            ? { type: start.type, selected_options: start.initial_options ?? [] }
            : { type: start.type, selected_option: start.initial_option ?? null };
      return [name, { [start.action_id]: state }];
    }),
  );
}

describe('a form in a modal', () => {
  it('asks for each field with its name, help and whether it may stay empty', () => {
    const [name, phone] = inputs(
      formOf([
        { name: 'name', kind: 'text', label: '姓名', required: true, max: 40 },
        { name: 'phone', kind: 'phone', label: '手机号', required: false, help: '一个号码只登记一次' },
      ]),
    );
    expect(name).toMatchObject({
      block_id: 'name',
      optional: false,
      element: { action_id: 'value', max_length: 40 },
    });
    expect(phone).toMatchObject({ optional: true, hint: { text: '一个号码只登记一次' } });
  });

  it.each([
    'date',
    'dateTime',
    'duration',
    'period',
    'range',
    'money',
    'area',
    'percent',
    'integer',
    'phone',
  ] as const)('lets people type a %s as they say it', (kind) => {
    expect(elementOf({ kind, value: '明天15:00' })).toEqual({
      type: 'plain_text_input',
      action_id: 'value',
      initial_value: '明天15:00',
    });
  });

  it('offers few choices at a glance where one must be taken, and others in a menu', () => {
    const options = LEVELS.slice(0, 2);
    expect(elementOf({ kind: 'choice', options, required: true })?.type).toBe('radio_buttons');
    expect(elementOf({ kind: 'choice', options })?.type).toBe('static_select');
    expect(elementOf({ kind: 'choice', options: LEVELS, required: true })?.type).toBe('static_select');
  });

  it('keeps what was typed and is not among the choices', () => {
    expect(elementOf({ kind: 'choice', options: LEVELS, value: 'E' })).toMatchObject({
      initial_option: { value: 'E', text: { text: 'E' } },
    });
    expect(elementOf({ kind: 'choices', options: LEVELS, value: ['A', '嫌吵'] })).toMatchObject({
      initial_options: [{ value: 'A' }, { value: '嫌吵' }],
    });
    expect(elementOf({ kind: 'choices', options: [], value: [] })?.type).toBe('plain_text_input');
    expect(elementOf({ kind: 'choice', options: LEVELS, value: '长'.repeat(76) })).toMatchObject({
      type: 'plain_text_input',
      initial_value: '长'.repeat(76),
    });
  });

  it('groups more than a hundred choices', () => {
    const options = Array.from({ length: 101 }, (_, i) => ({ value: String(i), label: String(i) }));
    expect(elementOf({ kind: 'choice', options, value: '100' })).toMatchObject({
      option_groups: [{ label: { text: '第 1–100 项' } }, { options: [{ value: '100' }] }],
      initial_option: { value: '100' },
    });
  });

  it('looks people, customers and records up while they are typed', () => {
    expect(elementOf({ kind: 'person', value: '李娜' })).toMatchObject({
      type: 'external_select',
      action_id: 'pick:person',
      min_query_length: 0,
      initial_option: { value: '李娜' },
    });
    expect(elementOf({ kind: 'lookup', name: 'customer' })).toMatchObject({ action_id: 'pick:customer' });
    expect(elementOf({ kind: 'lookup', name: 'record' })).toMatchObject({ action_id: 'pick:record' });
  });

  it('takes up to ten files', () => {
    expect(elementOf({ kind: 'file' })).toMatchObject({ type: 'file_input', max_files: 10 });
    expect(elementOf({ kind: 'file', max: 3 })).toMatchObject({ max_files: 3 });
  });

  it('says how many files stand in a field already, and takes so many fewer', () => {
    const photos = { name: 'photos', kind: 'file', label: '照片', required: false, max: 6 } as const;
    const { blocks } = formModal(formOf([{ ...photos, value: ['file-1', 'file-2'] }]), 'zh-CN', 'meta');
    const drawn = blocks as KnownBlock[];
    expect(drawn[0]).toMatchObject({ type: 'input', element: { type: 'file_input', max_files: 4 } });
    expect(textsOf(drawn[1])).toEqual(['已传 2 张照片，会一起保存。']);
    expect(formModal(formOf([photos]), 'zh-CN', 'meta').blocks).toHaveLength(1);
  });

  it('says at the field what is wrong with it, and above what concerns no field', () => {
    const form = formOf(
      [
        { name: 'name', kind: 'text', label: '姓名', required: true },
        { name: 'phone', kind: 'phone', label: '手机号', required: true, value: '1380013800' },
      ],
      { phone: '少一位', other: '请再试' },
    );
    const { blocks } = formModal(form, 'zh-CN', 'meta', { blocks: [{ kind: 'text', text: '改好再提交' }] });
    const drawn = blocks as KnownBlock[];
    expect(drawn.map(({ type }) => type)).toEqual(['section', 'context', 'input', 'input', 'context']);
    expect(textsOf(drawn.at(-1))).toEqual(['⚠ 少一位']);
    expect(textsOf(drawn[1])).toEqual(['⚠ 请再试']);
  });

  it('shows a title that is too long in full', () => {
    const title = '把一位客户的手机号、姓名和其他资料一次都改成新的样子';
    const view = formModal({ ...formOf([]), title }, 'zh-CN', 'm');
    expect(view.title.text).toBe(`${Array.from(title).slice(0, 23).join('')}…`);
    expect(textsOf(view.blocks[0])).toEqual([title]);
  });

  it('shows what is too long for its field, to be shortened, and says where even Slack cuts it', () => {
    expect(elementOf({ max: 10, value: '一二三四五六七八九十一' })).toMatchObject({
      initial_value: '一二三四五六七八九十一',
      max_length: 3_000,
    });
    const form = formOf([
      { name: 'f', kind: 'longText', label: '备注', required: false, value: '长'.repeat(3_001) },
    ]);
    expect(textsOf(formModal(form, 'zh-CN', 'm').blocks[1])[0]).toContain('只放得下前 3000 个字');
  });

  it('gives back what it showed when it is submitted untouched', () => {
    const form = formOf([
      { name: 'name', kind: 'text', label: '姓名', required: true, value: '王先生' },
      { name: 'level', kind: 'choice', label: '级别', required: true, options: LEVELS, value: 'B' },
      {
        name: 'concerns',
        kind: 'choices',
        label: '抗性',
        required: false,
        options: LEVELS,
        value: ['A', '嫌吵'],
      },
      { name: 'owner', kind: 'person', label: '归属', required: false, value: '李娜' },
      { name: 'score', kind: 'rating', label: '评分', required: false, value: '4' },
      { name: 'note', kind: 'longText', label: '备注', required: false },
    ]);
    expect(readState(untouched(form))).toEqual({
      name: '王先生',
      level: 'B',
      concerns: ['A', '嫌吵'],
      owner: '李娜',
      score: '4',
      note: '',
    });
  });

  it('gives uploads as a list, and leaves out menus that are no fields', () => {
    expect(
      readState({
        scan: { value: { type: 'file_input', files: [{ id: 'F1' }, { id: 'F2' }] } },
        none: { value: { type: 'multi_static_select' } },
        'plan.snooze@for;plan=P3': {
          'choose:x': { type: 'static_select', selected_option: { value: 'P1D' } },
        },
      }),
    ).toEqual({ scan: ['F1', 'F2'], none: [] });
    expect(
      sentFileIds({
        scan: { value: { type: 'file_input', files: [{ id: 'F1' }] } },
        later: { value: { type: 'file_input', files: null } },
        name: { value: { type: 'plain_text_input', value: 'F2' } },
      }),
    ).toEqual({ scan: ['F1'], later: [] });
  });

  it('is taken by Slack whatever stands in it (property)', () => {
    const text = hostileText([24, 75, 150, 2_000, 3_000]);
    const field: fc.Arbitrary<FieldView> = fc.record(
      {
        name: fc.constant(''),
        kind: fc.constantFrom(...KINDS),
        label: text,
        required: fc.boolean(),
        help: text,
        options: fc.array(fc.record({ value: hostileText([75]), label: text }), { maxLength: 8 }),
        value: fc.oneof(text, fc.array(hostileText([75]), { maxLength: 5 })),
        max: fc.constantFrom(1, 40, 2_000, 5_000_000),
      },
      { requiredKeys: ['name', 'kind', 'label', 'required'] },
    );
    const form = fc
      .record({ title: text, submitLabel: text, fields: fc.array(field, { maxLength: 30 }), error: text })
      .map(({ title, submitLabel, fields, error }): FormView => {
        const named = fields.map((one, i) => ({ ...one, name: `f${i}` }));
        const errors = Object.fromEntries(
          ['other', ...named.map(({ name }) => name)].map((name) => [name, error]),
        );
        return { id: 't', title, submitLabel, fields: named, errors };
      });
    fc.assert(
      fc.property(form, text, fc.constantFrom('zh-CN' as const, 'en' as const), (one, said, locale) => {
        const view = formModal(one, locale, 'meta', {
          heading: said,
          blocks: [{ kind: 'text', text: said }],
        });
        expect(payloadFaults('modal', view)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});
