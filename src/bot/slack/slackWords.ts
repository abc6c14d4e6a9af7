import type { Locale } from '../../domain/company.ts';

/** What the Slack adapter says by itself; everything else comes from the desk. */
const zhCN = {
  masked: (refs: readonly string[]) =>
    `${refs.length === 0 ? '' : `${refs.join('、')}：`}这个频道里有访客或外部人员，内容不在这里显示。请私聊我查看。`,
  openForm: '填写表单',
  openInBrowser: '在浏览器里填写',
  formGone: '这张表单已经提交过或已过期，请重新发一次命令。',
  away: '数据库暂时连不上，这一条没有保存。请稍后再试。',
  failed: '出了点问题，这一步没有做。请再试一次。',
  unknownButton: '这个按钮已经失效，请重新发一次命令。',
  result: '结果',
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
  filesKept: (count: number) => `已传 ${count} 张照片，会一起保存。`,
  filesLate: '照片没来得及从 Slack 取完，这次没有保存。请少选几张，或换小一点的再提交。',
  filesAway: '没能从 Slack 取到照片，这次没有保存。请再提交一次。',
};

export type SlackWords = typeof zhCN;

const en: SlackWords = {
  masked: (refs) =>
    `${refs.length === 0 ? '' : `${refs.join(', ')}: `}guests or people of other companies can read this channel, so nothing is shown here. Ask me in a direct message.`,
  openForm: 'Open the form',
  openInBrowser: 'Fill it in the browser',
  formGone: 'This form was submitted already or has expired. Please send the command again.',
  away: 'The database is away; nothing was stored. Please try again shortly.',
  failed: 'Something went wrong and this was not done. Please try again.',
  unknownButton: 'This button no longer works. Please send the command again.',
  result: 'Result',
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
  filesKept: (count) =>
    `${count} ${count === 1 ? 'photo is' : 'photos are'} here already and will be stored with the rest.`,
  filesLate:
    'The photos could not be fetched from Slack in time, so nothing was stored. Please submit fewer or smaller ones.',
  filesAway: 'The photos could not be fetched from Slack, so nothing was stored. Please submit once more.',
};

export function slackWords(locale: Locale): SlackWords {
  return locale === 'en' ? en : zhCN;
}
