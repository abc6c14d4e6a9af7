import type { ComplaintCategory, ComplaintCause, ComplaintRisk } from '../../complaints/complaint.ts';

/** What people complain of, as they say it; the more telling first. */
export const COMPLAINT_CATEGORY_WORDS: Readonly<Record<Exclude<ComplaintCategory, 'other'>, string>> = {
  mismatch:
    '货不对板|(?:样板间|样板房|沙盘|宣传|广告|承诺|说好|说的|合同(?!价|金额|总价|单价|款)|图纸|效果图)[^,。]{0,12}(?:不一样|不一致|不符|两样|两码事|对不上|缩水|没兑现|没做到|骗人)|(?:跟|和|与)(?:样板间|样板房|宣传|承诺|合同|图纸)[^,。]{0,8}(?:不一样|不一致|不符|不同)|减配|降标|虚假宣传|缩水|not as (?:promised|shown|advertised)|different from the (?:show|model) ?(?:flat|home|room)',
  leak: '漏水|渗水|渗漏|滴水|返潮|返水|进水|积水|发霉|水渍|(?:顶|墙|窗|阳台|厨房|卫生间|地下室|天花板)[^,。]{0,6}(?:在?漏(?!风)|渗|湿)|漏雨|leak(?:s|ing|age|ed)?|water (?:comes|came|coming) in|damp|mou?ld',
  lift: '电梯|升降梯|困人|\\blifts?\\b|elevator',
  utilities:
    '停水|停电|没水|没电|漏电|跳闸|水压|水管|水表|电表|下水(?:道|管)?堵|马桶|管道|堵(?:了|塞)|燃气|煤气|暖气|地暖|空调|网络|no (?:water|power)|power cut|blocked drain|toilet',
  openings:
    '门窗|窗户|窗框|玻璃|门锁|门把手?|房门|入户门|大门|卧室门|阳台门|推拉门|纱窗|关不(?:上|严)|windows?|doors?',
  surfaces:
    '裂缝|开裂|空鼓|起皮|掉皮|脱落|墙面|地面|瓷砖|地板|墙砖|地砖|不平|起砂|乳胶漆|crack(?:s|ed)?|tiles?|floorboards?|plaster',
  noise: '噪音|噪声|太吵|吵死|吵得|扰民|施工声|异响|nois[ey]|too loud',
  late: '延期|逾期交|晚交|拖延|(?:交房|交付)[^,。]{0,4}(?:拖|延|推迟|晚)|拖(?:了|着)[^,。]{0,6}(?:交房|交付|个?月)|不交房|没交房|迟迟不|交房(?:时间)?(?:又)?(?:推迟|延|拖)|办不了?证|房产证|不动产证|delayed|handover (?:is )?late|title deed',
  contract:
    '退(?:房|款|定|定金)|违约金|赔偿|霸王条款|合同|价格|降价|房价|差价|多收|乱收费|收费|费用|refund|contract|overcharg|price',
  manner:
    '态度|服务差|骂人|敷衍|推诿|踢皮球|没人管|不接电话|不回(?:电话|消息|复)|联系不上|爱理不理|rude|attitude|nobody (?:answers|cares)|ignored',
  common:
    '公共区域|公区|楼道|大堂|车库|车位|绿化|园林|路灯|消防|垃圾|外墙|门禁|道闸|小区|配套|common area|garage|parking|lobby',
  property: '物业|保安|保洁|property management|security guard|cleaning',
};

/** Where somebody says that he will go. */
export const COMPLAINT_RISK_WORDS: Readonly<Record<ComplaintRisk, string>> = {
  authority:
    '住建(?:局|委|部门)?|建委|房管局|12345|12315|市长热线|市场监管|工商局?|消协|信访|上访|主管部门|有关部门|投诉到(?:局|委|政府)|政府(?:投诉|举报)|举报|纪委|authorit(?:y|ies)|housing bureau|regulator',
  media:
    '记者|媒体|曝光|电视台|发(?:到|上)?(?:网上|抖音|微博|小红书|朋友圈)|上热搜|直播|press|journalist|reporter|newspaper|go(?:ing)? public',
  lawsuit: '打官司|起诉|律师|法院|仲裁|告(?:你们|你|开发商|到法院)|走法律|lawyer|lawsuit|\\bsue\\b|court',
  crowd: '堵门|拉横幅|维权|聚众|群诉|业主群|集体|联名|一起来|围堵|静坐|banner|blockade|all (?:the )?owners',
};

/** What is grave by itself: somebody may be hurt. */
export const GRAVE_WORDS =
  '触电|漏电|困人|困在|受伤|伤到|砸(?:到|伤|中)|着火|起火|失火|火灾|冒烟|燃气(?:泄漏|味)|煤气(?:泄漏|味)|塌|坠落|爆(?:管|裂|炸)|救护|住院|injur(?:ed|y)|fire|gas leak|collapse|electric shock';

/** What is serious. */
export const SERIOUS_WORDS =
  '严重|大面积|很多天|好几天|好多天|一直没|没法住|不能住|住不了|全(?:家|屋|部)?(?:泡|湿|淹)|淹|无法入住|骂|发火|暴怒|情绪激动|serious|severe|flood(?:ed)?|cannot live|furious';

/** It is not the first time. */
export const REPEAT_WORDS =
  '第[二三四五六七八九十两\\d]+[次回遍]|(?:又|再次|再度|反复|重复|还是|仍然?|依然)(?:在)?(?:漏|渗|坏|堵|停|响|裂|开裂|空鼓|脱落|出现|投诉|报|来|没(?:修|人|解决|处理))|(?:报|说|投诉|反映|反馈|打|修|催|找)(?:过|了)?(?:物业|你们|我们|客服|维修)?(?:好|很)?[几多两三四五六七八九十\\d]+[次回遍]|多次|好几次|三番五次|老(?:是|问题)|again|(?:second|third|fourth|fifth|\\d(?:nd|rd|th)) time|several times|repeatedly';

/** What is asked for, and by when: the customer's own term. */
export const DEMAND_WORDS =
  '(?:要求|必须|限(?:你们|我们)?|要(?:我们|你们)|不然|否则|今天之?内|要个|想要个?|希望)[^,。;!\\s]{0,40}(?:说法|解决|处理|赔偿?|退(?:房|款|钱)?|答复|回复|回应|修(?:好|理)?|换|道歉|负责|上门)[^,，.。;；!！~～…\\s]{0,20}|(?:demands?|insists?|wants?)[^,.;!]{0,60}(?:answer|compensation|refund|repair(?:ed)?|apology|solution|today|tomorrow)';

/** Whoever complains, or that he does. */
export const COMPLAINT_CUES =
  '投诉|抱怨|讨(?:个)?说法|给(?:个|一个|我们|他|她)?说法|要(?:个)?说法|骂(?:人|我们|了|得|死)?|发火|报修|complain(?:s|ed|ing|t)?';

/** Something is broken or late, and nothing that a buyer only weighs: 门锁打不开, 交房拖了三个月. */
export const FAULT_WORDS =
  '漏(?:水|雨|电|风)|渗(?:水|漏)|打不开|关不(?:上|严)|坏(?:了|掉)|裂(?:了|开|缝)|开裂|空鼓|脱落|发霉|堵(?:了|住|塞)|跳闸|没(?:水|电|热水|暖气)|停(?:水|电)|不(?:亮|通|制冷|制热|工作|能用)|异响|吵得|扰民|困人|(?:交房|交付|办证)[^,。]{0,6}(?:拖|延期|逾期|推迟|晚)|(?:拖|延期|逾期|推迟)[^,。]{0,6}(?:交房|交付|办证)|货不对板|减配|跟(?:样板间|宣传|承诺|合同)[^,。]{0,6}不(?:一样|符|一致)|leak(?:s|ing|ed)?|broken|crack(?:s|ed)?|does(?: not|n.t) (?:work|close|open)';

/** Who speaks from a home: 1504反映. */
export const REPORTS_WORDS =
  '反映|反应(?!了?解)|报修|来电|打电话(?:来|说)|说(?:家里|他家|她家|我家|房子)|家(?:里|的)?(?=[^,。]{0,10}(?:漏|渗|坏|裂|堵|打不开|关不|没水|没电|停|吵))|业主|住户|reports?|called about';

/** Somebody who has bought. */
export const OWNER_WORDS = '业主|住户|房东|房主|收楼|收房后|交房后|入住|owner|resident';

/** What was at the bottom of it, by what is written as the cause. */
export const COMPLAINT_CAUSE_WORDS: Readonly<Record<Exclude<ComplaintCause, 'other'>, string>> = {
  material:
    '胶条|材料|质量|老化|配件|五金|密封|产品|次品|零件|防水(?:层|材料)|玻璃|瓷砖|管材|material|sealant|part|quality',
  construction:
    '施工|工艺|安装|没做好|没打胶|漏做|返工|空鼓|不到位|维修不|工人|sloppy|workmanship|install|construction',
  design: '设计|图纸|规划|方案|design|drawing|planning',
  promise: '承诺|宣传|销售(?:说|口径|承诺)|口径|沟通|误导|广告|约定不|promise|misle|advert',
  manner: '态度|服务|没(?:有)?回(?:复|访)|不及时|敷衍|manner|attitude|slow (?:answer|response)',
  property: '物业|保洁|保安|property',
  user: '业主(?:自|使用|装修|私)|使用不当|装修(?:破坏|损坏|不当)|自行|user|misuse|own fit-?out',
};
