import type { Locale } from '../../domain/company.ts';

/** What the drawing of cards and forms says by itself. */
const zhCN = {
  leftOut: (lines: number) =>
    `还有 ${lines} 行放不下，没有显示。请把范围缩小一点再查，例如加上姓名、项目或日期。`,
  continued: (part: number, of: number) => `续 ${part}/${of}`,
  open: '打开',
  picture: '图片',
  choose: '请选择',
  pick: '输入几个字查找',
  part: (part: number, of: number) => `（${part}/${of}）`,
  range: (from: number, to: number) => `第 ${from}–${to} 项`,
  cutValue: (max: number) => `内容太长，上面只放得下前 ${max} 个字，后面的请分次补充。`,
  close: '关闭',
  cancel: '取消',
  submit: '提交',
  stars: (count: number) => `${'★'.repeat(count)} ${count} 分`,
};

export type SlackSentences = typeof zhCN;

const en: SlackSentences = {
  leftOut: (lines) =>
    `${lines} more line${lines === 1 ? ' does' : 's do'} not fit and ${lines === 1 ? 'is' : 'are'} not shown. Narrow the question, for example by a name, a project or a date.`,
  continued: (part, of) => `Continued ${part}/${of}`,
  open: 'Open',
  picture: 'Picture',
  choose: 'Choose',
  pick: 'Type to search',
  part: (part, of) => ` (${part}/${of})`,
  range: (from, to) => `${from}–${to}`,
  cutValue: (max) => `Too long: only the first ${max} characters fit above. Please add the rest separately.`,
  close: 'Close',
  cancel: 'Cancel',
  submit: 'Submit',
  stars: (count) => `${'★'.repeat(count)} ${count}`,
};

export function slackSentences(locale: Locale): SlackSentences {
  return locale === 'en' ? en : zhCN;
}
