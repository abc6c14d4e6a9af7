import type { ComplaintCategory, ComplaintCause } from '../../domain/complaints/complaint.ts';

/** Complaints that came to the same, the oldest first. */
interface Series {
  readonly category: ComplaintCategory;
  readonly causeKind: ComplaintCause;
  readonly cause: string;
  readonly contractor: string | null;
  readonly response: string;
  readonly result: string;
  readonly told: readonly {
    readonly daysAgo: number;
    readonly place: string;
    readonly name: string;
    readonly text: string;
    /** Days until somebody called, and until it was settled; on a day off it was the working day after. */
    readonly called: number;
    readonly took: number;
    /** What he answered when he was asked; null where he said nothing. */
    readonly stars: number | null;
    readonly again?: true;
  }[];
}

export const SEALS = '窗框胶条老化';
export const SILENCE = '回复不及时';

/** What owners of homes that were handed over complained of in the months before. */
export const PAST_SERIES: readonly Series[] = [
  {
    category: 'leak',
    causeKind: 'material',
    cause: SEALS,
    contractor: '恒固门窗',
    response: '已联系业主，约好上门查看',
    result: '更换窗框胶条并做淋水试验，墙面已修复',
    told: [
      {
        daysAgo: 158,
        place: 'A-2-1203',
        name: '邓女士',
        text: '暴雨后主卧窗台往里渗水',
        called: 0,
        took: 6,
        stars: 3,
      },
      {
        daysAgo: 141,
        place: 'A-2-704',
        name: '严先生',
        text: '书房窗角漏雨，地板泡起来了',
        called: 1,
        took: 9,
        stars: 2,
      },
      {
        daysAgo: 132,
        place: 'A-2-1503',
        name: '丁女士',
        text: '次卧窗边墙皮发霉',
        called: 0,
        took: 5,
        stars: null,
      },
      {
        daysAgo: 127,
        place: 'A-2-704',
        name: '严先生',
        text: '修过的窗户又漏了',
        called: 0,
        took: 4,
        stars: 3,
        again: true,
      },
      {
        daysAgo: 118,
        place: 'A-2-1102',
        name: '汤先生',
        text: '阳台推拉门底下进水',
        called: 1,
        took: 7,
        stars: 4,
      },
      {
        daysAgo: 109,
        place: 'A-2-402',
        name: '尹女士',
        text: '台风天客厅窗缝喷水',
        called: 0,
        took: 8,
        stars: null,
      },
      {
        daysAgo: 101,
        place: 'A-2-1603',
        name: '贺先生',
        text: '窗框下面一圈水渍',
        called: 0,
        took: 5,
        stars: 4,
      },
      { daysAgo: 92, place: 'A-2-901', name: '樊女士', text: '飘窗台面渗水', called: 0, took: 5, stars: 4 },
      {
        daysAgo: 61,
        place: 'A-2-203',
        name: '倪先生',
        text: '儿童房窗角有点潮',
        called: 0,
        took: 3,
        stars: 5,
      },
    ],
  },
  {
    category: 'surfaces',
    causeKind: 'construction',
    cause: '抹灰基层没处理好',
    contractor: '宏远建设',
    response: '已致电，第二天带师傅看现场',
    result: '铲除空鼓重新抹灰，补刷乳胶漆',
    told: [
      {
        daysAgo: 135,
        place: 'A-2-1401',
        name: '莫先生',
        text: '客厅墙面大片空鼓',
        called: 0,
        took: 7,
        stars: 3,
      },
      {
        daysAgo: 98,
        place: 'A-2-503',
        name: '方女士',
        text: '卧室墙面裂缝越来越长',
        called: 0,
        took: 6,
        stars: 4,
      },
      {
        daysAgo: 66,
        place: 'A-2-1002',
        name: '俞先生',
        text: '玄关墙面掉粉',
        called: 1,
        took: 5,
        stars: null,
      },
      {
        daysAgo: 39,
        place: 'A-2-1701',
        name: '鲁女士',
        text: '阳台外墙涂料起皮',
        called: 0,
        took: 6,
        stars: 4,
      },
    ],
  },
  {
    category: 'manner',
    causeKind: 'manner',
    cause: SILENCE,
    contractor: null,
    response: '已道歉，说明办理进度',
    result: '每周主动告知一次进度，直到办好',
    told: [
      {
        daysAgo: 120,
        place: 'A-2-304',
        name: '柏先生',
        text: '催了三次交房时间都没人回话',
        called: 1,
        took: 3,
        stars: 3,
      },
      {
        daysAgo: 88,
        place: 'A-2-802',
        name: '毕女士',
        text: '贷款资料交了没有下文',
        called: 0,
        took: 2,
        stars: 4,
      },
      {
        daysAgo: 47,
        place: 'A-2-603',
        name: '葛先生',
        text: '办证进度问谁都说不清楚',
        called: 3,
        took: 9,
        stars: 2,
      },
      {
        daysAgo: 30,
        place: 'A-2-1304',
        name: '殷女士',
        text: '留言两天没有回复',
        called: 1,
        took: 3,
        stars: null,
      },
    ],
  },
  {
    category: 'noise',
    causeKind: 'construction',
    cause: '夜间赶工',
    contractor: '宏远建设',
    response: '已转项目部核实',
    result: '夜间十点后停止施工，已书面通知施工方',
    told: [
      {
        daysAgo: 149,
        place: 'A-2-205',
        name: '童女士',
        text: '三期工地半夜还在打桩',
        called: 0,
        took: 2,
        stars: 4,
      },
      {
        daysAgo: 74,
        place: 'A-2-306',
        name: '焦先生',
        text: '凌晨倒车声吵得睡不着',
        called: 0,
        took: 2,
        stars: 5,
      },
    ],
  },
  {
    category: 'lift',
    causeKind: 'property',
    cause: '电梯保养不到位',
    contractor: '云溪物业',
    response: '已通知物业和维保单位到场',
    result: '更换门机部件，保养改为每半月一次',
    told: [
      {
        daysAgo: 112,
        place: 'A-2-1902',
        name: '纪女士',
        text: '电梯停在半层，关了十几分钟',
        called: 0,
        took: 2,
        stars: 4,
      },
      { daysAgo: 55, place: 'A-2-1204', name: '舒先生', text: '电梯门夹人', called: 0, took: 1, stars: 5 },
    ],
  },
  {
    category: 'mismatch',
    causeKind: 'promise',
    cause: '销讲口径不一致',
    contractor: null,
    response: '已约到售楼处当面说明',
    result: '按合同附图逐项说明，业主认可',
    told: [
      {
        daysAgo: 104,
        place: 'A-2-404',
        name: '祝女士',
        text: '阳台比样板间小，当时不是这么说的',
        called: 1,
        took: 10,
        stars: 2,
      },
      {
        daysAgo: 52,
        place: 'A-2-1601',
        name: '阮先生',
        text: '说好的学校变了',
        called: 0,
        took: 8,
        stars: null,
      },
    ],
  },
  {
    category: 'utilities',
    causeKind: 'design',
    cause: '存水弯太浅',
    contractor: '宏远建设',
    response: '已联系，明天上门',
    result: '更换深水封地漏',
    told: [
      { daysAgo: 81, place: 'A-2-1001', name: '闵女士', text: '厨房下水返味', called: 0, took: 4, stars: 4 },
      {
        daysAgo: 26,
        place: 'A-2-505',
        name: '单先生',
        text: '卫生间地漏有臭味',
        called: 0,
        took: 4,
        stars: 5,
      },
    ],
  },
];
