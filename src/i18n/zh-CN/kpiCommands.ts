/** The commands about figures: what they are called and how they are said. */
export const kpiCommands = {
  'kpi.show': {
    title: '看日报',
    about: '现在就看数据图：顾问看自己的，经理看小组的，总监看各项目的',
    examples: ['日报', '日报 昨天', '日报 本月', '日报 上周'],
    fields: { period: '时间' },
    hints: { period: '今天、昨天、本周、上周、本月、11月……' },
  },
  'target.set': {
    title: '定目标',
    about: '给组员定一个月的目标；写 0 就是取消',
    examples: ['目标 李娜 11月 跟进=200 新客=40', '目标 李娜 本月 跟进=200'],
    fields: { person: '姓名', period: '月份', followUps: '跟进', newCustomers: '新客', member: '成员编号' },
    hints: { period: '例如 本月、12月；不填就是本月' },
  },
};

/** Sentences about targets. */
export const kpiTargets = {
  heading: (name: string, month: string) => {
    const [year = '', number = ''] = month.split('-');
    return `${name} ${year}年${Number(number)}月的目标`;
  },
  none: '不设',
  oneAtLeast: '至少填一个数字',
  self: ['我', '自己', '我自己', '本人', 'me', 'myself'] as readonly string[],
  unknownPerson: (typed: string, near: readonly string[]) =>
    near.length === 0
      ? `您管的人里没有「${typed}」。`
      : `您管的人里没有「${typed}」。您是不是想说${near.map((name) => `「${name}」`).join('、')}？`,
  whichPerson: (name: string) => `「${name}」不止一位，是哪位？`,
  noProject: (name: string) => `${name} 还没有分到项目，请管理员先安排。`,
  month: {
    noMonth: '目标按月定，请写一个月份，例如 本月、12月',
    past: '这个月已经过去了，目标不能再改',
    far: '最多定到两年以后',
  },
};

/** Sentences of the command that shows the figures, and of what hangs on it. */
export const kpiShow = {
  several: '各项目数据',
  recordsOf: (figure: string) => `${figure}明细`,
  definition: '口径',
  noPicture: '图没有画出来，数字以上面这行为准。',
  future: '这段时间还没到，没有数据。',
  tooEarly: '那时候还没有数据。',
  tooLong: '时间段太长了，最多看三年。',
  countedHow: (zone: string) =>
    `一天从 0:00 到 24:00（${zone}），数据截至您查看的这一刻。目标按月定，短于一个月的按天数折算。发布以后有改动的，会写明更正。`,
};

export const kpiDefinitions = {
  followUps: '这段时间里记下的每一次跟进，算在跟进人头上',
  effectiveShare: '联系上客户的跟进 ÷ 全部跟进；没人接、没回复不算有效',
  newCustomers: '首次接触在这段时间里的客户，算在归属顾问头上',
  callsIn: '打进来的客户，一位一天算一组，算在接的顾问头上',
  firstVisits: '第一次到访的客户，按组算，算在接待的顾问头上；以到访记录为准',
  repeatVisits: '再次到访的客户，一组一天算一次，算在接待的顾问头上',
  reservations: '这段时间里办的小定，按小定日算；后来转认购、退了、过期的也算',
  reservationsEnded: '这段时间里退的和过期的小定，按当天算',
  subscriptions: '这段时间里办的认购，按认购日算，算在当时的归属顾问头上；后来退了也算，退的另计',
  subscriptionValue: '上面这些认购的成交总价',
  subscriptionsEnded: '这段时间里退定、挞定的认购，按办理日算，不管哪天认购的',
  subscriptionsEndedValue: '上面这些退定、挞定的成交总价',
  contracts: '这段时间里签的合同，按合同上的日期算；换房不算新签，后来退了也算，退的另计',
  contractValue: '上面这些合同的总价；换房只算差价',
  contractsCancelled: '这段时间里退房的合同，按办理日算，不管哪天签的',
  contractsCancelledValue: '上面这些退房合同的总价',
  satisfaction:
    '客户在这段时间里给到访、交房、投诉处理打的分（1 到 5）的平均，按评价日算，算在当时服务他的人头上',
  satisfied: '上面这些评价里 4 分和 5 分的 ÷ 全部评价',
  receipts: '财务在这段时间里确认的房款，减去退款和冲销；小定转了定金才算，代收不算',
};

/** Sentences of the records behind a figure. */
export const kpiRecords = {
  heading: (figure: string, total: number) => `${figure}明细：共 ${total} 条`,
  andMore: (n: number) => `还有 ${n} 条没有列出。`,
  notYours: '这份数据您看不了。',
  columns: {
    followUps: ['客户', '时间', '跟进人', '有效', '内容'],
    newCustomers: ['客户', '首次接触', '归属', '手机', '来源'],
  },
};
