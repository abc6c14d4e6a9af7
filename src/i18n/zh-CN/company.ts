import { policies } from './policies.ts';
import type { DurationUnit } from '../../domain/values.ts';
import { companyCommands } from './companyCommands.ts';

const UNITS: Readonly<Record<DurationUnit, string>> = {
  workingDay: '个工作日',
  workingHour: '个工作小时',
  day: '天',
  hour: '小时',
  minute: '分钟',
};

function quoted(names: readonly string[]): string {
  return names.map((name) => `「${name}」`).join('、');
}

interface Step {
  readonly title: string;
  /** Of its button; a channel is set by saying it there, targets are the managers'. */
  readonly label?: string;
  readonly todo: (example: { readonly project: string; readonly team: string }) => string;
}

const steps: Readonly<
  Record<'project' | 'team' | 'manager' | 'consultant' | 'channel' | 'targets' | 'policies', Step>
> = {
  project: { title: '项目', label: '新建项目', todo: ({ project }) => `还没有。说「项目 ${project}」` },
  team: {
    title: '小组',
    label: '新建小组',
    todo: ({ project, team }) => `还没有。说「小组 ${project} ${team}」`,
  },
  manager: {
    title: '案场经理',
    label: '添加经理',
    todo: ({ project, team }) =>
      `还没有。说「成员 wecom:wangfang 王芳 案场经理 项目=${project} 小组=${team}」`,
  },
  consultant: {
    title: '置业顾问',
    label: '添加顾问',
    todo: ({ project, team }) =>
      `还没有。说「成员 slack:U012AB3CD 李娜 置业顾问 项目=${project} 小组=${team}」`,
  },
  channel: {
    title: '日报群',
    todo: ({ team }) => `还没有。把我拉进销售群，在群里说「频道 日报 小组=${team}」`,
  },
  targets: {
    title: '本月目标',
    todo: () => '还没有。请经理说「目标 李娜 本月 跟进=200 新客=40」',
  },
  policies: { title: '规则', label: '看规则', todo: () => '都是默认值。说「规则」看一遍，合适就不用改' },
};

/** Sentences about projects, teams, members, channels and policies. */
export const company = {
  commands: companyCommands,
  colon: '：',
  code: '代号',
  people: '成员',
  change: '修改',
  andMore: (n: number) => `，还有 ${n} 个`,

  nameNeeded: '请写一个看得见的名称，最多 40 个字',
  zoneUnknown: (typed: string) => `没有「${typed}」这个时区。例如 Asia/Shanghai`,
  hoursUnreadable: '没看懂这个时间。例如 09:00-18:00，或 周一至周五 9:00-12:00 13:00-18:00',
  projectCreated: (name: string, code: string) => `项目「${name}」建好了，代号 ${code}`,
  projectNext: (name: string) => `下一步建小组，例如「小组 ${name} 一组」。全部步骤看「上手」。`,
  projectExists: (name: string, code: string) => `已经有项目「${name}」了，代号 ${code}。`,
  projectList: '项目',
  newProject: '新建项目',
  projectFirst: '还没有项目，请先建一个，例如「项目 云溪府」。',
  projectUnknown: (typed: string, known: readonly string[]) =>
    known.length === 0
      ? '还没有项目，请先建一个，例如「项目 云溪府」'
      : typed === ''
        ? `请写是哪个项目：${quoted(known)}`
        : `没有项目「${typed}」。现有：${quoted(known)}`,
  projectWhich: (known: readonly string[]) => `请写是哪个项目：${quoted(known)}`,

  teamCreated: (project: string, team: string) => `${project}「${team}」建好了`,
  teamNext: (project: string, team: string) =>
    `下一步加成员，例如「成员 slack:U012AB3CD 李娜 置业顾问 项目=${project} 小组=${team}」。`,
  teamExists: (project: string, team: string) => `${project} 已经有「${team}」了。`,
  teamList: '小组',
  newTeam: '新建小组',
  noTeams: '还没有小组。例如「小组 云溪府 一组」。',
  teamUnknown: (typed: string, known: readonly string[], project: string) =>
    known.length === 0
      ? `还没有小组，请先建一个，例如「小组 ${project} ${typed}」`
      : `没有小组「${typed}」。现有：${quoted(known)}`,
  teamWhere: (typed: string) => `几个项目都有「${typed}」，请写上 项目=…`,

  memberTitle: (name: string, role: string) => `${name}（${role}）`,
  worksIn: '所在',
  accounts: '账号',
  access: '状态',
  ended: '已停用',
  newMember: '添加成员',
  newcomerAsks: (name: string, account: string) =>
    `${name}（${account}）给我发了消息，但还不是成员。是同事的话，点按钮添加；已有账号的，发「成员 ${account} 姓名」关联。`,
  joinedByDirectory: (title: string, by: string) =>
    `${title} 已按企业微信的${by}自动成为成员。不对的话，发「成员 姓名 岗位」更正，或「成员 姓名 停用」。`,
  newcomerHeading: '有新同事想使用',
  memberList: (n: number) => `成员（${n} 人）`,
  memberAdded: (title: string) => `已添加 ${title}`,
  memberChanged: (before: string, after: string) =>
    before === after ? `已更新 ${after}` : `${before} → ${after}`,
  tellThem: (name: string) => `请 ${name} 私聊我说「上手」，就能开始用了。`,
  withoutTeam: (name: string) => `${name} 还没有小组，组长看不到他的客户：「成员 ${name} 小组=一组」。`,
  managerNext: (name: string) =>
    `${name} 可以给组员定目标：「目标 姓名 本月 跟进=200 新客=40」；在群里说「频道 日报」，日报就发到那里。`,
  consultantNext: (name: string) => `${name} 的第一句可以是「新客 王先生 13800138001 三房 预算300万」。`,
  identityUnreadable: (typed: string) =>
    `没看懂账号「${typed}」。写成 slack:U012AB3CD 或 wecom:lina，也可以带上工作区 slack:T01:U012AB3CD`,
  identityNeeded: '这位还没有登记，请写上账号，例如 slack:U012AB3CD',
  memberUnknown: (typed: string, near: readonly string[]) =>
    near.length === 0
      ? `没有叫「${typed}」的成员。`
      : `没有叫「${typed}」的成员。您是不是想说${quoted(near)}？`,
  whichNamesake: (name: string) => `叫「${name}」的不止一位，是哪位？`,
  samePerson: (name: string) => `已经有一位「${name}」，是同一个人吗？`,
  anotherPerson: '不是，另外添加一位',
  linked: (identity: string, title: string) => `${identity} 已绑定到 ${title}`,
  linkedNext: '审批和升级两边都发，提醒发到他最近用的那一边。',
  accessOn: (title: string) => `已恢复 ${title} 的账号`,
  accessOff: (title: string) => `已停用 ${title}，即刻生效`,
  alreadyOn: (title: string) => `${title} 的账号本来就是启用的。`,
  alreadyOff: (title: string) => `${title} 的账号已经停用了。`,
  lastAdmin: (title: string) => `${title} 是最后一位系统管理员，不能停用或换岗。请先添加另一位管理员。`,
  leftOpen: (plans: number) =>
    `他名下还有 ${plans} 个没做完的跟进计划，不会再提醒任何人。请让案场经理重新安排。`,
  nothingLeftOpen: '他名下没有没做完的跟进计划。',
  hasLeft: (name: string) => `${name} 已离职，账号即刻停用`,
  leftWith: (plans: number, customers: number) =>
    `${plans === 0 ? '没有没做完的跟进计划' : `还有 ${plans} 个没做完的跟进计划`}，名下客户 ${customers} 位。${plans === 0 ? '' : '请选一位同事接手：'}`,

  sayInChannel: '这句话要在群里说：把我拉进那个群，然后在群里发「频道 日报」。',
  channelReceives: '这个群现在会收到',
  channelNothing: '这个群什么都不收。要收日报，在群里说「频道 日报」。',
  channelWhichProject: '收哪个项目的？',
  allTeams: '全部小组',
  robotAlone: '机器人的地址等于那个群的钥匙，请在与我的私聊里说，不要发在群里。',
  robotUnreadable: '没看懂这个地址。请在群里添加群机器人（消息推送），把整条 Webhook 地址复制过来。',
  robotSpeaks: '楼盘已连上这个群，日报等会发到这里。',
  robotOff: '好，这个群不再收任何东西。',
  robotSet:
    '已登记，地址已加密保存，不会再显示。请把您刚才那条消息撤回；那个群里应该马上收到一条消息，没收到就发「投递」看原因。',
  notYourChannel: '这个群归别的小组，您不能改。请找系统管理员。',
  notYourTeam: '您只能设置自己小组的群。请写 小组=您的小组。',

  policyList: '规则',
  policyColumns: ['代码', '规则', '现在', '默认', '从何时起', '谁改的'],
  policyRow: (title: string, project: string | undefined, concerns: string, rule: string) =>
    `${title}${project === undefined ? '' : ` · ${project}`}（${concerns}，${rule}）`,
  policyHow: '要改就说「规则 customer.entry 2工作日」；只改一个项目，加上 项目=云溪府。',
  policyUnknown: (typed: string, near: readonly string[]) =>
    near.length === 0
      ? `没有规则「${typed}」。说「规则」看全部。`
      : `没有规则「${typed}」。您是不是想说${quoted(near)}？`,
  policyRefused: (typed: string, allowed: string) => `「${typed}」不行。可以是：${allowed}。`,
  policyFields: (unknown: string, allowed: string) => `没有这些字段：${unknown}。可以是：${allowed}。`,
  policySame: (title: string, value: string) => `${title}现在就是 ${value}，没有改动。`,
  policyChanged: (title: string, scope: string) => `${title}已改（${scope}）`,
  policyExplained: (title: string, about: string, value: string, allowed: string) =>
    `${title}：${about}。现在是 ${value}，可以是 ${allowed}。`,
  oldToNew: (before: string, after: string) => `${before} → ${after}`,
  deadlinesStay: '从现在起生效；已经定下的期限不变。',
  countsFromNow: '从现在起生效。',
  wholeCompany: '全公司',
  concerns: {
    consultant: '置业顾问',
    everybody: '所有登记客户的人',
    newcomers: '新同事',
    planner: '项目策划',
    channels: '渠道',
    clerk: '内勤',
    service: '客服',
    deciders: '审批人',
  },
  roleRuleHow:
    '「标签 销售经理 → 案场经理 云溪府 一组」或「部门 3 → 置业顾问 云溪府」，几条用分号隔开，「无」取消',
  listHow: (most: number, longest: number) => `用顿号隔开的几项，最多 ${most} 项，每项最多 ${longest} 个字`,
  ruleSeparator: '；',
  ruleBy: { tag: '标签', department: '部门' },
  term: (amount: number, unit: DurationUnit) => `${amount}${UNITS[unit]}`,
  policies,

  never: '永不',

  setupComplete: '都设好了，可以用了',
  setupMissing: (n: number) => `还差 ${n} 步`,
  exampleProject: '云溪府',
  exampleTeam: '一组',
  steps,
  targetsThisMonth: (n: number) => `本月已定 ${n} 个`,
  policiesChanged: (n: number) => `改过 ${n} 次`,
  keepKeySafe:
    '客户电话和地址用 LOUPAN_DATA_KEY 加密（演示时在 data 文件夹里）。请把它抄一份放在别处，不要和数据库备份放在一起：丢了就解不开。',
  youAre: (title: string, place: string) => `您是 ${title}，在 ${place}`,
  tourHeading: (n: number, of: number, title: string) => `上手 ${n}/${of}：${title}`,
  chapters: {
    customers: '客户和跟进',
    hall: '案场接待',
    homes: '房源和销控',
    deals: '成交',
    together: '团队配合',
    figures: '看数字',
    care: '改错和保密',
  },
  chapterAbout: {
    customers: '一句话登记客户，一句话记跟进，随时查得到。',
    hall: '来人来电先登记，轮到谁、客户归谁都有据可查。',
    homes: '房源、价格、谁留着房，都以这里为准。',
    deals:
      '看中了先谈价：权限内的优惠当场生效，超出的报审批；再认购，房源、客户、数字一起动，到期该签约会提醒。',
    together: '每天早上先看「今日」；计划到点提醒，有难处提出来，处理前不会消失。',
    figures: '数字从记录里来，点开能看到每一条。',
    care: '写错了 10 分钟内能撤销；电话默认打码，看过有记录。',
  },
  tryOrSay: '点按钮试，或者照上面的样子直接说。',
  tourEnd: '就这些。忘了怎么说，就说「帮助」。',
  nextChapter: (title: string) => `下一步：${title}`,
};
