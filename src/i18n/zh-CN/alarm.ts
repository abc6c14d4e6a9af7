/** Sentences about complaints whose time runs out (R3.4.2). */
export const alarm = {
  heading: {
    50: (ref: string, clock: string) => `${ref} ${clock}时限已过半`,
    75: (ref: string, clock: string) => `${ref} ${clock}时限只剩四分之一`,
    100: (ref: string, clock: string) => `${ref} ${clock}超时了`,
  },
  clocks: { first: '首次反馈', final: '办结' },
  labels: { about: '投诉', project: '项目', owner: '负责人', due: '时限' },
  noOwner: '还没有人负责',
  ownerLeft: (name: string) => `${name}（已离职）`,
  provisional: (due: string) => `${due}（暂定，当年放假安排未公布）`,
  brief: (of: { ref: string; what: string; clock: string; due: string; owner: string }) =>
    `${of.ref} ${of.what}，${of.clock}时限 ${of.due}，${of.owner}`,

  several: (n: number) => `${n} 项投诉时限提醒`,
  late: (n: number) => `${n} 件投诉超时了`,
  soon: (n: number) => `${n} 件投诉快到时限了`,
  allSettled: '这些投诉都处理了',
  more: (n: number) => `还有 ${n} 件没有列出。`,
  handled: (n: number) => `另有 ${n} 件已处理。`,
  choose: '处理哪一件',
  all: '看全部投诉',

  takeOver: '接手',
  respond: '反馈',
  resolve: '办结',
  pause: '暂停',
  explain: '时限怎么算',

  settled: {
    responded: (ref: string) => `${ref} 已反馈`,
    resolved: (ref: string) => `${ref} 已办结`,
    paused: (ref: string) => `${ref} 已暂停计时`,
    duplicate: (ref: string) => `${ref} 与另一件重复，已并入`,
    moved: (ref: string, due: string) => `${ref} 时限已改到 ${due}`,
    gone: (ref: string) => `${ref} 已撤销`,
  },
  refsBetween: '、',
  nobodyToTell: (n: number, refs: string) =>
    `${n} 件投诉没有人可以通知（负责人、经理或总监不在）：${refs}。请安排人接手，例如 接手 T5。`,
};
