import type { Locale } from '../../domain/company.ts';

/** What the Slack adapter says by itself; everything else comes from the desk. */
const zhCN = {
  masked: (refs: readonly string[]) =>
    `${refs.length === 0 ? '' : `${refs.join('、')}：`}这个频道里有访客或外部人员，内容不在这里显示。请私聊我查看。`,
  openForm: '填写表单',
  openInBrowser: '在浏览器里填写',
  formGone: '这张表单已经提交过或已过期，请重新发一次命令。',
  settled: '这张卡片已经处理过了。',
  away: '数据库暂时连不上，这一条没有保存。请稍后再试。',
  failed: '出了点问题，这一步没有做。请再试一次。',
  identityAway: '暂时无法向 Slack 核实您的身份，这一条没有保存。请稍后再试。',
  unknownButton: '这个按钮已经失效，请重新发一次命令。',
  notHere: '答复发不到这个频道（我不在里面），已私信给您。',
  result: '结果',
};

export type SlackWords = typeof zhCN;

const en: SlackWords = {
  masked: (refs) =>
    `${refs.length === 0 ? '' : `${refs.join(', ')}: `}guests or people of other companies can read this channel, so nothing is shown here. Ask me in a direct message.`,
  openForm: 'Open the form',
  openInBrowser: 'Fill it in the browser',
  formGone: 'This form was submitted already or has expired. Please send the command again.',
  settled: 'This card has already been dealt with.',
  away: 'The database is away; nothing was stored. Please try again shortly.',
  failed: 'Something went wrong and this was not done. Please try again.',
  identityAway: 'Slack cannot say who you are at the moment; nothing was stored. Please try again shortly.',
  unknownButton: 'This button no longer works. Please send the command again.',
  notHere: 'I am not in that channel, so the answer went to you directly.',
  result: 'Result',
};

export function slackWords(locale: Locale): SlackWords {
  return locale === 'en' ? en : zhCN;
}

/** The language of what the desk has said: Chinese as soon as it has a Chinese character. */
export function localeOfText(text: string): Locale {
  return /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en';
}
