/** Sentences about handing over what a colleague has (交接). */
export const staff = {
  commands: {
    'staff.handOver': {
      title: '交接',
      about: '看同事手上有什么、交给谁，确认后客户、计划、预留、候补一起转过去',
      examples: ['交接 李娜', '交接 李娜 给 陈浩'],
      fields: {
        member: '谁的',
        to: '全部给',
        levelA: 'A级给',
        levelB: 'B级给',
        levelC: 'C级给',
        levelD: 'D级给',
        sure: '确认',
        seen: '客户数',
      },
      hints: {
        member: '要交接的同事，例如 李娜',
        to: '不填就在组里平均分',
        levelA: '不填就平均分',
        levelB: '不填就平均分',
        levelC: '不填就平均分',
        levelD: '不填就平均分',
      },
    },
  },

  heading: (name: string) => `交接：${name}`,
  customers: '客户',
  ofLevels: (n: number, levels: string) => (n === 0 ? '0' : `${n}（${levels}）`),
  unrated: '未评级',
  plans: '待跟进计划',
  holds: '预留',
  waits: '候补',
  problems: '没解决的困难',
  complaints: '未办结的投诉',
  holdLine: (unit: string, label: string, until: string) => `${unit} 留给 ${label}，到 ${until}`,
  columns: { to: '交给', n: '客户数', levels: '级别' },
  follows: '计划、预留、候补跟着客户走，预留的到期时间不变。',
  noTaker: (n: number) => `有 ${n} 位客户的项目里没有能接手的人，先留着。`,
  confirm: '确认交接',
  allTo: '全部交给',
  byLevel: '按级别指定',
  changedSince: '刚才看过之后又有变化，下面是最新的，请再确认一次。',
  nothing: (name: string) => `${name} 手上没有要交接的客户和计划。`,
  notLed: (name: string) => `没有找到您能交接的同事「${name}」。请写全名，只能交接您带的小组里的人。`,
  cannotTake: (name: string) => `「${name}」不能接手：要在岗、在同一个项目，并且在您带的小组里。请写全名。`,
  done: (name: string, n: number) => (n === 0 ? `已交接 ${name}` : `已交接 ${name} 的 ${n} 位客户`),
  share: (name: string, n: number) => `${name}：${n} 位`,
  strays: (n: number) => `他替别人的客户做的计划、预留和候补共 ${n} 项，已交给各自的归属顾问。`,
  goesOn: '客户较多，其余的正在接着交接，全部完成后告诉您。',
  running: (name: string) => `${name} 的上一次交接还在进行，完成后会通知确认的人，请稍后再试。`,
  doneAll: (name: string, n: number, left: number) =>
    left === 0
      ? `交接完成：${name} 的 ${n} 位客户都已转出。`
      : `交接完成：${name} 的 ${n} 位客户已转出，还有 ${left} 位没有能接手的人，仍在原名下。`,
  stopped: (name: string, n: number) =>
    `${name} 的交接没有做完：已转出 ${n} 位客户，确认的人现在没有交接权限，其余的没有转。`,
  undoGoesOn: '客户较多，其余的正在接着转回，完成后告诉您。',
  undoDone: (left: number) =>
    left === 0 ? '交接已全部撤回。' : `交接已撤回，有 ${left} 位之后又有人跟进或改动，没有撤回。`,
  takenOver: (by: string, from: string, n: number) => `${by} 把 ${from} 的 ${n} 位客户交接给您`,
  takenBack: (by: string, n: number) => `${by} 撤回了交接：刚才交给您的 ${n} 位客户已转回`,
  undoLeft: (n: number, labels: readonly string[]) =>
    `有 ${n} 位之后又有人跟进或改动，没有撤回：${labels.slice(0, 10).join('、')}${n > 10 ? ' 等' : ''}`,
  button: '交接',
};
