import type { AspectName } from '../../domain/matching/fit.ts';

/** Share over or under, in whole percent and at least 1. */
const percent = (share: number): string => `${Math.max(1, Math.round(Math.abs(share) * 100))}%`;

/** Finding units for customers, and customers for units. */
export const match = {
  commands: {
    'unit.search': {
      title: '找房',
      about: '按户型、面积、预算、楼层、朝向找在售房源，说明每套为什么合适',
      examples: ['找房 三房 110-130平 300万内 高楼层', '找房 三居 单价2万6以内 不要顶楼'],
      fields: {
        rooms: '几房',
        area: '面积',
        budget: '总价',
        squarePrice: '单价',
        band: '楼层高低',
        floor: '几楼',
        orientation: '朝向',
        avoids: '不要',
        building: '楼栋',
        words: '项目',
      },
      hints: {
        rooms: '如 3',
        area: '如 110-130平、110平左右',
        budget: '如 300万以内',
        squarePrice: '每平方米，如 26000元以内',
        floor: '如 10-20',
        building: '如 1 或 A-1',
        words: '如 云溪府',
      },
    },
    'unit.match': {
      title: '荐房',
      about: '按客户的需求推荐房源；也记下他不感兴趣的，或看一套房有哪些客户想要',
      examples: ['荐房 C12', '荐房 C12 不要 A-1-1502 原因=楼层', '荐房 A-1-1502'],
      fields: { customer: '客户', unit: '房源', say: '意向', reason: '原因' },
      hints: { customer: '如 C12、尾号或姓名', unit: '如 A-1-1502' },
    },
  },
  undoKind: '不感兴趣的房源',

  met: (what: string) => `✓ ${what}`,
  missed: (what: string) => `✗ ${what}`,
  withinBudget: '预算内',
  withinSquarePrice: '单价合适',
  areaFits: '面积合适',
  over: {
    price: (share: number) => `超预算 ${percent(share)}`,
    squarePrice: (share: number) => `单价高 ${percent(share)}`,
    area: (share: number) => `面积大 ${percent(share)}`,
  },
  under: {
    price: (share: number) => `低于预算 ${percent(share)}`,
    squarePrice: (share: number) => `单价低 ${percent(share)}`,
    area: (share: number) => `面积小 ${percent(share)}`,
  },
  unknown: (what: string) => `${what}未录入`,
  aspect: {
    rooms: '户型',
    price: '总价',
    squarePrice: '单价',
    area: '面积',
    floor: '楼层',
    orientation: '朝向',
  } satisfies Record<AspectName, string> as Readonly<Record<AspectName, string>>,
  rooms: (rooms: number) => `${rooms} 房`,
  floorIs: (floor: number, band: string) => `${floor} 楼（${band}）`,
  facing: (orientation: string) => `朝${orientation}`,
  near: (unit: string) => `${unit}（相近）`,

  searchHeading: (exact: number, near: number, more: boolean) =>
    exact > 0
      ? `找到${more ? '至少' : ''} ${exact} 套合适的${near > 0 ? `，另有 ${near} 套相近` : ''}`
      : `没有全部符合的，有 ${near} 套相近`,
  matchHeading: (customer: string, exact: number, near: number, more: boolean) =>
    exact > 0
      ? `${customer}：${more ? '至少 ' : ''}${exact} 套合适${near > 0 ? `，${near} 套相近` : ''}`
      : `${customer}：没有全部符合的，${near} 套相近`,
  showing: (shown: number) => `先列最合适的 ${shown} 套；说得再细些可以缩小范围。`,
  nothing: '没有找到合适的在售房源。',
  nothingFor: (customer: string) => `${customer}：没有找到合适的在售房源`,
  noneForSale: '现在没有可以卖的房源。',
  hardest: (wish: string, missed: number, of: number) =>
    `卡得最紧的是${wish}：在售的 ${of} 套里有 ${missed} 套不符合。放宽一点试试。`,
  nearest: '最接近的：',
  withoutPermit: (units: number) => `另有 ${units} 套所在楼栋还没有预售证，不能卖，没有列入。`,
  notUnderstood: (words: string) => `「${words}」没听懂，没有用来筛选。`,
  noBuilding: (building: string) => `没有找到楼栋「${building}」。`,

  wishesMissing: (wishes: string) => `还不知道他要的：${wishes}。补上会推荐得更准。`,
  noWishes: (customer: string) => `还不知道 ${customer} 想要什么样的房，先补上户型、预算或面积，再荐房。`,
  wording: (layout: string, text: string) => `可以发给客户（${layout}）：\n${text}`,
  noWording: (layout: string) => `${layout} 还没有发布的对外口径，请先不要自拟介绍发给客户。`,
  project: '项目',
  hold: '预留',
  dislike: '不感兴趣',
  why: '为什么',
  restore: '恢复',
  cheaper: (reason: string | undefined, share: number) =>
    `上次不感兴趣${reason === undefined ? '' : `：${reason}`}；现降 ${percent(share)}`,
  leftOut: (units: number) => `他不感兴趣的 ${units} 套没有列入。`,
  disliked: (customer: string, unit: string, reason: string | undefined) =>
    `已记下：${customer} 对 ${unit} 不感兴趣${reason === undefined ? '' : `（${reason}）`}，不再推荐；降价后会再列出并注明。`,
  dislikedAlready: (customer: string, unit: string) => `${customer} 对 ${unit} 不感兴趣，已经记过了。`,
  restored: (customer: string, unit: string) => `已恢复：${unit} 可以再推荐给 ${customer}。`,
  notDisliked: (customer: string, unit: string) => `${customer} 没有说过对 ${unit} 不感兴趣。`,
  dislikesLabel: '不感兴趣',
  dislikeLine: (unit: string, reason: string | undefined) =>
    reason === undefined ? unit : `${unit}（${reason}）`,
  sayWho: '要给谁荐房？说客户的编号、尾号或姓名。',

  wantedHeading: (unit: string, customers: number) => `${unit}：${customers} 位客户想要这样的房`,
  wantedMany: (unit: string, customers: number) => `${unit}：至少 ${customers} 位客户想要这样的房`,
  wantedByNone: (unit: string) => `${unit}：目前没有客户想要这样的房。`,
  wantedOthers: (customers: number) => `其中 ${customers} 位是别的顾问的客户。`,
  matchFor: '荐房',
  whoWants: '谁想要',

  newsHeading: (units: number, customers: number) =>
    `${units} 套房源有新情况，您有 ${customers} 位客户可能想要`,
  news: {
    released: (unit: string) => `新推 ${unit}`,
    returned: (unit: string) => `重新可售 ${unit}`,
    cheaper: (unit: string) => `降价 ${unit}`,
    dearer: (unit: string) => `涨价 ${unit}`,
  },
  wasPrice: (unit: string, before: string) => `${unit}（原 ${before}）`,
  yoursWant: (names: string, customers: number, unnamed: number) =>
    `您有 ${customers} 位客户想要这样的房：${names}${unnamed > 0 ? ' 等' : ''}`,
  moreNews: (units: number) => `还有 ${units} 套也有您的客户想要，选客户荐房就能看到。`,
};
