/** How one asks at the sales desk without a command word. Alternations, matched anywhere in the line. */

/** Whose customer somebody is (判客). */
export const WHOSE =
  '(?:这|那)?(?:个|位)?(?:客户|客人|人|号码?|电话)?(?:到底|应该)?(?:算|是|归)(?:谁|哪个顾问|哪位顾问)的?(?:客户|客人|人)?|谁的(?:客户|客人|人)|保护期?(?:还)?(?:到|有|剩)?(?:什么时候|几号|哪一?天|多久|多少天|几天)(?:到期|结束|过期)?|(?:保护期?)?(?:过|出|脱)保护?(?:期)?了?(?:吗|没有?)|能不能报(?:我的|备)|归属(?:谁|哪个|哪位)|whose (?:customer|client)(?: is)?';

/** Homes that would fit a customer: 推几套给C13. */
export const RECOMMEND =
  '(?:推荐?|荐|匹配|配|挑|选)(?:一?下)?(?:[一两二三四五几]|\\d{1,2})?套(?:房子?|房源)?|(?:推荐|匹配)(?:一?下)?房源|荐房|(?:适合|合适|能|该|可以)(?:他|她)?(?:买|看|推)?(?:哪|什么|啥)(?:几|一)?(?:套|个)?(?:房子?|房源|户型)?|有(?:没有|什么|哪些|啥)?(?:合适|适合)(?:他|她|的)?的?(?:房子?|房源|户型|单位)?|recommend(?: (?:some|a few))?(?: (?:units|homes))?|what (?:fits|suits)';

/** Customers who would want a home: 1503谁想要. */
export const WHO_WANTS =
  '(?:谁|哪些(?:客户|人)|哪个客户|哪位客户|有谁|有没有(?:客户|人))(?:会|可能)?(?:想要|想买|要|适合|合适|匹配|对得上)|who wants|who would want';

/** Homes are looked for. */
export const LOOKS_FOR =
  '有没有|还有(?:没有)?|有(?:吗|么)(?=$|[\\s,.?？。])|能买(?:到)?(?:啥|什么|哪)|有(?:什么|哪些|啥)|找(?:一?下|个|套|一套|几套)?|推荐?(?:[一两二三四五几]|\\d{1,2})套|推荐一?下|匹配(?:一?下)?|\\b(?:any|looking for|which units|show me)\\b';

/** Whose turn it is to receive (轮排). */
export const WHOSE_TURN =
  '(?:现在|下一?个|下一?组|下一?位|接下来)?(?:轮到|该|排到)谁(?:接待|接客|接|上)?(?:了|啊|呀|呢)?|(?:下一?个|下一?组|下一?位)是谁|谁接(?:下一?[组位个]|待)|(?:whose turn|who is next|who receives)';

/** The planner changes what a unit costs or is. */
/** What to know before a customer comes: 准备一下C12的到访资料. */
export const PREPARES =
  '准备(?:一?下|好)?(?=[^,。]{0,10}的?(?:到访|来访|接待)?(?:资料|材料|情况|功课))|(?:到访|来访|接待)准备|prepare(?: the)? visit';
export const PREPARES_FILLER = '帮我|的|到访|来访|接待|资料|材料|情况|功课|一下|要来|来了|for|of|the';

/** What is on: 最近有什么活动. */
export const WHATS_ON =
  "(?:最近|近期|这周|本周|下周|这个月|本月|周末)?(?:还|都)?有(?:什么|哪些|啥|没有)(?:新)?活动(?:吗|啊|呀|呢)?|(?:最近|近期)的?活动|what(?:'s| is) on|(?:any|which|upcoming) events";

export const REPRICES =
  '调价|改价|调到|调为|调整为|改为|改成|涨到|降到|(?:价格|标价|总价|底价|备案价|状态)\\s*(?:=|:|是|为|改|调|到)|reprice|price to';

/** How many homes are left, of a building or of all. */
export const LEFT =
  '(?:还)?(?:剩|余)(?:下|余)?(?:多少|几)套(?:房子?|房源)?|还有(?:多少|几)套(?:房子?|房源)?|(?:还)?有(?:多少|几)套(?:可售|待售|没卖)(?:的)?(?:房子?|房源)?|how many (?:units|homes)(?: are)? (?:left|available)';

/** One's own turn: away, busy, back. */
export const AWAY =
  '(?:我)?(?:今天|明天|上午|下午)?(?:要|想)?请(?:(?:半|一|1)天)?假(?:半天|一天|1天)?(?:了)?(?:\\s?(?:半|一|1)天)?';
export const BUSY =
  '我(?:这边|这里|现在|先|正|在|还|有点)*忙(?:着|一?会儿?|一下)?(?:呢)?(?:[\\s,]*先(?:轮空|跳过(?:我)?|别排(?:我)?))?|我(?:这边|现在|先)*(?:走不开|有客户在?|轮空)|(?:先)?(?:跳过我|别排我|我先轮空)';
export const BACK =
  '我(?:已经)?(?:回来|忙完|到岗|上岗|销假|回案场)(?:了|啦)(?:[\\s,]*(?:可以|能)(?:继续)?(?:接客户?|接待|排我)(?:了|啦)?)?';
