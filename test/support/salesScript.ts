import type { Card } from '../../src/handlers/chat/card.ts';
import type { FieldView, FormView } from '../../src/handlers/chat/field.ts';
import type { Intent } from '../../src/handlers/chat/intent.ts';
import type { Answer } from '../../src/handlers/chat/outcome.ts';
import { StoreUnavailableError } from '../../src/handlers/ports/session.ts';

/** A card with every kind of block. `fileId`: a stored picture. */
export function everyBlock(fileId: string): Card {
  return {
    heading: '客户 C12 王先生 · A 级',
    blocks: [
      { kind: 'text', text: '已登记，归您跟进。保护期到 12-08，跟进一次再延 30 天。' },
      {
        kind: 'facts',
        items: [
          { label: '电话', value: '138****8000' },
          { label: '来源', value: '来访' },
          { label: '户型', value: '三房' },
          { label: '预算', value: '300万左右' },
          { label: '首次接触', value: '今天 11-23 周一 10:00' },
          { label: '归属', value: '李娜 · 一组' },
        ],
      },
      {
        kind: 'table',
        columns: ['姓名', '跟进', '有效率', '新客', '完成率'],
        rows: [
          ['李娜', '32', '87%', '6', '120%'],
          ['陈晨', '28', '79%', '4', '96%'],
          ['周颖', '19', '84%', '5', '88%'],
        ],
      },
      { kind: 'image', fileId, alt: '11 月 23 日跟进数：李娜 32，陈晨 28，周颖 19' },
      {
        kind: 'actions',
        items: [
          {
            id: 'plan.done',
            label: '完成',
            style: 'primary',
            command: 'followUp.log',
            input: { customer: 'C12' },
          },
          {
            id: 'plan.snooze',
            label: '稍后提醒',
            command: 'plan.snooze',
            input: { plan: 'P3' },
            takes: 'for',
            options: [
              { value: 'PT30M', label: '30 分钟后' },
              { value: 'PT2H', label: '2 小时后' },
              { value: 'P1D', label: '明天' },
            ],
          },
          {
            id: 'plan.cancel',
            label: '取消计划',
            style: 'danger',
            command: 'plan.cancel',
            input: { plan: 'P3' },
          },
        ],
      },
      { kind: 'link', url: 'https://example.com/units/A-1-1502', label: '查看房源 A-1-1502' },
    ],
  };
}

const choice = (...pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([value, label]) => ({ value, label }));

/** The fields of a customer, one of each kind that a form can show today. */
const CUSTOMER_FIELDS: readonly FieldView[] = [
  { name: 'name', kind: 'text', label: '姓名', required: true, max: 40 },
  { name: 'phone', kind: 'phone', label: '手机号', required: true, help: '同一个号码在公司只登记一次' },
  {
    name: 'gender',
    kind: 'choice',
    label: '性别',
    required: false,
    options: choice(['m', '男'], ['f', '女']),
  },
  { name: 'age', kind: 'integer', label: '年龄', required: false },
  {
    name: 'source',
    kind: 'choice',
    label: '来源',
    required: true,
    options: choice(
      ['callIn', '来电'],
      ['visit', '来访'],
      ['channel', '渠道'],
      ['referral', '老带新'],
      ['online', '线上'],
    ),
  },
  { name: 'budget', kind: 'range', label: '预算', required: false, help: '例如 260到320万' },
  { name: 'area', kind: 'area', label: '面积', required: false },
  {
    name: 'purpose',
    kind: 'choice',
    label: '购房目的',
    required: false,
    options: choice(
      ['a', '刚需'],
      ['b', '改善'],
      ['c', '投资'],
      ['d', '养老'],
      ['e', '教育'],
      ['f', '陪读'],
      ['g', '其他'],
    ),
  },
  {
    name: 'concerns',
    kind: 'choices',
    label: '抗性',
    required: false,
    options: choice(['price', '价格'], ['layout', '户型'], ['family', '家人'], ['downPayment', '首付']),
  },
  { name: 'firstContactAt', kind: 'dateTime', label: '首次接触', required: false },
  { name: 'birthday', kind: 'date', label: '生日', required: false },
  { name: 'note', kind: 'longText', label: '首次沟通内容', required: false, max: 2000 },
];

export function customerForm(ticket: string, values: Readonly<Record<string, string>> = {}): FormView {
  return {
    id: ticket,
    title: '登记新客户',
    submitLabel: '提交',
    fields: CUSTOMER_FIELDS.map((field) => {
      const value = values[field.name];
      return value === undefined ? field : { ...field, value };
    }),
    errors: {},
  };
}

const text = (sentence: string): Card => ({ blocks: [{ kind: 'text', text: sentence }] });

/** A desk's answers for tests of the edge: enough of each outcome to be told apart on the page. `fileId`: its picture. */
export function salesScript(fileId: () => string): (intent: Intent) => Answer {
  let forms = 0;
  return ({ said }) => {
    switch (said.kind) {
      case 'line':
        return line(said.text);
      case 'submit': {
        const { name = '', phone = '' } = said.values;
        const errors = {
          ...(name === '' ? { name: '必填' } : {}),
          ...(/^1\d{10}$/.test(String(phone))
            ? {}
            : { phone: '手机号应为 11 位。请核对后再填，我们不猜号码。' }),
        };
        return Object.keys(errors).length > 0
          ? { word: 'form', refs: [], errors, audience: 'asker' }
          : { word: 'done', refs: ['C31'], card: text(`已登记 C31 ${String(name)}`), audience: 'asker' };
      }
      case 'action':
        return {
          word: 'done',
          refs: ['P3'],
          card: text(`好的：${said.command} ${JSON.stringify(said.input)}`),
          audience: 'asker',
        };
    }
  };

  function line(typed: string): Answer {
    if (typed === '新客' || typed === '新客 王先生') {
      forms += 1;
      const form = customerForm(`ticket-${forms}`, typed === '新客' ? {} : { name: '王先生' });
      return { word: 'form', refs: [], form, audience: 'asker' };
    }
    if (typed.startsWith('新客') || typed === '卡片') {
      return { word: 'done', refs: ['C12'], card: everyBlock(fileId()), audience: 'asker' };
    }
    if (typed === '公开') {
      return { word: 'done', refs: [], card: text('大家都看得到'), audience: 'conversation' };
    }
    if (typed === '坏了') {
      return { word: 'failed', refs: [], card: text('系统出了点问题'), audience: 'asker' };
    }
    if (typed === '断线') {
      throw new StoreUnavailableError(new Error('connect ECONNREFUSED'));
    }
    if (typed === '异常') {
      throw new Error('secret detail /etc/passwd');
    }
    return {
      word: 'refused',
      refs: [],
      card: text(`没看懂「${typed.slice(0, 60)}」。输入「帮助」看看您能用哪些。`),
      audience: 'asker',
    };
  }
}
