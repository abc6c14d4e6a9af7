/** How one asks about complaints and satisfaction together. Alternations, matched anywhere in a short line. */

/** What complaints say together. */
export const ANALYSES =
  '投诉|complaints?|(?:都|主要)?(?:是)?(?:因为)?(?:什么|啥|哪些)|最多|最高|排(?:名|行)(?:榜)?|分析(?:一?下)?|统计(?:一?下)?|汇总|有?(?:多少|几)(?:个|件|条|起|单)?|怎么样|情况|趋势|对比|比较|占比|分布|why|how many|most|analys(?:is|e)';
export const ANALYSES_FILLER =
  '的|了|都|是|在|按|来|看看|看一?下|看|给我|我们|项目|客户|业主|主要|一共|总共|出|里|被|by|the|of|were|was|there|for|show|me';
/** By what, in the words of its form; the first that fits. */
export const ANALYSED_BY: readonly (readonly [word: string, list: string])[] = [
  [
    '施工单位',
    '(?:哪(?:一?[家个])(?:施工)?|施工|总包|维保|责任)单位|哪家(?:公司|总包|单位)?|总包|施工队|contractors?',
  ],
  ['楼栋', '(?:哪|几号)一?[栋幢座](?:楼)?|几[栋幢]|哪号楼|楼栋|buildings?'],
  ['月份', '(?:每|哪)一?个?月(?:份)?|月份|months?'],
  ['类别', '(?:哪|什么|啥)(?:一?[类种])(?:问题)?|类别|类型|分类|categor(?:y|ies)'],
  ['楼盘', '[哪各]个?(?:楼盘|项目)|楼盘|projects?'],
  ['原因', '原因|为什么|为啥|怎么(?:回事|引起的?)|causes?|why'],
];

/** Complaints that are open are asked for as a list. */
export const LISTS_COMPLAINTS =
  '(?:今天|现在|目前)?(?:还|都)?有?(?:几|多少|哪些|什么)(?:个|件|条|起|单)?(?:快|要|已经?)?(?:超时|逾期|超期|到期)(?:了)?的投诉|(?:现在|目前)?(?:还|都)?有?(?:几|多少|哪些|什么)(?:个|件|条|起|单)?(?:我的)?投诉|投诉(?:还|都|现在)?有?(?:几|多少|哪些)(?:个|件|条|起|单)?|(?:未|没)(?:处理|办结|解决|回复|反馈)完?的投诉|(?:我的|所有|全部)投诉|投诉(?:列表|清单)|(?:逾期|超时|超期)的?投诉|open complaints|overdue complaints';
export const LATE_COMPLAINTS = '(?:已经?)?(?:超时|逾期|超期)了?|overdue';
/** What is said of all that are listed. */
export const OPEN_COMPLAINTS =
  '(?:还)?(?:没|未)(?:处理|办结|解决|回复|反馈|关)(?:完)?的?|(?:还|都)?有(?:哪些|几个|多少|几件)|(?:快|要)(?:超时|逾期|到期)了?';

/** How satisfied customers are. */
export const SATISFACTION = '(?:客户|业主)?满意(?:度|率)|satisfaction';
export const SATISFACTION_FILLER =
  '客户|业主|的|是|有|多少|几分|怎么样|咋样|如何|平均|情况|现在|我们|项目|看看|看一?下|查一?下|how|is|the|of|our|what|show|me';
