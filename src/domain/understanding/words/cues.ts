/** What a sentence says without a command word. Alternations, matched anywhere in the line unless noted. */

/** A new customer. */
export const REGISTER =
  '新客户?|新增客户|(?:刚才?|刚刚|今天|上午|下午)?接待(?:了)?(?:一|两)?[个位组批](?:新?客户|客人)?|新来(?:了)?(?:一?[个位组])?(?:客户)?|(?:登记|录入?|录个|添加|新建|加|建|记)(?:一下|一)?[个位组]?(?:新)?(?:客户|客人|意向客户)|(?:登记|录入)(?:一下|一?[个位组])|录[一]?[个位组]|(?:刚才?|刚刚|又|今天|上午|下午)?(?:来|接|到)(?:了|到)?(?:一|两)?[个位组批](?!月|电话)|新客户?到访|new (?:customer|client|lead|buyer|prospect)|(?:register|add|create) (?:a |an )?(?:new )?(?:customer|client|lead|buyer|prospect)?|walk-?in(?: customer)?';

/** The words with which a new customer is announced at the start: they are no part of the record. */
export const EDIT =
  '换成|换为|改用|(?:加|多)(?:了|个|一个|上)*(?:新)?(?:号码?|电话|手机)|换(?:了)?(?:个)?(?:新)?(?:号|手机|电话|号码)|号码?(?:换|改|变)|(?:电话|手机|号码|手机号)(?:换|改|变|更新|错|写错|打错|登错|录错|应该是|应为)|新号码?|新电话|新手机|(?:预算|首付|面积|户型|楼层|来源|名字|姓名|年龄|职业|地址|用途|朝向|目的|级别|等级|性别|渠道)(?:也|已经|已|都|应该|应|现在|给)?(?:是)?(?:改|加|提|降|调|变|换|涨|升|减|更新|更正|错了|写错|应为)|改(?:成|为|到|一下|下|预算|首付|面积|户型|楼层|来源|名|电话|号|手机|用途|地址|级|资料|信息)|改[ABCD]|更正|更改|修改|更新|全名(?:是|叫)|真名|大名(?:是|叫)|(?:change|update|correct|set|edit|raise|lower|increase) (?:the |his |her |their |c\\d+)?|changed (?:his|her|their|the) (?:phone|number|budget)|new (?:number|phone|mobile)';

/** A reminder or an appointment. */
export const PLAN =
  "提醒(?:我|一下|下)?|叫我|记得|别忘(?:了|记)?|不要忘|到时候?(?:叫|提醒)|预约|安排|计划|排(?:一个|个)(?:回访|电话)|约(?:好了|了|好|定|在|到|一下|个)?(?!前|占|莫|束)|remind(?: me)?(?: to)?|reminder|schedule|appointment|don't (?:let me )?forget|remember to|plan to|set up a (?:call|meeting)|book";

/** A reminder in so many words: it makes a plan whatever else is said. */
export const REMIND =
  "提醒(?:我|一下|下)?|叫我(?:一声)?|别忘(?:了|记)?|不要忘|记得(?!他|她|说|有|是)|remind(?: me)?(?: to)?|reminder|don't (?:let me )?forget|remember to|schedule|set up a (?:call|meeting)";

/** A contact that is still to be made. */
export const CONTACT =
  '打(?:个|一个)?电话|去电|回电|联系|回访|跟进|拜访|再(?:打|约|跟|联系|来|看|聊|谈|说|发|问|沟通|回访|确认|催|碰)|约|改(?:到|约|期)|来(?=$|[\\s,。\\u0001])|来(?:看|访|签|谈|案场|售楼|现场|交|复访|一趟|一下)|过来|到访|看房|看样板|看现场|见面|面谈|面签|见|微信|短信|邮件|发(?!现|愁|展|生|火|牢|年终奖|工资|奖)|给(?:他|她|客户|对方)|带看|接待|签|拜年|问|答复|回复|回话|给(?:我)?(?:消息|信|准信|结果|答案)|通知|\\bcall\\b|\\bmeet(?:ing)?\\b|\\bvisit\\b|\\bfollow(?:[- ]?up)?\\b|\\bcontact\\b|\\bemail\\b|\\btext\\b|\\bmessage\\b|\\bwechat\\b|\\bsee\\b|\\bsend\\b|\\bviewing\\b|\\bcome\\b|\\bcomes\\b|\\bcoming\\b|\\bring\\b|\\bcheck\\b|\\btalk\\b|\\bspeak\\b|\\bagain\\b|\\bsign\\b|\\bback\\b|\\btry\\b';

/** What is planned next in so many words: 下次, 再打. */
export const NEXT =
  '下次|下回|下一步|改(?:到|约|期)|再(?:打|约|跟|联系|来|看|聊|谈|说|发|问|沟通|回访|确认|催|试|碰|过来|去|定|决定|议|回)|回访|约(?!前|占|莫|束)|回头|跟进?|next(?= (?:call|contact|time|visit|step))|\\bagain\\b|follow[- ]?up|call back|will call|try again|come back|\\bthen\\b';

/** Taking back the last write: these words and nothing else. */
export const UNDO =
  '撤销|撤回|撤掉|撤了|撤|取消(?:上|刚|那|这|掉)|(?:打|搞|弄|写|记|录|发|填|点|说|输|登记|登|选)错|错了|删掉|删了|undo|take (?:that|it) back|revert|scratch that|never mind that|that was (?:wrong|a mistake)|my mistake|wrong entry|rollback|roll back|cancel (?:that|the last)';
export const UNDO_FILLER =
  "登记|录入|客户|刚才|刚刚|刚|上一?条|上一?个|上面|前面|那一?条|这一?条|那个|这个|那|这|最后一?条|记录|跟进|操作|一条|条|一下|掉|吧|了|的|我|把|给|请|帮我|帮|下|呀|啊|哦|不好意思|sorry|oops|last|one|please|that|it|the|entry|thing|my|was|i|made|a|write|operation|just|now|recent|previous|是|全|都|回|来|去|重新|要|想|需要|不对|不算|错误|这次|that's|to|want|can|you|could|back|record|mistake|wrong|打|录";

export const FIND =
  "查(?:一?下|询|找|看|一查|个)?|找(?:一?下|到|找)?|搜(?:一?下|索)?|看(?:一?下|看)|调(?:一下|出)|显示|打开|是谁|谁是|是哪个|哪个|哪位|什么人|什么情况|怎么样了|资料|档案|信息|详情|情况|记录|跟进记录|历史|客户|客人|find|show|look ?up|search(?: for)?|who is|who's|where is|open|details?|info(?:rmation)?|record|profile|about|get";

export const REVEAL =
  '(?:完整|全部|全)?(?:的)?(?:手机号码|手机号|电话号码?|号码|手机|电话|联系方式)(?:号)?(?:是)?(?:多少|什么|几号|给我|发我|发一下|发给我)?|(?:full |phone )number|phone|mobile|cell';
export const REVEAL_ASK =
  '多少|什么|查|看|要|给我|发|告诉|找|号码|联系方式|手机号|what|give|show|need|number';

/** The whole line asks for one's day. */
export const DAY =
  "(?:我)?(?:今天|今日)(?:我)?(?:(?:还)?有(?:什么|哪些|啥)?(?:安排|事|任务|待办|计划|客户要跟)?|要(?:做什么|跟谁|跟进谁|联系谁|打哪些电话)|(?:的)?(?:安排|待办|任务|计划|日程))?|(?:我的)?(?:待办|日程)|my day|(?:what's|what is) (?:on )?(?:for )?today|what do i have today|to-?do(?: list)?";

/** The whole line asks how to use this. */
export const HELP =
  '(?:你|这个)?(?:会|能)(?:做)?(?:什么|啥|干什么|干啥)|怎么用|如何使用|(?:有什么|有哪些)(?:功能|命令)|使用说明|帮帮我|命令列表|what can (?:you|i) do|how (?:do i|to) use(?: this| it)?|commands';

/** Words of later chapters of the trade: a line that speaks of them is no follow-up unless it says so. */
export const OTHER_TRADE =
  '报备|判客|算谁的|谁的客户|留房|锁房|锁定|锁\\s*\\d|留\\s*[A-Z]?-?\\d|放掉|释放|排一下|排队|推(?:荐)?几套|推(?:荐)?一套|匹配|有没有.{0,6}房|房源|优惠|\\d折|定金|认购|到账|回款|网签|备案|退房|退定|换房|更名|业主|投诉|漏水|收房|交房|(?<![A-Za-z0-9])[THSD]\\d+(?![A-Za-z0-9])|(?<![A-Za-z0-9-])[A-Z]-\\d+-\\d+|\\d+(?:栋|幢|#)|\\bhold\\b|\\brelease\\b|\\bdiscount\\b|\\bdeposit\\b|\\bsubscribe\\b|\\bcomplaint\\b|\\breceipt\\b|天气';
