/** The commands about deliveries and quiet hours: what they are called and how they are said. */
export const deliveryCommands = {
  'delivery.show': {
    title: '看投递',
    about: '看提醒、通知和日报有没有按时送到；没送到的可以重发',
    examples: ['投递', '投递 昨天', '投递 本周', '投递 失败'],
    fields: { period: '时间', only: '只看' },
    hints: { period: '今天、昨天、本周、本月、11月……不填就是今天', only: '失败：只看没送到、要人处理的' },
  },
  'member.quiet': {
    title: '免打扰',
    about: '定每天哪段时间不打扰您，到点一起补给您；单独说「免打扰」看现在的',
    examples: ['免打扰 22:00-8:00', '免打扰 晚上十点到早上八点', '免打扰', '免打扰 关'],
    fields: { hours: '时间段' },
    hints: { hours: '例如 22:00-8:00；写「关」就取消' },
  },
};

/** Sentences about quiet hours. */
export const quiet = {
  span: (from: string, to: string, overMidnight: boolean) => `${from} 到${overMidnight ? '次日 ' : ' '}${to}`,
  set: (span: string) => `免打扰已开：每天 ${span}`,
  isSet: (span: string) => `免打扰：每天 ${span}`,
  already: (span: string) => `免打扰本来就是每天 ${span}，没有改动。`,
  explained: (to: string) => `这段时间的提醒不会丢，到 ${to} 一起送来。只有升级上报会马上打扰您。`,
  off: '免打扰已关，提醒到点就送。',
  isOff: '您没有设免打扰，提醒到点就送。要设就说「免打扰 22:00-8:00」。',
  turnOff: '关闭免打扰',
  unreadable: (typed: string) =>
    `没看懂「${typed}」，没有改动。请写起止时间，例如「免打扰 22:00-8:00」；取消写「免打扰 关」。`,
  empty: '起止时间一样，没有改动。请写一段时间，例如「免打扰 22:00-8:00」；取消写「免打扰 关」。',
  long: (span: string, hours: number) =>
    `${span} 有 ${hours} 个小时，太长了，没有改动（最长 16 小时）。晚上十点请写 22:00 或「晚上十点」。`,
};
