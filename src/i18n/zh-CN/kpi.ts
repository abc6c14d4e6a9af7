import { kpiCommands, kpiDefinitions, kpiRecords, kpiShow, kpiTargets } from './kpiCommands.ts';

/** Sentences about figures and reports. */
export const kpi = {
  figures: {
    followUps: '跟进',
    effectiveShare: '有效率',
    newCustomers: '新客',
    plansOnTime: '按时跟进率',
    entryOnTime: '录入及时率',
    phoneComplete: '留电率',
  },
  report: {
    title: (place: string) => `${place} 销售日报`,
    titleOf: (place: string, period: string) => `${place} 销售数据 · ${period}`,
    place: (project: string, team: string) => `${project} · ${team}`,
    date: (month: number, day: number, weekday: string) => `${month}月${day}日 ${weekday}`,
    month: (year: number, month: number) => `${year}年${month}月`,
    year: (year: number) => `${year}年`,
    today: '今日',
    person: '姓名',
    total: '合计',
    target: '目标',
    noData: '这段时间还没有数据',
    withMonth: (text: string, month: string) => `${text}（本月累计 ${month}）`,
    ofTarget: (n: number, target: number) => `${n}/${target}`,
    line: (period: string, parts: readonly string[]) => `${period}：${parts.join('，')}。`,
    part: (figure: string, value: string) => `${figure} ${value}`,
    best: (name: string, followUps: number) => `跟进最多：${name}（${followUps} 次）。`,
    help: (people: readonly string[]) => `落后进度，需要帮一把：${people.join('；')}。`,
    behind: (name: string, figure: string, n: number, target: number, pace: number) =>
      `${name} 本月${figure} ${n}/${target}（按进度应到 ${pace}）`,
    restated: (day: string, changes: readonly string[]) => `${day}发布后有更正：${changes.join('，')}。`,
    change: (figure: string, before: string, after: string, people: readonly string[]) =>
      `${figure} ${before}→${after}${people.length > 0 ? `（${people.join('、')}）` : ''}`,
    personChange: (name: string, before: string, after: string) => `${name} ${before}→${after}`,
    yesterday: '昨天',
    alt: (title: string, line: string) => `${title}。${line}`,
  },
  definitions: kpiDefinitions,
  show: kpiShow,
  records: kpiRecords,
  targets: kpiTargets,
  commands: kpiCommands,
};
