/** Sentences about holds (预留) and about waiting for a unit (候补). */
export const hold = {
  commands: {
    'hold.make': {
      title: '预留房源',
      about: '把一套待售的房源留给您的客户，到点自动放回',
      examples: ['预留 A-1-1502 C12 2小时', '把1502给王先生留两个小时', '留1-1502给王先生到明天中午12点'],
      fields: { unit: '房源', customer: '客户', until: '到期' },
      hints: {
        unit: '例如 1502、1栋1502 或 A-1-1502',
        customer: '例如 C12、后四位或姓名',
        until: '例如 2小时、18:00、明天12点；不填按规则',
      },
    },
    'hold.release': {
      title: '放回房源',
      about: '把留着的房源放回；有人候补就轮到下一位',
      examples: ['放回 A-1-1502', '放掉1502', '1502不要了，放回去'],
      fields: { unit: '房源', reason: '原因', hold: '预留' },
      hints: { unit: '不填就列出您留着的' },
    },
    'hold.ask': {
      title: '申请延长预留',
      about: '请案场经理延长预留',
      examples: [],
      fields: { hold: '预留' },
    },
    'hold.extend': {
      title: '延长预留',
      about: '同意或不同意延长预留',
      examples: [],
      fields: { hold: '预留', by: '延长', asked: '申请' },
    },
    'hold.beyond': {
      title: '超时延长',
      about: '预留超过规定的最长时间还要延长，报总监审批',
      examples: [],
      fields: { hold: '预留', minutes: '分钟', reason: '原因' },
      hints: { reason: '总监会看到，例如 客户明早来签' },
    },
    'wait.join': {
      title: '候补',
      about: '给客户排候补，房源放出来时按顺序轮到；单独说「候补」看您排到第几位',
      examples: ['候补 A-1-1502 C13', '候补'],
      fields: { unit: '房源', customer: '客户' },
      hints: { unit: '例如 A-1-1502', customer: '例如 C13' },
    },
    'wait.take': { title: '接下候补', about: '要轮到的房源', examples: [], fields: { waiting: '候补' } },
    'wait.leave': {
      title: '退出候补',
      about: '不再排，或不要轮到的房源',
      examples: [],
      fields: { waiting: '候补' },
    },
  },
  undoKinds: { hold: '预留', activeHold: '预留', waiting: '候补' },

  unitLabel: '房源',
  customerLabel: '客户',
  untilLabel: '到期',
  reasonLabel: '原因',
  countdown: (until: string, left: string) => `至 ${until}，还有 ${left}`,
  left: (hours: number, minutes: number) =>
    [...(hours > 0 ? [`${hours} 小时`] : []), ...(minutes > 0 ? [`${minutes} 分钟`] : [])].join(' ') ||
    '不到 1 分钟',

  release: '放回',
  ask: '申请延长',
  holdIt: '预留',
  extend: { '1h': '延长 1 小时', '2h': '延长 2 小时' },
  agree: { '1h': '同意 1 小时', '2h': '同意 2 小时' },
  refuse: '不同意',
  beyond: '报总监延长',
  extensionsLabel: '已延长次数',
  longEnough: (unit: string) => `${unit} 已经留到更晚了。`,
  waitFor: '候补',
  take: '要',
  pass: '不要',
  leave: '退出候补',
  retry: '再试一次',

  made: (unit: string, customer: string) => `已为 ${customer} 预留 ${unit}`,
  yours: (unit: string, customer: string, countdown: string) =>
    `${unit} 已经是您给 ${customer} 留着的，${countdown}。`,
  heldByRole: (unit: string, role: string, countdown: string) =>
    `${unit} 已被一位${role}预留，${countdown}。可以排候补，放出来按顺序轮到。`,
  heldBy: (unit: string, member: string, customer: string, countdown: string) =>
    `${unit} 由${member}给 ${customer} 留着，${countdown}。`,
  onOffer: (unit: string, countdown: string) =>
    `${unit} 正轮到候补的客户考虑，${countdown}，这段时间别人不能留。可以接着排候补。`,
  offeredToYou: (unit: string, customer: string, countdown: string) =>
    `${unit} 正轮到您的 ${customer}，${countdown}。要吗？`,
  endingNow: (unit: string) => `${unit} 刚到时间，正在放回，请过几秒再试。`,
  notForSale: (unit: string, state: string) => `${unit} 现在是「${state}」，留不了：只有待售的房源可以预留。`,
  noPermit: (unit: string) => `${unit} 所在的楼栋还没有预售证，不能预留。取证后请项目策划登记。`,
  permitLater: (unit: string) => `${unit} 所在楼栋的预售证还没到生效日期，到那天才能预留。`,
  tooLong: (longest: string, latest: string) => `预留最长 ${longest}，最晚到 ${latest}。请说短一点的时间。`,
  tooMany: (most: number, units: string) =>
    `您已经留着 ${most} 套（${units}），每人最多同时留 ${most} 套。先放回一套再留。`,
  oneAtATime: {
    'hold.make': '一次只能留一套，请分开说。',
    'subscription.make': '一次只能认购一套，请分开说。',
    'reservation.make': '一次只能小定一套，请分开说。',
    'discount.ask': '一次只能给一套申请优惠，请分开说。',
    'hold.release': '一次只能放回一套，请分开说。',
    'wait.join': '一次只能候补一套，请分开说。',
  },
  projectsApart: (customer: string, unit: string) =>
    `${customer} 登记在别的项目，${unit} 不能留给他，也不能给他候补。请换他那个项目的房源，或换这个项目的客户。`,
  holderFull: (holder: string, most: number) =>
    `${holder} 已经又留了 ${most} 套，每人最多同时留 ${most} 套，这次放回撤销不了。`,

  released: (unit: string) => `已放回 ${unit}`,
  nowForSale: '现在是待售，谁都可以留。',
  nextOffered: '已轮到候补的下一位。',
  notHeld: (unit: string) => `${unit} 现在没有人留着，不用放回。`,
  notYours: (unit: string) => `${unit} 不是您留的，只有留的人或他的经理能放回。`,
  gone: '没有找到这条预留，或者它不归您。',
  over: (unit: string, state: string, when: string) => `${unit} 的这次预留已经${state}了（${when}）。`,
  states: { active: '生效', released: '放回', expired: '到期', used: '成交' },
  noneHeld: '您现在没有留着的房源。要留就说「预留 A-1-1502 C12 2小时」。',
  whichRelease: '放回哪一套？',
  releasedFor: (by: string, unit: string, customer: string) => `${by} 放回了您给 ${customer} 留的 ${unit}`,

  endsSoon: (unit: string, customer: string) => `${unit} 给 ${customer} 的预留快到了`,
  expired: (unit: string, customer: string) => `${unit} 给 ${customer} 的预留到期，已自动放回`,
  endedCard: (unit: string, customer: string, state: string) => `${unit} 给 ${customer} 的预留：已${state}`,
  extendedCard: (unit: string, customer: string, countdown: string) =>
    `${unit} 给 ${customer} 的预留已延长，${countdown}`,

  howLong: (unit: string, countdown: string) => `${unit} ${countdown}。延长多久？`,
  asked: (unit: string, names: string) => `已向 ${names} 申请延长 ${unit} 的预留。`,
  alreadyAsked: (unit: string) => `${unit} 已经申请过延长了，正在等经理答复。`,
  nobodyDecides: '没有能批准延长的经理，请找系统管理员。',
  asksYou: (member: string, unit: string) => `${member} 申请延长 ${unit} 的预留`,
  decided: (unit: string, countdown: string) => `这次申请已经答复过，或者撤回了。${unit} ${countdown}。`,
  extended: (unit: string, countdown: string) => `已延长 ${unit}，${countdown}`,
  extendedFor: (by: string, unit: string, countdown: string) => `${by} 同意延长 ${unit}，${countdown}`,
  refusedAsk: (unit: string) => `已答复：不延长 ${unit}`,
  refusedFor: (by: string, unit: string, countdown: string) => `${by} 没有同意延长 ${unit}，${countdown}`,
  askSettled: {
    extended: (by: string, member: string, unit: string, until: string) =>
      `${by} 已同意 ${member} 延长 ${unit} 到 ${until}`,
    refused: (by: string, member: string, unit: string) => `${by} 没有同意 ${member} 延长 ${unit}`,
    over: (member: string, unit: string) => `${member} 对 ${unit} 的延长申请已不需要答复`,
  },

  joined: (customer: string, unit: string, place: number) => `${customer} 候补 ${unit}，排第 ${place} 位`,
  joinedHow: '房源放出来时会按顺序轮到，到时给您发卡片。',
  alreadyWaits: (customer: string, unit: string, place: number) =>
    `${customer} 已经在候补 ${unit} 了，排第 ${place} 位。`,
  free: (unit: string) => `${unit} 现在没人留，不用候补，可以直接预留。`,
  cannotWait: (unit: string, state: string) =>
    `${unit} 现在是「${state}」，候补不了：只有被预留的房源可以排。`,
  waitList: '您的候补',
  noWaits: '您没有在候补的房源。要排就说「候补 A-1-1502 C13」。',
  waitLine: (unit: string, customer: string, place: number) => `${unit} · ${customer} · 第 ${place} 位`,
  offerLine: (unit: string, customer: string, countdown: string) =>
    `${unit} · ${customer} · 轮到了，${countdown}`,
  leftQueue: (customer: string, unit: string) => `${customer} 不再候补 ${unit}`,
  passed: (customer: string, unit: string) => `已替 ${customer} 放弃 ${unit}`,
  offer: (unit: string, customer: string) => `${unit} 轮到您的 ${customer} 了`,
  offerHow: '要就马上为他预留；不要或过了时间，就不再替他留着。',
  offerGone: '没有找到这条候补，或者它不归您。',
  offerOver: (unit: string, state: string) => `${unit} 的这次候补已经${state}了。`,
  waitStates: { waiting: '在排', offered: '轮到', taken: '接下', passed: '结束', left: '退出' },
  offerRanOut: (unit: string, customer: string, next: boolean) =>
    next ? `${unit} 过了时间，已从 ${customer} 轮到下一位` : `${unit} 过了时间，${customer} 的候补结束了`,
  offerSettled: (unit: string, customer: string, state: string) => `${unit} · ${customer}：已${state}`,
  soldAway: (unit: string, customer: string, state: string) =>
    `${unit} 现在是「${state}」，${customer} 的候补结束了`,
  waitEnded: (unit: string, customer: string) => `${customer} 现在不归您，${unit} 的候补结束了`,
  customerGone: (customer: string) => `${customer} 现在不归您，不能为他接下。`,

  undoTaken: '这套房源后来已经给了别人，撤销不了。要再留请重新预留或候补。',
  undoMoved: '这次预留后来又变过（延长、提醒、放回或到期），不能直接撤销。不想留了请说「放回」。',
  undoAwaited: '已经有人在候补这套房源，不能撤销。不想留了请说「放回」，就轮到候补的人。',
  undoOffered: '这套房源已经轮到候补的人，并通知了他，撤销不了。',
  undoWaitMoved: '这次候补后来又变过（轮到、接下或退出），不能直接撤销。说「候补」看现在的情况。',

  dayHolds: (n: number) => `留着的房源 ${n}`,
  dayOffers: (n: number) => `轮到您的候补 ${n}`,
  dayAsks: (n: number) => `等您答复的延长申请 ${n}`,
  dayTeam: (n: number) => `团队留着的房源 ${n}`,
  dayColumns: { unit: '房源', holder: '谁留的', customer: '客户', until: '到期' },
};
