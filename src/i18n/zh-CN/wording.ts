import type { WordingState } from '../../domain/wording.ts';

const states: Readonly<Record<WordingState, string>> = {
  draft: '待审',
  published: '生效',
  withdrawn: '停用',
};

/** Sentences about what may be said to customers. */
export const wording = {
  commands: {
    'wording.show': {
      title: '口径',
      about: '看对客户的统一口径；项目策划拟稿，营销总监通过后生效',
      examples: ['口径 C1', '口径 云溪府 C1 南北通透三房，得房率 80%，楼间距 60 米', '口径'],
      fields: { project: '项目', layout: '户型', text: '口径' },
      hints: { layout: '例如 C1；不填就是整个项目的口径', text: '客户能看到的原话，最多 1000 字' },
    },
    'wording.decide': {
      title: '审口径',
      about: '通过或退回一份口径',
      examples: [],
      fields: { wording: '口径', approve: '通过' },
    },
  },

  states,
  whole: '项目总述',
  title: (project: string, layout: string) => `${project} ${layout}`,
  version: (n: number) => `第 ${n} 版`,
  heading: (title: string) => `口径 · ${title}`,
  listHeading: (project: string) => `${project} 的口径`,
  columns: { layout: '户型', version: '版本', state: '状态', at: '时间', by: '拟稿', approvedBy: '审定' },
  none: (title: string) => `${title} 还没有口径。`,
  noneAtAll: (project: string) => `${project} 还没有口径。`,
  how: '拟一份就说「口径 C1 南北通透三房……」，营销总监通过后生效。',
  notPublished: '还没有生效的口径，不能对客户说。',
  proposedHeading: (title: string, n: number) => `已提交口径：${title} 第 ${n} 版`,
  sentTo: (names: string, isOneInForce: boolean) =>
    `已请 ${names} 审。${isOneInForce ? '通过前对客户仍说原来的' : '通过之前还不能对客户说'}。`,
  noDirector: '这个项目还没有营销总监，没有人能审。请系统管理员先添加。',
  replaces: (n: number) => `还在等审的第 ${n} 版由这一版代替。`,
  replacedBy: (n: number, by: number) => `第 ${n} 版已由第 ${by} 版代替，不用审了`,
  takenBack: (n: number, name: string) => `第 ${n} 版已由 ${name} 撤回，不用审了`,
  reopened: (title: string, n: number, name: string) =>
    `${name} 撤销了对口径「${title}」第 ${n} 版的审定，这一版又在等审。`,
  proposeDenied: '口径由项目策划拟稿，您可以看：「口径 C1」。',
  unchanged: (title: string) => `${title} 现在的口径就是这样，没有改动。`,
  sayWhose: '请写明是哪个户型的口径，例如「口径 C1 南北通透三房……」；整个项目的写「口径 云溪府 ……」。',
  projectUnknown: (typed: string) => `没有找到项目「${typed}」，或者您不在这个项目上。`,
  layoutUnknown: (typed: string, known: string) =>
    known === '' ? `还没有「${typed}」这个户型，先录房源。` : `没有「${typed}」这个户型。有这些：${known}。`,
  textNeeded: '请写口径的内容',

  askHeading: (title: string, n: number) => `口径待审：${title} 第 ${n} 版`,
  askBy: '拟稿',
  askNow: '现在生效的',
  approve: '通过并生效',
  sendBack: '退回',
  published: (title: string, n: number) => `口径已生效：${title} 第 ${n} 版`,
  sentBack: (title: string, n: number) => `口径已退回：${title} 第 ${n} 版`,
  publishedBy: (title: string, n: number, name: string) => `${name} 已通过口径：${title} 第 ${n} 版`,
  sentBackBy: (title: string, n: number, name: string) => `${name} 退回了口径：${title} 第 ${n} 版`,
  replacedNote: (n: number) => `原来的第 ${n} 版已停用。`,
  gone: '没有这份口径，可能已经撤回了。',
  decided: (title: string, n: number, state: string) =>
    `${title} 第 ${n} 版已经处理过了，现在是「${state}」。`,
  own: '自己拟的口径不能自己审，请另一位营销总监来审。',
};
