import type { Locale } from '../../domain/company.ts';

/** What is said while a form is asked question by question. */
const zhCN = {
  question: (n: number, of: number, label: string) => `（${n}/${of}）${label}？`,
  more: (label: string) => `${label}？（选填，没有就回复「跳过」）`,
  ways: '回复「返回」改上一项，「取消」不填了。',
  firstWays: '回复「取消」不填了。',
  oneOf: (options: readonly string[]) => `请选一个：${options.join('、')}`,
  someOf: (options: readonly string[]) => `可以选几个，用顿号隔开：${options.join('、')}`,
  present: (value: string) => `现在是「${value}」，回复「不变」保留。`,
  choose: '请选择',
  confirm: '确定',
  summary: (title: string) => `${title}，请核对`,
  nothingYet: '还什么都没填。',
  submit: '提交',
  addMore: '补充其他',
  change: '改一项',
  whichOne: '改哪一项？',
  cancel: '取消',
  cancelled: '好，不填了，什么都没有保存。',
  gone: '这张表单已经提交过或已过期，请重新发一次命令。',
  noFile: '这一项要传图片或文件，请在表单页面里上传，或先回复「跳过」。',
};

export type GuidedWords = typeof zhCN;

const en: GuidedWords = {
  question: (n, of, label) => `(${n}/${of}) ${label}?`,
  more: (label) => `${label}? (optional; reply “skip” to leave it out)`,
  ways: 'Reply “back” to change the last one, “cancel” to stop.',
  firstWays: 'Reply “cancel” to stop.',
  oneOf: (options) => `Choose one: ${options.join(', ')}`,
  someOf: (options) => `Choose any, separated by commas: ${options.join(', ')}`,
  present: (value) => `It is “${value}” now; reply “keep” to leave it.`,
  choose: 'Please choose',
  confirm: 'OK',
  summary: (title) => `${title}: please check`,
  nothingYet: 'Nothing is filled in yet.',
  submit: 'Submit',
  addMore: 'Add more',
  change: 'Change one',
  whichOne: 'Which one?',
  cancel: 'Cancel',
  cancelled: 'All right, nothing was stored.',
  gone: 'This form was submitted already or has expired. Please send the command again.',
  noFile: 'This takes a picture or a file: upload it on the form’s page, or reply “skip”.',
};

export function guidedWords(locale: Locale): GuidedWords {
  return locale === 'en' ? en : zhCN;
}

export type GuidedWish = 'cancel' | 'back' | 'skip' | 'keep';

const WISHES: Readonly<Record<string, GuidedWish>> = {
  取消: 'cancel',
  算了: 'cancel',
  不填了: 'cancel',
  cancel: 'cancel',
  stop: 'cancel',
  返回: 'back',
  上一步: 'back',
  上一项: 'back',
  back: 'back',
  跳过: 'skip',
  没有: 'skip',
  无: 'skip',
  skip: 'skip',
  none: 'skip',
  不变: 'keep',
  保留: 'keep',
  keep: 'keep',
};

/** What somebody wants instead of answering; also with a slash before it, as people type commands to robots. */
export function wishOf(typed: string): GuidedWish | undefined {
  return WISHES[
    typed
      .trim()
      .replace(/^[/／]/u, '')
      .replace(/[。.!！]+$/u, '')
      .toLowerCase()
  ];
}
