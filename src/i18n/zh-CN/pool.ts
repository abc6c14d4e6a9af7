/** Sentences about the pool: customers who are nobody's (公海). */
export const pool = {
  commands: {
    'pool.show': {
      title: '公海',
      about: '看公海里能领的客户，领取、放入，经理分配给同事',
      examples: [
        '公海',
        '公海 A级 三房',
        '公海 领取 C12',
        '公海 放入 C12 原因=客户出国',
        '公海 分配 C12 李娜',
      ],
      fields: {
        action: '操作',
        customer: '客户',
        to: '给谁',
        reason: '原因',
        query: '筛选',
        below: '从',
        since: '时间',
      },
      hints: { customer: '例如 C12', to: '分配时写，例如 李娜', reason: '放入公海时写' },
    },
  },

  heading: '公海客户',
  filtered: (what: string) => `公海：${what}`,
  empty: '公海里现在没有客户。',
  none: (what: string) => `公海里没有符合「${what}」的客户。`,
  oneHeading: (label: string) => `公海 ${label}`,
  columns: {
    customer: '客户',
    level: '级别',
    wants: '需求',
    source: '来源',
    lastContact: '最近联系',
    contacts: '联系次数',
  },
  address: { m: '先生', f: '女士', unknown: '客户' },
  take: '领取',
  whom: {
    take: '要领哪位客户？例如 公海 领取 C12。发「公海」看名单。',
    assign: '要分配哪位客户、给谁？例如 公海 分配 C12 李娜。',
    release: '要把哪位客户放入公海？例如 公海 放入 C12 原因=客户出国。',
  },
  notThere: (typed: string) =>
    `公海里没有「${typed}」。公海里看不到姓名，请写编号或完整手机号，或按条件筛选，例如 公海 A级 三房。`,
  gone: (typed: string) => `「${typed}」不在您能领的公海里，可能刚被别人领走。发「公海」看最新名单。`,
  mustWait: (ref: string, until: string) =>
    `${ref} 原来归您，按规则「原顾问等待期」，${until} 以后才能领回。`,
  dailyLimit: (most: number) =>
    `按规则「每日领取」，每人每天最多领 ${most} 位，今天已经领满，明天 0 点起可以再领。`,
  ownedLimit: (most: number, has: number) =>
    `按规则「客户上限」，手上最多 ${most} 位意向客户，您现在有 ${has} 位。先放回或登记流失几位，再来领。`,
  runs: (ref: string) => `${ref} 有一套房正留着或正轮到，现在不能领取。请案场经理来分配。`,
  registeredThere: '这个号码的客户在公海里，不用重新登记，直接领取就行。',
  taken: (label: string) => `已领取：${label}`,
  mayNotAssign: '分配公海客户由案场经理做。您可以自己领取，例如 公海 领取 C12。',
  toWhom: (ref: string) => `${ref} 要分配给谁？例如 公海 分配 ${ref} 李娜。`,
  cannotTake: (name: string) =>
    `「${name}」不是您能分配的同事：要在这个项目、在岗，并且在您带的小组里。请写全名。`,
  assigned: (label: string, to: string) => `已把 ${label} 分配给 ${to}。`,
  assignedToYou: (by: string, label: string) => `${by} 从公海分配给您：${label}`,
  takenBack: (by: string, refs: string) => `${by} 撤回了分配：${refs} 已回到公海`,
  whyRelease: (label: string) => `为什么把 ${label} 放入公海？`,
  released: (label: string) => `已放入公海：${label}`,
  releasedBy: (by: string, label: string, reason: string) =>
    `${by} 把您的客户 ${label} 放入了公海，原因：${reason}`,
  already: (label: string) => `${label} 已经在公海里了。`,
  notReleasable: (label: string, state: string) => `${label} ${state}，不能放入公海。`,
  holds: (label: string, unit: string) => `${label} 还留着 ${unit}，先放回房源再放入公海。`,
  planClosed: '进公海',
  planClosedFor: (reason: string) => `进公海：${reason}`,

  warnHeading: (owner: string | undefined, n: number) =>
    owner === undefined ? `您有 ${n} 位客户快进公海了` : `${owner} 有 ${n} 位客户快进公海了`,
  goneHeading: (owner: string | undefined) =>
    owner === undefined ? '您有客户进了公海' : `${owner} 有客户进了公海`,
  lastWarning: (n: number) => `最后提醒（${n} 位）`,
  firstWarning: (n: number) => `保护快到期（${n} 位）`,
  wentToPool: (n: number) => `保护到期，已进公海（${n} 位）`,
  warnLine: (label: string, when: string) => `${label}，${when} 起进公海`,
  howToKeep: '联系上客户、写一条有效跟进，保护期就会延长。',
  logFor: (label: string) => `跟进 ${label}`,
  look: '查看客户',
  andMore: (n: number) => `还有 ${n} 位`,
  goesToPool: '进公海',
  goesFrom: (when: string) => `没有新的有效跟进的话，${when} 起`,
  dayEnding: (n: number) => `保护快到期的客户（${n}）`,
  dayLine: (label: string, until: string) => `${label}，保护到 ${until}`,
  dayOver: (label: string, when: string) => `${label}，保护已过期，最早 ${when} 进公海`,
};
