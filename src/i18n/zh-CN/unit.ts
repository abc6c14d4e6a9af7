import type { PriceFault } from '../../domain/units/unitPrices.ts';
import type { UnitStateFault } from '../../domain/units/unitStates.ts';

const DIGITS = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九'];
const counted = (n: number): string => DIGITS[n] ?? String(n);

const fields = {
  unit: '房号',
  editing: '正在改的房号',
  history: '价格历史',
  layout: '户型',
  rooms: '室',
  halls: '厅',
  baths: '卫',
  builtArea: '建面',
  innerArea: '套内',
  orientation: '朝向',
  decoration: '装修',
  listPrice: '价格',
  floorPrice: '底价',
  filedPrice: '备案价',
  state: '状态',
  reason: '原因',
  settledAt: '定案时间',
  plans: '户型图',
  photos: '照片',
};

/** Sentences about units. */
export const unit = {
  unit: '房源',
  undoKinds: { building: '楼栋', unitPrice: '价格记录', wording: '口径' },
  undoBlocked: (what: string) =>
    `${what} 后来又被改过，直接撤销会丢掉那次改动，所以没有动。请直接改成您要的样子。`,
  undoBlockedByUnits: (what: string) =>
    `${what} 后来已经有房源靠它，不能撤销。请先撤销那些房源的录入或改动。`,
  commands: {
    'unit.show': {
      title: '房源',
      about: '看一套房；项目策划录入、改价、改状态',
      examples: [
        '房源 A-1-1502',
        '1-1502',
        '1502多少钱',
        '房源 价格 A-1-1502',
        '房源 A-1-1502 状态=待售 价格=268万 原因=首开',
        '房源 A-1-3501 C1 三房两厅两卫 118.6㎡ 套内94.8㎡ 南北 精装 价格268万 底价252万 备案价276万',
      ],
      fields,
      hints: {
        unit: '例如 A-1-1502（项目-楼栋-房号）；有单元的写 A-3-1-802',
        builtArea: '建筑面积，㎡',
        innerArea: '套内面积，㎡',
        listPrice: '整套总价，带单位，例如 268万；不能高于备案价',
        floorPrice: '例如 252万；只有经理、总监、策划看得到',
        filedPrice: '例如 276万',
        reason: '改状态、价格、户型或面积时必填',
        settledAt: '资料定下来的时间，不填就是现在；过了录入时限会记为补录',
        plans: '最多 3 张',
        photos: '最多 6 张',
      },
    },
  },

  layout: (rooms: number, halls: number | null, baths: number | null) =>
    [
      `${counted(rooms)}房`,
      ...(halls === null ? [] : [`${counted(halls)}厅`]),
      ...(baths === null ? [] : [`${counted(baths)}卫`]),
    ].join(''),
  heading: (key: string, layout: string | undefined, state: string) =>
    [key, ...(layout === undefined ? [] : [layout]), state].join(' · '),
  area: '面积',
  areas: (built: string, inner: string | undefined) =>
    inner === undefined ? `建面 ${built}` : `建面 ${built}，套内 ${inner}`,
  floor: '楼层',
  floorOf: (floor: number) => `${floor} 层`,
  perSquare: (total: string, square: string) => `${total}（${square}/㎡）`,
  since: (state: string, when: string) => `${state}（${when} 起）`,
  entry: '录入',
  entryLate: (due: string) => `补录：晚了（应在 ${due} 前录入）`,
  entryOnTime: (due: string) => `${due} 前，按时`,
  picture: (what: string, key: string, n: number, of: number) =>
    of === 1 ? `${key} 的${what}` : `${key} 的${what} ${n}/${of}`,
  pictures: (n: number) => `${n} 张`,
  change: (before: string, after: string) => `${before} → ${after}`,
  holdButton: '预留',
  waitButton: '候补',
  historyButton: '价格历史',
  editButton: '修改',

  whichOne: '您说的是哪一套？',
  notFound: (typed: string) => `没有找到房源「${typed}」。房号像 A-1-1502，发「房源」看有哪些楼栋。`,
  overview: (project: string) => `${project} 房源`,
  overviewColumns: ['楼栋', '合计', '待售', '预留', '认购', '签约', '已交付', '其他', '预售证'],
  noBuildings: (project: string) => `${project}还没有楼栋。请项目策划先建：「楼栋 A-1 预售证=… 日期=…」。`,
  permitNone: '无',
  moreBuildings: (n: number) => `还有 ${n} 栋没列出，发「房源 A-1-1502」直接看一套。`,

  historyHeading: (key: string) => `${key} 价格历史`,
  historyColumns: {
    at: '时间',
    listPrice: '价格',
    floorPrice: '底价',
    filedPrice: '备案价',
    by: '谁改的',
    reason: '原因',
  },
  historyNone: (key: string) => `${key} 还没有定价。`,

  entered: (key: string) => `已录入 ${key}`,
  edited: (key: string) => `已更新 ${key}`,
  unchanged: (key: string) => `${key} 本来就是这样，没有改动。`,
  floorFollows: (before: string, after: string) =>
    `原来的底价 ${before} 高于新价格，已按原来的比例调到 ${after}。不对的话再说一次「底价=…」。`,
  notForSaleYet: (key: string) => `现在是未推。要推出来就说「房源 ${key} 状态=待售 原因=…」。`,

  editDenied: '房源只有项目策划和营销总监能录入、能改。',
  missing: '必填',
  reasonNeeded: '改状态、价格、户型或面积要写原因',
  roomFixed: '房号录入后不能改。录错了就把它撤回，再重新录一套',
  roomTaken: (key: string) => `${key} 已经录入过了，不能重复录入。要改它就说「房源 ${key} …」。`,
  roomUnreadable: '没看懂房号。请写全，例如 A-1-1502（项目-楼栋-房号）',
  noBuilding: (building: string) =>
    `还没有 ${building} 这栋楼。请先建：「楼栋 ${building} 预售证=… 日期=…」。`,
  innerAboveBuilt: '套内面积不能大于建筑面积',
  areaAbsurd: '面积应在 10 到 2,000 ㎡ 之间',
  settledInFuture: '定案时间不能在将来',
  settledGuarded: '定案时间关系到录入时限，录入后只有营销总监能改',
  priceAlone: (most: string) => `标价改动超过 ${most} 要总监审批：请用「房源」单独改价，其他内容另外改。`,
  priceBeyond: (unit: string, most: string) =>
    `${unit} 的标价改动超过 ${most}，要总监同意才生效，现在还是原价。`,
  dealPrice: (state: string) => `已经${state}了，价格以成交为准，不能改`,
  newBuilding: '新建楼栋',
  addPermit: '补预售证',

  stateFault: (fault: UnitStateFault, from: string, to: string, building: string): string => {
    switch (fault) {
      case 'taken':
        return `现在是${from}，状态跟着预留或成交走，不能手工改。先放回预留，或办退房、退定。`;
      case 'notByHand':
        return `不能手工改成${to}：${to}要由预留、认购、签约或交付来定。`;
      case 'unreachable':
        return `${from}不能直接改成${to}。`;
      case 'noPermit':
        return `${building} 还没有预售证，不能待售。请先补：「楼栋 ${building} 预售证=… 日期=…」。`;
      case 'permitLater':
        return `${building} 的预售证还没到生效日期，不能待售。`;
      case 'noListPrice':
        return '没有价格，不能待售。请一起写上，例如 价格=268万。';
      case 'noFiledPrice':
        return '没有备案价，不能待售。请一起写上，例如 备案价=276万。';
    }
  },
  priceFault: (
    fault: PriceFault['code'],
    field: PriceFault['field'],
    price: string,
    limit: string,
  ): string => {
    switch (fault) {
      case 'notWhole':
        return `${price} 不像整套的${fields[field]}。请写整套总价，带上单位，例如 268万`;
      case 'absurd':
        return `${price} 和面积对不上，请核对${fields[field]}`;
      case 'aboveFiled':
        return `价格 ${price} 高于备案价 ${limit}。备案价是上限，要先改备案价`;
      case 'floorAboveList':
        return `底价 ${price} 不能高于价格 ${limit}`;
    }
  },
};
