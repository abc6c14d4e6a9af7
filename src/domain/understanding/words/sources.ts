import type { CustomerSource } from '../../customer.ts';

/** How a way in is spoken of. `path` words are also kept as how they heard of us; `company` names a channel. */
export interface SourceWord {
  readonly words: string;
  readonly source: CustomerSource;
  readonly path?: true;
  readonly company?: true;
}

/** Companies that bring customers for a commission; each also has a site on which people look for homes. */
export const COMPANIES =
  '贝壳(?:找房)?|链家|中原(?:地产)?|我爱我家|房天下|安居客|乐有家|德佑|麦田房产|21世纪(?:不动产)?|同策|易居|房多多|58(?:同城|爱房)|Q房网?|中环(?:互联|地产|房产)|美联(?:物业)?|利嘉阁|满堂红|信义房屋|太平洋房屋|住商|悟空找房|幸福里|世联(?:行)?|合富(?:置业|辉煌)|到家了|有巢氏|centaline|lianjia|beike';

/** Alternations, tried in order: 老带新 before 介绍, 自然到访 before 到访. */
export const SOURCE_WORDS: readonly SourceWord[] = [
  {
    words: '老带新|老业主推荐|老业主介绍|老业主带(?:来|的)?|业主推荐|业主介绍|转介绍|referral|referred',
    source: 'referral',
  },
  {
    words:
      '老客户介绍|老客户带(?:来|的)?|朋友介绍|朋友推荐|朋友带(?:来|的)?|亲戚介绍|同事介绍|邻居介绍|friend referral',
    source: 'referral',
    path: true,
  },
  {
    // 安居客看到的: the customer found us there by himself, and no agent brought him.
    words: `(?:${COMPANIES})(?=(?:上|网|网上|app|平台)?(?:上)?(?:看到|看见|刷到|搜到|找到|查到|了解))`,
    source: 'online',
    path: true,
  },
  { words: COMPANIES, source: 'channel', company: true },
  {
    words: '中介带(?:来|的|看)?|渠道带(?:来|的|看)?|分销带(?:来|的|看)?|中介|渠道|分销|broker|agency|channel',
    source: 'channel',
  },
  {
    words:
      '自然到访|自然来访|自然上门|路过|walk-?in|walk in|passing by|passed by|广告牌|户外广告|户外|围挡|拓客|派单|外展|巡展|传单|楼体广告',
    source: 'visit',
    path: true,
  },
  {
    words:
      '抖音|小红书|视频号|公众号|朋友圈|微博|快手|百度|网上|官网|直播|网络|线上广告|小程序|douyin|tiktok|xiaohongshu|website|wechat moments|red ?note',
    source: 'online',
    path: true,
  },
  { words: '线上|online', source: 'online' },
  { words: '来访|到访|上门|来案场|walked in|visited us|visit', source: 'visit' },
  {
    words:
      '接(?:了|到)?(?:一?个|通)?(?:电话|来电)|来电|电话咨询|打电话来问|打进来|热线|call-?in|called in|call in|hotline',
    source: 'callIn',
  },
];
