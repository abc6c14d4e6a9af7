/** Sentences about reservations (小定), which may precede a subscription. */
export const reservation = {
  commands: {
    'reservation.make': {
      title: '小定',
      about: '认购前先收一小笔、可退的钱，把房留给客户；到期没认购就放回',
      examples: ['小定 C12 A-1-1502 2万 刷卡', '小定 王先生 1502 2万'],
      fields: {
        unit: '房源',
        customer: '客户',
        amount: '金额',
        payBy: '方式',
        sure: '确认',
        seen: '价格',
      },
      hints: {
        unit: '例如 1502、1栋1502 或 A-1-1502',
        customer: '例如 C12、后四位或姓名',
        amount: '例如 2万',
        payBy: '转账、刷卡、现金、支票；钱还没收就不填',
      },
    },
    'reservation.drop': {
      title: '退小定',
      about: '小定后不认购了，房源放回待售，收的钱可以申请退款',
      examples: ['退小定 D7 原因=家里不同意'],
      fields: { subscription: '小定', reason: '原因', sure: '确认' },
      hints: { subscription: '例如 D7，或房号' },
    },
  },
  labels: { amount: '小定', listPrice: '标价', until: '认购期限', at: '小定时间' },
  columns: { ref: '小定', unit: '房源', customer: '客户', seller: '顾问', until: '认购期限' },
  keptColumns: { ref: '小定', unit: '房源', customer: '客户', kept: '已收未退' },
  heading: (ref: string, unit: string, state: string) => `${ref} 小定 ${unit} · ${state}`,
  question: (customer: string, unit: string) => `${customer} 小定 ${unit}？`,
  sure: '确认小定',
  made: (ref: string, unit: string) => `${ref} 已小定 ${unit}`,
  amountOutOfPlace: '小定要大于 0、小于房价。请带上单位，例如 2万',
  act: '小定',
  hisAlready: (ref: string, unit: string) => `这位客户已经小定了 ${unit}：${ref}。可以直接认购。`,
  follows: (until: string) => `小定可退，认购前不算回款；${until} 前没认购，房源自动放回。`,
  claimFollows: (amount: string, method: string) => `${amount}（${method}）一起提交财务确认。`,
  drop: '退小定',
  subscribe: '认购',
  receive: '收款',
  askRefund: '申请退款',
  dropFollows: (kept: string | undefined) =>
    kept === undefined
      ? '房源放回待售。办理后不能撤销。'
      : `房源放回待售。已收小定 ${kept}，办完请申请退款。办理后不能撤销。`,
  refundable: (ref: string) => `${ref} 是小定，可以退，不能挞定。不要了请用：退小定 ${ref} 原因=…`,
  subscribed: (ref: string) => `${ref} 已经认购，不是小定了；不买了由经理办退定。`,
  subscribeFirst: (ref: string) => `${ref} 还是小定，请先认购。`,
  takenOver: (ref: string, money: string) => `接着小定 ${ref}：已报 ${money}，抵作定金。`,
  takenOverPart: (ref: string, money: string, left: string) =>
    `接着小定 ${ref}：已报 ${money}，抵作定金，还要收 ${left}。`,
  takenOverEmpty: (ref: string) => `接着小定 ${ref}；还没有报过收款。`,
  turned: (ref: string, amount: string) => `小定 ${amount} 转作定金（${ref}）`,
  reserved: (ref: string) => `小定 ${ref}`,
  soon: (ref: string, unit: string, customer: string) => `${ref} 小定快到期：${customer} ${unit}`,
  lapsed: (ref: string, unit: string, customer: string) =>
    `${ref} 小定到期：${customer} 没有认购，${unit} 已放回待售`,
  kept: (ref: string, money: string) =>
    `已收小定 ${money}：客户再认购这套房时抵作定金；不要了就申请退款（退款 ${ref} 金额 原因=…）。`,
  dayReserved: (n: number) => `小定待认购 ${n}`,
  dayKept: (n: number) => `小定已结束、钱未退 ${n}`,
};
