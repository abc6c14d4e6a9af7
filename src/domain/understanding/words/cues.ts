/** What a sentence says without a command word. Alternations, matched anywhere in the line unless noted. */

/** A new customer. */
export const REGISTER =
  '新客户?|新增客户|刚(?:录入?|登记)(?:了|的)?|(?:刚才?|刚刚|今天|上午|下午)?接待(?:了)?(?:一|两)?[个位组批](?:新?客户|客人)?|新来(?:了)?(?:一?[个位组])?(?:客户)?|(?:登记|录入?|录个|添加|新建|加|建|记)(?:一下|一)?[个位组]?(?:新)?(?:客户|客人|意向客户)|(?:登记|录入)(?:一下|一?[个位组])|录[一]?[个位组]|建(?:一?个|一?份|立)?(?:客户)?档案?|(?:刚才?|刚刚|又|今天|上午|下午)?(?:来|接|到)(?:了|到)?(?:一|两)?[个位组批](?!月|电话)|新客户?到访|new (?:customer|client|lead|buyer|prospect)|(?:register|add|create) (?:a |an )?(?:new )?(?:customer|client|lead|buyer|prospect)?|walk-?in(?: customer)?';

/** One more phone of somebody: the ones that are known stay. */
export const ANOTHER_PHONE =
  "(?:备用|另(?:外)?(?:的)?一?个?|第二个?|还有(?:一)?个?|又给(?:了)?(?:我)?(?:一)?个?|(?:再|又|多|补|补充|新)?(?:加|留)(?:了|上)?(?:一)?个|(?:他|她)?(?:老婆|老公|太太|爱人|媳妇|家人|家属|儿子|女儿|爸爸|妈妈|父亲|母亲)的?)(?:的|新|联系)?(?:手机号码?|电话号码?|号码?|手机|电话|联系方式)|(?:another|second|other|backup|spare|his wife's|her husband's) (?:phone|number|mobile)(?: number)?";

/** A change of what is recorded. */
export const EDIT =
  `${ANOTHER_PHONE}|(?:两|俩|2)个(?:号码?|电话|手机)都|` +
  '换成|换为|改用|(?:也|一起|一并)(?:存|记|加|留)(?:一?下|上|着)|首付(?:已经?|都)?凑?[够齐]了|其实是(?=投资|刚需|改善|首套|首置|养老|自住)|(?:预算|首付|面积|总价|单价)从[^,。\\s]{1,10}(?:改|加|提|涨|降|调|升|减)(?:到|成|为|至)|(?:改|换|改为|换为)(?:要|看|买)(?![看法])|(?:职业|年龄|地址|工作|用途|目的|朝向|来源)(?:是|为)|(?:加|多)(?:了|个|一个|上)*(?:新)?(?:号码?|电话|手机)|换(?:了)?(?:个)?(?:新)?(?:号|手机|电话|号码)|号码?(?:换|改|变)|(?:电话|手机|号码|手机号)(?:换|改|变|更新|错|写错|打错|登错|录错|应该是|应为)|新号码?|新电话|新手机|(?:预算|首付|面积|户型|楼层|来源|名字|姓名|年龄|职业|地址|用途|朝向|目的|级别|等级|性别|渠道)(?:要求)?(?:也|已经|已|都|应该|应|现在|给)?(?:是)?(?:改|加|提|降|调|变|换|涨|升|减|更新|更正|错了|写错|应为)|改(?:成|为|到|一下|下|预算|首付|面积|户型|楼层|来源|名|电话|号|手机|用途|地址|级|资料|信息)|改[ABCD]|更正|更改|修改|更新|全名|真名|大名|(?:budget|level|phone|number|name|area|age|address|occupation) (?:is now|has changed|changed|was changed|raised|increased|lowered|went|goes|up to|down to|should be)|(?:change|update|correct|set|edit|raise|lower|increase) (?:the |his |her |their |c\\d+)?|changed (?:his|her|their|the) (?:phone|number|budget)|new (?:number|phone|mobile)';

/** A reminder or an appointment. */
export const PLAN =
  "提醒(?:我|一下|下)?|叫我|记得|别忘(?:了|记)?|不要忘|到时候?(?:叫|提醒)|预约|安排|计划|排(?:一个|个)(?:回访|电话)|(?<![签合邀特])约(?:好了|了|好|定|在|到|一下|个)?(?!前|占|莫|束)|remind(?: me)?(?: to)?|reminder|schedule|appointment|don't (?:let me )?forget|remember to|plan to|set up a (?:call|meeting)|book";

/** A reminder in so many words: it makes a plan whatever else is said. */
export const REMIND =
  "提醒(?:我|一下|下)?|叫我(?:一声)?|别忘(?:了|记)?|不要忘|记得(?!他|她|说|有|是)|remind(?: me)?(?: to)?|reminder|don't (?:let me )?forget|remember to|schedule|set up a (?:call|meeting)";

/** A contact that is still to be made. */
export const CONTACT =
  '打给|打(?=\u0001)|回(?:个|一个|一?下)(?:话|信|消息|微信|电话)|(?:带|陪)[^,。\\s]{1,4}看(?!了|过)|打(?:个|一个)?电话|去电|回电|联系|回访|跟进|拜访|再(?:打|约|跟|联系|来|看|聊|谈|说|发|问|沟通|回访|确认|催|碰)|(?<![签合邀特])约|改(?:到|约|期)|[来到](?=$|[\\s,。\\u0001])|来(?:看|访|签|谈|案场|售楼|现场|交|复访|一趟|一下)|过来|到访|看房|看样板|看现场|改(?=\u0001)|(?:推迟|延期|延后|顺延|挪|提前|推)(?:到|至)|(?:谈|聊|沟通|确认|催|碰)(?!了|过|得|好|的)|见面|面谈|面签|见|微信|短信|邮件|发(?!现|愁|展|生|火|牢|年终奖|工资|奖)|给(?:他|她|客户|对方)|带看|接待|签|拜年|问|答复|回复|回话|给(?:我)?(?:消息|信|准信|结果|答案)|通知|\\bcall\\b|\\bmeet(?:ing)?\\b|\\bvisit\\b|\\bfollow(?:[- ]?up)?\\b|\\bcontact\\b|\\bemail\\b|\\btext\\b|\\bmessage\\b|\\bwechat\\b|\\bsee\\b|\\bsend\\b|\\bviewing\\b|\\bcome\\b|\\bcomes\\b|\\bcoming\\b|\\bring\\b|\\bcheck\\b|\\btalk\\b|\\bspeak\\b|\\bagain\\b|\\bsign\\b|\\bback\\b|\\btry\\b';

/** What is planned next in so many words: 下次, 再打. */
export const NEXT =
  '下次|下回|下一步|改(?:到|约|期|(?=\u0001))|(?:推迟|延期|延后|顺延|挪|提前|推)(?:到|至)|再(?:打|约|跟|联系|来|看|聊|谈|说|发|问|沟通|回访|确认|催|试|碰|过来|去|定|决定|议|回)|回访|(?<![签合邀特])约(?!前|占|莫|束)|回头|跟进?|next(?= (?:call|contact|time|visit|step))|\\bagain\\b|follow[- ]?up|call back|will call|try again|come back|\\bthen\\b';

/** Taking back the last write: these words and nothing else. */
export const UNDO =
  '撤销|撤回|撤掉|撤了|撤|取消(?:上|刚|那|这|掉)|(?:上一?条|上一?个|刚才?那?[条个]?|那条|前一?条|最后一?条)(?:给我|帮我|先)?(?:取消|作废|不算|不要了?)|(?:打|搞|弄|写|记|录|发|填|点|说|输|登记|登|选)错|错了|删掉|删了|undo|take (?:that|it) back|revert|scratch that|never mind that|that was (?:wrong|a mistake)|my mistake|wrong entry|rollback|roll back|cancel (?:that|the last)';
export const UNDO_FILLER =
  "登记|录入|客户|刚才|刚刚|刚|上一?条|上一?个|上面|前面|那一?条|这一?条|那个|这个|那|这|最后一?条|记录|跟进|操作|一条|条|一下|掉|吧|了|的|我|把|给|请|帮我|帮|下|呀|啊|哦|不好意思|sorry|oops|last|one|please|that|it|the|entry|thing|my|was|i|made|a|write|operation|just|now|recent|previous|是|全|都|回|来|去|重新|要|想|需要|不对|不算|错误|这次|that's|to|want|can|you|could|back|record|mistake|wrong|打|录";

/** A unit is to be kept (with a unit in the line). */
export const HOLD =
  '预留|留房|锁房|保留|预占|占(?:住|着|一?下)|锁(?:定|住|着|上|一?下|给|到|个|\\s?\\d|[一两俩二三仨半]|$)|留(?:给|住|着|一?下|到|\\s?[A-Z]?-?\\d|[一两俩二三仨半])|[扣压](?:住|着|一?下|给)|(?:先|暂时)[扣锁](?=\\s|$)|\\bhold\\b|\\breserve\\b|\\bkeep\\b|\\block\\b(?=\\s+(?:unit\\s+|room\\s+)?[A-Z]?-?[\\d\\u0001])';
/** It is to be given back. */
export const RELEASE =
  '放(?:掉|回|了|开|出来|出去)|释放|解锁|退(?:回|掉)(?!公海|小定|定)|取消(?:预留|锁房|留房|锁定)|撤(?:掉|了|销)|不(?:用|必|需要)?再?[留锁]了?|\\brelease\\b|let (?:it|\\S+) go|free up|give (?:it|\\S+) back';
/** Somebody's own words for the same, or what a customer thinks of it. */
export const UNWANTED = '不要了';
/** It is to be waited for. */
export const WAIT =
  '候补|轮候|挂(?:个|一个)?号|(?:排|做)?第二顺位|排(?:一?下|个?队|上|着|位|个号)|(?:要是|如果|万一|假如|等)[^,。]{0,10}(?:放|退|空|释放)(?:出来|掉|了)|(?:放|退|空|释放)(?:出来|掉|了)?的话|waitlist|waiting list|\\bqueue\\b|\\bwait for\\b';

export const FIND =
  "查(?:一?下|询|找|看|一查|个)?|找(?:一?下|到|找)?|搜(?:一?下|索)?|看(?:一?下|看)|调(?:一下|出)|显示|打开|是谁|谁是|是哪个|哪个|哪位|什么人|什么情况|怎么样了|资料|档案|信息|详情|情况|记录|跟进记录|历史|客户|客人|find|show|look ?up|search(?: for)?|who is|who's|where is|open|details?|info(?:rmation)?|record|profile|about|get";

export const REVEAL =
  '(?:完整|全部|全)?(?:的)?(?:手机号码|手机号|电话号码?|号码|手机|电话|联系方式)(?:号)?(?:是)?(?:多少|什么|几号|给我|发我|发一下|发给我)?|(?:full |phone |mobile )?\\bnumber\\b|phone|mobile|cell';
export const REVEAL_ASK =
  '多少|什么|查|看|要|给我|发|告诉|找|号码|联系方式|手机号|what|give|show|need|number';

/** The whole line asks for one's day. */
export const DAY =
  "(?:(?:看|查)(?:一?下|看)?|给我(?:看)?)?(?:一?下)?(?:我的?)?(?:今天|今日|今儿个?)(?:我的?)?(?:(?:都|还)?有(?:什么|哪些|啥|几个|多少)?(?:安排|要忙的|事(?:情|儿)?|任务|待办|计划|活)?(?:要(?:做|办|干|处理)的?)?|(?:还)?有(?:哪些|什么|几个|多少)(?:个)?(?:客户|人|电话)?(?:要|该|得|需要)(?:跟进?|打|回访|联系|约)的?(?:电话|客户|人)?|(?:还)?(?:要|该|得|需要)(?:做(?:什么|啥)|干(?:什么|嘛|啥)|忙(?:什么|啥)|(?:跟进?|联系|回访|打给|约)(?:谁|哪些(?:客户|人)?|什么人|哪几个(?:客户|人)?)|打(?:哪些|什么|几个)电话)|(?:的)?(?:安排|待办|任务|计划|日程|工作))?|(?:我的)?(?:待办|日程)|my day|what(?:'s| s| is) (?:on )?(?:for )?today|what do i have (?:to do )?today|(?:what|how)(?:'s| s| is)? my day(?: like)?|who (?:do|should) i (?:call|contact|follow up(?: with)?) today|my (?:tasks?|to-?dos?|plans?|schedule|calls)(?: for)?(?: today)?|to-?do(?: list)?";

/** The whole line asks how to use this. */
export const HELP =
  '(?:你|这个)?(?:会|能)(?:做)?(?:什么|啥|干什么|干啥|干嘛|干吗)|(?:这个?|它|系统|机器人)?(?:怎么|如何)(?:使)?用|(?:教我|告诉我|请问)?(?:一下)?(?:该)?(?:怎么|如何|怎样|咋)(?:样)?(?:登记|录入|录|加|建|跟进|改|撤销|撤回|查|设置?|操作|使用|留房|锁房|预留|认购|报备|申请优惠|排队|候补|放房|投诉|签约|收款|导出|请假)(?:新?客户?|新客户|跟进|计划|目标|资料|电话|号码|日报|一下|的)?|(?:有什么|有哪些)(?:功能|命令)|使用说明|帮帮我|命令列表|what can (?:you|i) do|how (?:do i|to) use(?: this| it)?|commands';

/** Words of later chapters of the trade: a line that speaks of them is no follow-up unless it says so. */
export const OTHER_TRADE =
  '报备|判客|算谁的|谁的客户|留房|锁房|锁定|锁\\s*\\d|留\\s*[A-Z]?-?\\d|放掉|释放|排一下|排队|推(?:荐)?几套|推(?:荐)?一套|匹配|有没有.{0,6}房|房源|优惠|\\d折|定金|认购(?!书)|到账|回款|网签|备案|退房|退定|换房|更名|业主|投诉|漏水|收房|交房|(?<![A-Za-z0-9])[THSD]\\d+(?![A-Za-z0-9])|(?<![A-Za-z0-9-])[A-Z]-\\d+-\\d+|\\d+(?:栋|幢|#)|\\bhold\\b|\\brelease\\b|\\bdiscount\\b|\\bdeposit\\b|\\bsubscribe\\b|\\bcomplaint\\b|\\breceipt\\b|天气';

/** The period that a question for figures names. */
export const REPORT_PERIOD =
  '(?:大前|前|昨|今)(?:天|日)|(?:上上|上|这|本|当)一?个?(?:周|星期|礼拜|月|季度)(?:份)?|(?:今|去)年(?:\\d{1,2}月份?)?|(?:\\d{4}年)?(?:\\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:\\d{1,2}[号日]|份)?|(?:最近|近|过去)(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})个?(?:天|日|周|星期|月)|(?:the )?(?:last|past|previous) \\d{1,3} (?:days?|weeks?|months?)|(?:this|last) (?:week|month|quarter|year)|yesterday|today';
/** What the figures of a report are called, and how one asks for them. */
export const REPORT =
  '(?:网?签约?|卖|成交|认购|退|下)(?:了|出去?了?|掉了?)?(?:多少|几)(?:套|单|个)?(?:房(?!间)子?)?|(?:签约|认购|成交|销售|去化)(?:额|量|率|套数|金额)?(?:了)?(?:有|是)?(?:多少)?|(?:多少|几)(?:套|单)(?:签约|成交|认购)|业绩|数据|报表|日报|周报|月报|战报|战绩|指标|完成率|转化率|成绩|(?:新增)?(?:新客户?|跟进|来访|来电|接待|到访|带看|登记|客户|访客)(?:量|数)?(?:了)?(?:有|是)?(?:多少|几)(?:个|组|次|条|批|人|位)?|(?:来|接待|登记|跟进|录|打|新增|增加)(?:了)?(?:多少|几)(?:个|组|次|条|批|人|位)?(?:新?客户?|电话)?|how (?:did|are|were|have) (?:we|i) (?:do|doing|done)|how (?:was|is)(?: our| my)?|how many (?:new customers|follow-?ups|calls|visits|customers)(?: did (?:we|i) (?:get|have|make|do))?|(?:numbers|figures|stats|statistics|performance|report|results|kpis?)';
export const REPORT_FILLER =
  "怎么样|怎样|咋样|如何|情况|我们|我|咱们?|大家|全组|小组|团队|组(?!合)|项目|案场|的|看看|看一?下|查一?下|发(?:一?下|我|给我)?|给我|一下|来看看|有|是|吗|呢|啊|了|要|出来|总共|一共|the|our|my|for|of|show|me|give|send|what|are|is|were|in|did|we|please|'s|s";
