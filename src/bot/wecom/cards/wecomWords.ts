import type { Locale } from '../../../domain/company.ts';

/** What the WeCom adapter says by itself in its cards; everything else comes from the desk. */
const zhCN = {
  continued: (part: number, of: number) => `（续 ${part}/${of}）`,
  leftOut: (lines: number) =>
    `还有 ${lines} 行放不下，没有显示。请把范围缩小一点再查，例如加上姓名、项目或日期。`,
  elsewhere: (labels: readonly string[]) => `可以办理：${labels.join('、')}（请在与楼盘的单聊里操作）`,
  choose: '请选择',
  lookHere: '请看下面这条。',
  whichRow: '哪一条',
  whatToDo: '做什么',
  rowsSettled: (rows: number) => `已处理 ${rows} 条`,
  submit: '确定',
  settled: '已处理',
  link: '链接',
  open: '打开',
  part: (part: number, of: number) => `（${part}/${of}）`,
};

export type WecomWords = typeof zhCN;

const en: WecomWords = {
  continued: (part, of) => `(continued ${part}/${of}) `,
  leftOut: (lines) =>
    `${lines} more line${lines === 1 ? ' does' : 's do'} not fit and ${lines === 1 ? 'is' : 'are'} not shown. Narrow the question, for example by a name, a project or a date.`,
  elsewhere: (labels) => `You can: ${labels.join(', ')} (in your own chat with Loupan)`,
  choose: 'Please choose',
  lookHere: 'Please look at what follows.',
  whichRow: 'Which one',
  whatToDo: 'What to do',
  rowsSettled: (rows) => `${rows} dealt with`,
  submit: 'OK',
  settled: 'Done',
  link: 'Link',
  open: 'Open',
  part: (part, of) => ` (${part}/${of})`,
};

export function wecomWords(locale: Locale): WecomWords {
  return locale === 'en' ? en : zhCN;
}
