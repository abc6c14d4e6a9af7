import type { Context } from 'koa';
import type { Locale } from '../domain/company.ts';

/** What the HTTP edge and the links to its pages say by themselves. Everything else comes from the desk. */
const zhCN = {
  badJson: '请求内容不是有效的 JSON。',
  jsonOnly: '请用 application/json 发送。',
  formOnly: '请用表单或 JSON 提交。',
  badForm: '表单没有传完整，没有保存。',
  tooLarge: '内容太大了（最多 256 KB），没有保存。请分成几次发。',
  notFound: '没有这个页面。',
  notHere: '这个页面只能在本机打开。',
  crossOrigin: '不接受来自其他网站的请求。',
  away: '数据库暂时连不上，这一条没有保存。请稍后再试。',
  failed: (reference: string) => `系统出了点问题。请稍后再试；找管理员时报编号 ${reference}。`,
  wrongShape: (what: string) => `请求格式不对：${what}`,
  noPerson: (key: string) => `没有「${key}」这个人。`,
  noConversation: (key: string) => `没有「${key}」这个对话。`,
  notYours: (key: string) => `「${key}」不是您的对话。`,
  noMessage: '没有这条消息，或者您看不到它。',
  noAction: '这条消息上没有这个按钮。',
  noOption: '请从列出的选项里选一个。',
  noForm: '没有这张表单。',
  noFile: '没有这个文件。',
  noFileField: '这张表单不收文件。',
  filesTooLarge: (mb: string) => `照片太大了，一共最多 ${mb} MB，没有保存。请少选几张，或压缩后再传。`,
  tooManyFiles: '这张表单已经传了太多文件。请回到聊天里，再发一次命令。',
  settled: '这张卡片已经处理过了。',
  badTime: '看不懂这个时间。时长写成 PT30M、PT2H、P1D；时刻写成 2026-11-23T18:30:00+08:00。',
  timeGoesForward: '时间只能往前拨，一次最多一年。',
  oneTime: '请写 advance（时长）或 to（时刻），二选一。',
  formOpen: '填写表单',
  formHere: '请点开链接填写，填好提交就行（只有您能打开）：',
  formDoubtful: '刚才没能确认这条有没有发到，所以再发一次；看过了就不用管。',
  formThanks: '提交成功',
  formThanksMore: '可以关掉这个页面，回到聊天里继续。',
  formUsed: '这张表单已经提交过了',
  formExpired: '这张表单已经过期',
  formUnknown: '没有这张表单',
  formAgain: '请回到聊天里，再发一次命令。',
  formNotDone: '没有提交',
  formOthers: '这张表单不是在这里打开的',
  formOthersMore:
    '它已经在另一台设备上打开，或者是发给别人的。是您的表单的话，可以重新要一张，会发到您的聊天里。',
  formSignIn: '没能确认您是谁',
  formSignInMore: '请在企业微信里，从聊天重新点开这个链接。',
  formSignInAway: '企业微信暂时连不上',
  formSignInAwayMore: '还没能确认您是谁，表单还在，什么都没有丢。请过一会儿再试。',
  formTryAgain: '再试一次',
  formAskAgain: '重新发一张到我的聊天里',
  formSentAgain: '已发到聊天里',
  formSentAgainMore: '请回到聊天里打开新的那张。一张表单一天只能重发一次。',
  formBack: '返回上一页可以接着改，已填的内容还在。',
  formFix: '有几处需要改一下，改好再提交。',
};

export type Sentences = typeof zhCN;

const en: Sentences = {
  badJson: 'The body is not valid JSON.',
  jsonOnly: 'Send application/json.',
  formOnly: 'Send a form or JSON.',
  badForm: 'The form did not arrive whole; nothing was stored.',
  tooLarge: 'That is too large (256 KB at most); nothing was stored. Send it in parts.',
  notFound: 'There is no such page.',
  notHere: 'This page opens on this machine only.',
  crossOrigin: 'Requests from other sites are refused.',
  away: 'The database is away; nothing was stored. Please try again shortly.',
  failed: (reference) =>
    `Something went wrong. Try again shortly; give your administrator the number ${reference}.`,
  wrongShape: (what) => `The request has the wrong shape: ${what}`,
  noPerson: (key) => `There is nobody called “${key}”.`,
  noConversation: (key) => `There is no conversation “${key}”.`,
  notYours: (key) => `“${key}” is not your conversation.`,
  noMessage: 'There is no such message, or you cannot see it.',
  noAction: 'This message has no such button.',
  noOption: 'Choose one of the options listed.',
  noForm: 'There is no such form.',
  noFile: 'There is no such file.',
  noFileField: 'This form takes no files.',
  filesTooLarge: (mb) =>
    `That is too large: ${mb} MB of pictures at most; nothing was stored. Choose fewer, or make them smaller.`,
  tooManyFiles: 'Too many files were sent to this form. Go back to the chat and send the command again.',
  settled: 'This card has already been dealt with.',
  badTime:
    'That is no time. Write a duration as PT30M, PT2H, P1D and an instant as 2026-11-23T18:30:00+08:00.',
  timeGoesForward: 'The clock only moves forward, by a year at most.',
  oneTime: 'Give either advance (a duration) or to (an instant).',
  formOpen: 'Open the form',
  formHere: 'Please open the link, fill it in and submit (only you can open it):',
  formDoubtful:
    'We could not tell whether this reached you, so here it is once more; never mind if you have seen it.',
  formThanks: 'Submitted',
  formThanksMore: 'You can close this page and go back to the chat.',
  formUsed: 'This form has already been submitted',
  formExpired: 'This form has expired',
  formUnknown: 'There is no such form',
  formAgain: 'Go back to the chat and send the command again.',
  formNotDone: 'Not submitted',
  formOthers: 'This form was not opened here',
  formOthersMore:
    'It is open on another device, or it was sent to somebody else. If it is yours, ask for a new one: it comes to your chat.',
  formSignIn: 'We could not tell who you are',
  formSignInMore: 'Please open the link again from the chat in WeCom.',
  formSignInAway: 'WeCom cannot be reached just now',
  formSignInAwayMore:
    'We could not tell yet who you are. The form is still there; nothing is lost. Please try again in a while.',
  formTryAgain: 'Try again',
  formAskAgain: 'Send a new one to my chat',
  formSentAgain: 'Sent to your chat',
  formSentAgainMore: 'Please open the new one in the chat. A form is sent again once a day.',
  formBack: 'Go back one page to go on: what you typed is still there.',
  formFix: 'A few things need fixing; then submit again.',
};

export function sentences(locale: Locale): Sentences {
  return locale === 'en' ? en : zhCN;
}

/** The reader's language as the browser states it; Chinese when it states none. */
export function localeOf(ctx: Pick<Context, 'acceptsLanguages'>): Locale {
  return ctx.acceptsLanguages('zh-CN', 'zh', 'en') === 'en' ? 'en' : 'zh-CN';
}
