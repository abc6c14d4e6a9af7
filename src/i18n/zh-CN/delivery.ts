import type { DeliveryKind } from '../../domain/delivery.ts';
import { deliveryCommands, quiet } from './deliveryCommands.ts';

const kinds: Readonly<Record<DeliveryKind, string>> = {
  reminder: '提醒',
  notice: '通知',
  report: '日报',
  alert: '运维告警',
};

const jobs: Readonly<Record<string, string>> = {
  planReminder: '跟进提醒',
  dailyReport: '销售日报',
  deliverySummary: '每日送达小结',
  housekeeping: '清理过期数据',
  verifications: '安排回访核实',
  recycling: '公海规则',
  handOverRest: '继续交接',
  handOverUndo: '撤销交接',
  recycleOwner: '公海提醒和回收',
  accounts: '核对离职账号',
  calendarRecount: '按新日历重算时限',
  calendarYears: '核对节假日安排',
  stockCheck: '房源核对',
  visitPreparation: '到访准备',
  gridPicture: '销控图',
  unitNews: '房源新情况',
  unitNewsFor: '通知客户想要的房源',
  holdReminder: '预留到期提醒',
  holdEnd: '预留到期释放',
  offerEnd: '候补到时顺延',
  filingExpiry: '报备到期',
  complaintAlarm: '投诉时限',
  eventEve: '活动前一天的名单',
  eventResult: '活动结果',
  reservationEnd: '小定到期',
  signReminder: '签约提醒',
  signOverdue: '签约逾期',
  handoverReminder: '交房提醒',
  measureReminder: '措施到期提醒',
  complaintBoard: '投诉日报',
  lateHandovers: '交房逾期',
  scanOverdue: '合同归档逾期',
  paymentReminder: '付款提醒',
  paymentOverdue: '付款逾期',
  approvalReminder: '审批提醒',
  approvalExpiry: '审批过期',
  exportMake: '导出',
  importCheck: '检查导入表',
  importRows: '导入',
  importUndo: '撤销导入',
};

const named: Readonly<Record<string, string>> = { ...kinds, ...jobs };

/** Sentences about what was to reach whom, and when. */
export const delivery = {
  commands: deliveryCommands,
  quiet,
  kinds,
  job: (kind: string) => jobs[kind] ?? kind,

  heading: (period: string) => `送达情况 · ${period}`,
  failedHeading: '没送到的',
  failedHeadingOf: (period: string) => `没送到的 · ${period}`,
  todayIs: (day: string) => `今天 ${day}`,
  totals: {
    due: '应送',
    sent: '送达',
    late: '其中迟到（晚 1 分钟以上）',
    seen: '已看（群里的不计）',
    waiting: '等着发',
    dead: '没送到',
    unknown: '不确定（可能已送到，平台说不准）',
    withdrawn: '已撤回（事情已办完，不用再送）',
  },
  ofAll: (n: number, share: string) => `${n}（${share}）`,
  none: '这段时间没有要送的消息。',
  allSettled: '没有要处理的：该送的都送到了，或者还在路上。',
  columns: ['应送时间', '类型', '关于', '收件', '结果'],
  urgent: (kind: string) => `${kind}（加急）`,
  states: {
    sent: '送达',
    ready: '等着发',
    dead: '没送到',
    withdrawn: '已撤回',
    unknown: '不确定是否送到',
  },
  late: (howLong: string) => `晚 ${howLong}`,
  pending: (howLong: string) => `已过 ${howLong}`,
  failedTimes: (n: number) => `已试 ${n} 次`,
  seen: '已看',
  parts: '，',
  because: (state: string, reason: string) => `${state}：${reason}`,
  more: (n: number) => `还有 ${n} 条没有列出。`,
  moreFailed: (n: number) => `还有 ${n} 条没送到的，发「投递 失败」看全部。`,
  sendAgain: (what: string, recipient: string) => `重发：${what} → ${recipient}`,
  jobsHeading: '没做成的后台任务：',
  jobColumns: ['应做时间', '任务', '试过', '原因'],
  times: (n: number) => `${n} 次`,
  tryAgain: (what: string) => `重试：${what}`,

  notFound: '没有这条消息，或者它不归您管。',
  alreadySettled: '这条已经处理过了，不用再发。发「投递」看最新情况。',
  sentAgain: (what: string, recipient: string) =>
    `马上重发：${what} → ${recipient}。过一会儿发「投递」看结果。`,
  maybeArrived: (what: string, recipient: string) =>
    `${what} → ${recipient}：这条可能已经送到了，平台说不准。再发一次，对方可能会收到两条。还要再发吗？`,
  sendAnyway: '仍然重发',
  jobNotFound: '没有这项任务，或者它已经处理过了。',
  triedAgain: (what: string) => `马上重试：${what}。过一会儿发「投递 失败」看结果。`,

  bundleHeading: (n: number) => `${n} 条提醒`,
  opsDaily: (of: {
    readonly day: string;
    readonly due: number;
    readonly sent: number;
    readonly late: number;
    readonly dead: number;
    readonly unknown: number;
  }) =>
    [
      `${of.day}：应送 ${of.due} 条，送达 ${of.sent} 条`,
      ...(of.late > 0 ? [`其中迟到 ${of.late} 条`] : []),
      ...(of.dead > 0 ? [`没送到 ${of.dead} 条`] : []),
      ...(of.unknown > 0 ? [`不确定 ${of.unknown} 条`] : []),
    ].join('，') + (of.dead + of.unknown > 0 ? '。发「投递 失败」看是哪些。' : '。'),
  silence: (minutes: number) =>
    `系统停了 ${spellOut(minutes)}没有运行，现在恢复。停的这段时间到点的提醒正在补发，会标明迟到。`,
  overdue: (minutes: number) =>
    `有到点的提醒或任务过了 ${spellOut(minutes)}还没处理，请检查聊天平台和服务是否正常。发「投递」看明细。`,
  gaveUp: (of: { readonly what: string; readonly recipient: string | null; readonly reason: string }) => {
    const what = named[of.what] ?? of.what;
    const whom = of.recipient === null ? '' : ` → ${of.recipient}`;
    return `试了多次没有成功，不再自动重试：${what}${whom}。原因：${of.reason}。排除以后发「投递 失败」重发。`;
  },
  howLong: spellOut,
};

function spellOut(minutes: number): string {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
  return [
    ...(days > 0 ? [`${days} 天`] : []),
    ...(hours > 0 ? [`${hours} 小时`] : []),
    ...(rest > 0 || minutes === 0 ? [`${rest} 分钟`] : []),
  ].join(' ');
}
