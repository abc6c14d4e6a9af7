/** What a sales office asks its desk about, and the command that answers. Alternations, matched anywhere in a short line. */
export const TOPICS: readonly (readonly [command: string, words: string])[] = [
  ['measure.show', '(?:整改)?措施|measures?'],
  ['approval.show', '审批(?:单)?|(?:优惠|折扣)(?:申请)?(?=[^,。]{0,4}批)|申请|approvals?'],
  [
    'due.show',
    '应收(?:款)?|欠款|回款(?:额|情况|明细)?|未收(?:款)?|待收(?:款)?|到账(?:明细|情况|记录)|收款(?:明细|情况)|没(?:交|付)(?:首付|尾款)|outstanding',
  ],
  ['grid.show', '去化(?:率|情况|速度)?|库存|余量|可售|在售|inventory'],
  [
    'kpi.show',
    '来访(?:量|数|率)?|到访(?:量|数|率)?|来电(?:量|数)?|来人(?:量|数)?|新客户?|新增(?:客户)?|跟进(?:量|数|率)?|回访(?:量|数|率)?|带看(?:量|数)?|接待(?:量|数)?|认购(?:量|数|额)?|签约(?:量|数|额|率)?|成交(?:量|数|额|率)?|签单|(?:签|卖|成交|认购)(?:了|出|掉|下)?(?=多少|几)|业绩|转化率?|销售(?:额|量|情况)?|销量|数据|报表|报告|完成(?:率|情况)?|指标|\\b(?:visits?|sales|deals?|contracts?|follow-?ups?|leads?|visitors?|walk-?ins?)\\b',
  ],
  [
    'day.show',
    '(?:没|未|要|该|待)(?:跟进?|回访|联系|打)(?:的)?(?:客户|人|电话)?|(?:谁|哪些(?:客户|人)?|几个(?:客户|人)?|几组)(?:要|会|约了)(?:来(?:看房)?|到访)|安排|日程|待办|任务',
  ],
  ['rota.show', '轮排|排班|值班|接待顺序|rota'],
];

/** What is asked for by its name alone. */
export const FIGURES_ALONE = '去化|库存|业绩|回款|转化率|成交率';

/** How one asks. */
export const ASKS_ABOUT =
  '(?:一共|总共|共|都|还)?(?:有|是)?(?:多少|几)(?:个|组|套|次|条|批|人|位|单|件|起|通|笔|万)?(?!钱)|(?:都)?(?:有)?(?:哪些|哪几(?:个|组|套|位)|什么|啥|谁)|怎么样|咋样|怎样|如何|情况|明细|排名|排行榜?|对比|占比|比例|分布|趋势|走势|统计|汇总|列表|清单|名单|进度|最(?:多|少|高|低|好)|看看|看一?下|查一?下|查查|查询?|发(?:我|一?下)|给我(?:看|发)?|报一?下|\\bhow (?:many|much|is|are|was|were)\\b|\\bwhat\\b|\\bwhich\\b|\\bwho\\b|\\bshow\\b|\\blist\\b|\\breport\\b';
export const ASKS_ABOUT_FILLER =
  '我们|我|咱们?|大家|团队|小组|全部|所有|各个?|每个?|项目|楼盘|案场|渠道|顾问|置业顾问|销售|客户|客人|人|房源|数|量|目前|现在|到现在|截止|为止|已经?|还|都|的|了|吗|呢|啊|呀|得|来|是|有|在|里|中|被|批|过|出|和|与|按|套|组|个|the|our|my|of|for|in|me|did|do|we|have|had|get|got|there|is|are|were|by|please';
/** Told, wanted or to be reminded of: no question to the desk. */
export const NOT_ASKED =
  '说|表示|反馈|嫌|觉得|认为|喜欢|要求|打算|希望|想|答应|提醒|记得|帮|约(?!了(?:谁|几|哪))|\\bsa(?:id|ys?)\\b|\\basked\\b|\\bremind\\b';
