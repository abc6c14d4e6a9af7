/** Sentences about what complaints say together (投诉分析, R3.4.2). */
export const analysis = {
  unnamed: '未定',
  board: {
    title: (project: string) => `${project} 投诉日报`,
    total: (n: number, overdue: number) => `未办结 ${n} 件${overdue === 0 ? '' : `，超时 ${overdue} 件`}`,
    open: '未办结',
    overdue: '已超时',
    dueToday: '今天到期',
    taken: '昨天新增',
    resolved: '昨天办结',
    byOwner: '未办结：谁负责，放了多久',
    age: { today: '今天', days: '1–3 天', week: '4–7 天', longer: '8 天以上' },
    nobody: '无人负责',
    others: (people: number) => `其他 ${people} 人`,
    ofOwner: (n: number, overdue: number) => (overdue === 0 ? String(n) : `${n}（超时 ${overdue}）`),
    nothingOpen: '没有未办结的投诉',
    causes: (days: number) => `近 ${days} 天办结：原因`,
    noCauses: '近期没有办结的投诉',
    named: (label: string, value: string) => `${label} ${value}`,
    line: (at: string, n: number, overdue: number, due: number) =>
      `${at}：未办结 ${n} 件，已超时 ${overdue} 件，今天到期 ${due} 件。`,
    yesterday: (taken: number, resolved: number) => `昨天新增 ${taken} 件，办结 ${resolved} 件。`,
    owners: (list: string) => `负责人：${list}。`,
    ages: (list: string) => `放了多久：${list}。`,
    reasons: (days: number, n: number, list: string) => `近 ${days} 天办结 ${n} 件，原因：${list}。`,
  },
};
