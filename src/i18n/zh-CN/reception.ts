import { customer } from './customer.ts';

const said = customer.commands['customer.register'].fields;
const arrivalHints = {
  phone: '没留就选「未留电话」',
  consultant: '客户指名要谁才填；不填按轮排',
  source: '不填就是来访',
};
const record = {
  party: '人数',
  units: '看过的房源',
  feedback: '客户反馈',
  concerns: '抗性',
  level: '级别',
  next: '下次',
  nextMethod: '下次方式',
  nextGoal: '下次目的',
};

/** Sentences about who comes, who receives, and whose turn it is. */
export const reception = {
  commands: {
    'visit.arrive': {
      title: '登记到访',
      about: '客户到了：老客户找归属顾问，新客户按轮排接待',
      examples: ['到访 王先生 13800138003', '到访 李女士 13900139004 3人', '到访 C12'],
      fields: {
        ...said,
        noPhone: '未留电话',
        party: '人数',
        consultant: '顾问',
        customer: '客户',
        units: '看过的房源',
        concerns: '抗性',
        feedback: '客户反馈',
        visitType: '首访或复访',
      },
      hints: arrivalHints,
    },
    'visit.callIn': {
      title: '登记来电',
      about: '客户打进来的电话：谁接归谁；前台接的按轮排分',
      examples: ['来电 李先生 13900139005 三房', '来电 赵女士 13700137006 顾问=李娜'],
      fields: {
        ...said,
        consultant: '顾问',
        customer: '客户',
        concerns: '抗性',
        feedback: '客户说了什么',
      },
      hints: { consultant: arrivalHints.consultant, source: '不填就是来电' },
    },
    'visit.record': {
      title: '记接待',
      about: '接待完记一笔：几个人、看了哪些房、反馈和抗性，顺手约下次',
      examples: ['接待 C12 看了1502 嫌贵', '接待'],
      fields: { ...record, customer: '客户', visit: '到访', opened: '已打开' },
      hints: {
        units: '例如 1502、1503',
        feedback: '客户怎么说',
        concerns: '例如 价格、首付、家人不同意',
        next: '例如 明天15:00、周六下午；到点提醒归属顾问',
      },
    },
    'visit.prepare': {
      title: '到访准备',
      about: '客户来之前看一眼：是谁、要什么、谈过什么、还有哪些抗性、要备好什么',
      examples: ['准备 C12'],
      fields: { customer: '客户' },
      hints: { customer: '例如 C12' },
    },
    'visit.passOn': {
      title: '换人接待',
      about: '这位接不了，按轮排换下一位',
      examples: [],
      fields: { visit: '到访' },
    },
    'rota.show': {
      title: '轮排',
      about: '看轮到谁、为什么；说自己忙、请假、回来了',
      examples: ['轮排', '轮排 忙', '轮排 回来', '轮排 李娜 请假', '轮排 开始 李娜 陈浩'],
      fields: { action: '状态', people: '姓名' },
      hints: { people: '替别人说、定当天顺序，只有前台和案场经理能用' },
    },
  },

  nameless: '没留姓名的访客',
  anotherHall: '不在本案场',
  people: (n: number) => `${n} 人`,
  withState: (name: string, state: string) => `${name}（${state}）`,
  clause: '；',

  whoIsIt: {
    visit: (name: string | undefined) =>
      name === undefined
        ? '哪位到访？填姓名和手机；今天约好的直接点名字；什么都没留的，点「未留电话」。'
        : `${name} 的手机号是多少？老客户直接点名字；没留的，点「未留电话」。`,
    callIn: (name: string | undefined) =>
      name === undefined ? '哪位来电？填姓名和手机。' : `${name} 的手机号是多少？`,
  },
  nameMissing: '新客户，请填怎么称呼',
  onlyDeskNames: '指定谁接待、替同事改轮排状态，只有前台和案场经理能做。新客户按轮排来。',
  nobodyThere: (who: string) =>
    `现在没有在岗的顾问，没有登记。${who === '' ? '' : `轮排：${who}。`}请案场经理说「轮排 李娜 回来」，或登记时写 顾问=姓名 指定一位。`,
  hereAlready: {
    visit: (label: string, at: string, name: string) =>
      `${label} 今天 ${at} 已经登记过到访，由 ${name} 接待。一天只算一组，没有重复登记。`,
    callIn: (label: string, at: string, name: string) =>
      `${label} 今天 ${at} 已经登记过来电，由 ${name} 负责。一天只算一次，没有重复登记。`,
  },
  hereAlreadyElsewhere: '这位今天已经登记过了，有同事接待，没有重复登记。',

  receives: {
    visit: (name: string, who: string) => `请 ${name} 接待：${who}`,
    callIn: (name: string, who: string) => `来电已登记，归 ${name} 跟进：${who}`,
  },
  youReceive: {
    visit: (who: string) => `请您接待：${who}`,
    callIn: (who: string) => `来电已登记，归您跟进：${who}`,
  },
  goesElsewhere: {
    visit: {
      owner: '这位是老客户，已通知归属顾问来接待，不占轮次。',
      colleague: '这位是老客户，已请在岗同事先接待，不占轮次，归属不变。',
      self: '这位是老客户，归属顾问不在，请您先接待，不占轮次，归属不变。',
      free: '这位以前登记过，现在没有顾问负责，已按轮排请同事接待。',
    },
    callIn: {
      owner: '这位是老客户，来电已登记，已通知归属顾问。',
      colleague: '这位是老客户，来电已登记，已请在岗同事先跟进，归属不变。',
      self: '这位是老客户，来电已登记，归属顾问不在，已告知他是您接的，归属不变。',
      free: '这位以前登记过，现在没有顾问负责，来电已登记，已按轮排请同事跟进。',
    },
  },
  pleaseReceive: {
    visit: (who: string) => `客户到了，请您接待：${who}`,
    callIn: (who: string) => `有来电客户请您跟进：${who}`,
  },
  receivedForYou: {
    visit: (who: string, name: string) => `您的客户 ${who} 到访了。您不在，先由 ${name} 接待，归属不变。`,
    callIn: (who: string, name: string) => `您的客户 ${who} 来电了，由 ${name} 接的，归属不变。`,
  },
  takenBack: {
    visit: (who: string) => `${who} 的到访登记已撤销，不用接待了。`,
    callIn: (who: string) => `${who} 的来电登记已撤销，不用跟进了。`,
  },
  receivedBy: (who: string, name: string) => `${who} 由 ${name} 接待。`,

  facts: {
    visit: '到访',
    party: '人数',
    receiver: '接待',
    why: '原因',
    skipped: '跳过',
    planned: '预约',
    channel: '渠道报备',
  },
  filed: (company: string, outcome: string) => `${company}：${outcome}`,
  why: {
    turn: () => '按轮排顺序轮到',
    makeUp: () => '补轮：之前轮到时正忙',
    named: () => '指定接待，记一轮',
    owner: () => '老客户，归属顾问接待，不占轮次',
    ownerAway: (owner: string) => `归属顾问（${owner}）不在，按轮排先由他接待，不占轮次，归属不变`,
    passed: () => '同事接不了，按轮排换人',
    answered: () => '本人接的电话',
  },
  namedNoTurn: '指定接待，老客户不占轮次',
  takenUp: {
    pool: (name: string) => `原来在公海，现在归 ${name}`,
    leaver: (name: string) => `原顾问已离职，现在归 ${name}`,
  },

  arrivedButton: '到访',
  recordButton: '接待',
  passOnButton: '换人',
  prepareButton: '准备',
  rotaButton: '轮排',

  noVisit: '今天没有等您记的到访。客户来了先登记：到访 王先生 13800138003',
  howWasIt: (who: string) => `${who}：接待得怎么样？`,
  sayHow: '写一下反馈，或至少填看过的房源、抗性',
  recorded: (who: string) => `已记接待：${who}`,
  recordedAlready: (who: string) => `${who} 这次接待已经记过了。要补充，发「跟进」。`,
  notToday: (who: string, day: string) =>
    `${who} 是 ${day} 到访的，不能再换人。今天又来了的，请重新登记到访。`,
  received: (party: number) => `到访 ${party} 人`,
  seen: (units: string) => `看了 ${units}`,

  preparation: {
    heading: (label: string) => `到访准备：${label}`,
    expected: '约定到访',
    concerns: (text: string) => `还没解决的抗性：${text}`,
    visits: '来过',
    visit: (day: string, units: string) => (units === '' ? `· ${day}` : `· ${day} 看了 ${units}`),
    checklist: '来之前备好：',
  },

  rota: {
    heading: (project: string, day: string) => `${project} 轮排 · ${day}`,
    next: (name: string, why: string) => `轮到 ${name}：${why}`,
    inOrder: (round: number, turns: number) => `第 ${round} 轮按顺序，今天已接新客 ${turns} 组`,
    owed: '补轮，之前轮到时正忙',
    passedOver: (names: string) => `先跳过：${names}。忙的欠一轮，回来就补；请假的不补。`,
    nobody: '现在没有人在岗。回来的说「轮排 回来」，案场经理可以说「轮排 李娜 回来」。',
    empty: '这个项目还没有置业顾问，排不了。请管理员先添加成员。',
    columns: ['姓名', '状态', '已接', '欠轮'],
    ledger: '今天的记录：',
    entry: (at: string, name: string, what: string, why: string | undefined) =>
      `· ${at} ${name} ${what}${why === undefined ? '' : `（${why}）`}`,
    kinds: { turn: '轮到', makeUp: '补轮', skipped: '跳过', returning: '接待老客户' },
    reasons: { busy: '忙', leave: '请假', passed: '换人', named: '指定', ownerAway: '归属顾问不在' },
    changed: (name: string, state: string) => `${name} 现在：${state}`,
    already: (name: string, state: string) => `${name} 本来就是「${state}」。`,
    notInIt: (name: string) => `${name} 不在今天的轮排里。请前台或案场经理说「轮排 开始 …」排上。`,
    started: '今天的顺序排好了',
    onlyRunnersStart: '排当天的顺序，只有前台和案场经理能做。',
    oneAtATime: '一次说一位，例如「轮排 李娜 请假」。',
    sayWhat: '要改成什么状态？例如「轮排 李娜 请假」「轮排 忙」「轮排 回来」。',
  },
};
