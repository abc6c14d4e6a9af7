/** Sentences about buildings and the periodic check of their stock. */
export const building = {
  commands: {
    'building.set': {
      title: '楼栋',
      about: '建楼栋、补预售证；没有预售证的楼栋不能待售',
      examples: ['楼栋 A-2 预售证=蓉预售字第 510200 号 日期=2026-11-20', '楼栋 A-1', '楼栋'],
      fields: { building: '楼栋', permit: '预售证', permitFrom: '发证日期' },
      hints: {
        building: '例如 A-2',
        permit: '预售许可证号，或竣工备案号',
        permitFrom: '从这一天起可以卖；不填就是今天',
      },
    },
    'building.units': {
      title: '楼栋房源',
      about: '按楼层看一栋楼的房源',
      examples: [],
      fields: { building: '楼栋' },
    },
    'building.check': {
      title: '房源核对',
      about: '确认一栋楼的房源和实际一致',
      examples: [],
      fields: { building: '楼栋', checked: '上次核对' },
    },
  },

  heading: (ref: string) => `楼栋 ${ref}`,
  created: (ref: string) => `已建楼栋 ${ref}`,
  edited: (ref: string) => `已更新楼栋 ${ref}`,
  unchanged: (ref: string) => `楼栋 ${ref} 本来就是这样，没有改动。`,
  permitWithDate: (permit: string, from: string) => `${permit}，${from} 起`,
  units: '房源',
  unitCount: (all: number, forSale: number) => `${all} 套，待售 ${forSale}`,
  lastCheck: '上次核对',
  checkedBy: (when: string, name: string) => `${when}，${name}`,
  neverChecked: '还没核对过',
  nextCheck: '下次核对',
  unitsButton: (ref: string) => `${ref} 房源`,
  permitButton: '改预售证',
  newButton: '新建楼栋',
  nextUnits: (ref: string) =>
    `接下来录房源：「房源 ${ref}-1502 C1 三房两厅两卫 118.6㎡ 价格268万 备案价276万」。`,

  unreadable: '没看懂楼栋。请写 A-2 这样（项目-楼栋）',
  whichOne: '是哪一栋？',
  notFound: (typed: string) => `没有找到楼栋「${typed}」。发「楼栋」看有哪些。`,
  projectUnknown: (code: string) => `没有 ${code} 项目，或者您不在这个项目上。`,
  permitInUse: (ref: string, n: number) =>
    `${ref} 已经有 ${n} 套推出来了，预售证的日期不能改到今天以后。没卖的先改回未推，再改日期。`,
  permitNeeded: '请一起写预售证号',

  listHeading: (ref: string) => `${ref} 房源`,
  listColumns: { floor: '楼层', units: '房源' },
  floorOf: (floor: number, entrance: string | null) =>
    entrance === null ? `${floor} 层` : `${entrance} 单元 ${floor} 层`,
  cell: (room: string, state: string) => `${room} ${state}`,
  listEmpty: (ref: string) => `${ref} 还没有房源。`,
  listMore: (n: number) => `还有 ${n} 层没列出。`,
  listFix: (key: string) => `哪套不对就改哪套：「房源 ${key} 状态=… 原因=…」，改完点「无误」。`,

  checkHeading: (ref: string) => `请核对 ${ref} 的房源`,
  checkText: (last: string) => `每套的状态、价格和现场一致吗？上次核对：${last}。`,
  checkRight: '无误',
  checkWrong: '有出入',
  checked: (ref: string) => `${ref} 已核对，和实际一致`,
  checkedBefore: (ref: string, when: string, name: string) => `${ref} 已经核对过了（${when}，${name}）。`,
  settled: (ref: string, name: string, when: string) => `${ref} 已核对（${name}，${when}）`,
  due: '到期',

  day: {
    heading: (name: string, day: string) => `${name}的今日 · ${day}`,
    overdue: (n: number) => `该核对的楼栋 ${n}`,
    soon: (n: number) => `接下来 7 天要核对 ${n}`,
    line: (ref: string, due: string, last: string) => `${ref} · ${due} 到期 · 上次核对：${last}`,
    more: (n: number) => `还有 ${n} 栋没列出。`,
    late: (n: number) => `近 30 天补录的房源 ${n}`,
    lateMany: (n: number) => `近 30 天补录的房源 ${n} 套以上`,
    drafts: (n: number) => `待审的口径 ${n}`,
    clear: '没有要核对的楼栋，近 30 天也没有补录的房源。',
  },
};
