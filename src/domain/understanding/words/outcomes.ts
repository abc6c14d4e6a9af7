/** No contact was made: such a follow-up is not effective and extends nothing (R3.2). */
export const NO_CONTACT =
  "没接|无效(?!果|合同|的话)|打错(?:了)?电话|错号|号码(?:是)?错的|通话中|正在通话|没人接|没有人接|没有接|未接|不接|无人接听?|没人应|关机|停机|空号|拒接|占线|忙音|挂了|挂断|挂我|挂电话|已读没回|已读不回|没回(?!家|来|老家|去|国)|没有回(?!家|来)|不回(?!家|来|老家)|未回(?:复)?|没回(?:复|音|信|消息|应)|没反应|没动静|打不通|没打通|未打通|不通|暂时无法接通|无法接通|不在服务区|联系不上|没联系上|联系不到|没搭理|没理(?!由|解)|不理(?!想|解|性|智|赔)|no answer|(?:did ?n[o']t|does ?n[o']t|not|won't|never) (?:answer|pick(?:ed)? up|reply|respond|replied|responded|read)|no (?:reply|response)|voicemail|unreachable|could ?n[o']t reach|can ?n[o']t reach|hung up|(?<=[,.;\\u0001]\\s?|\\bwas |\\bphone |\\bline )busy(?=\\s*(?:$|[,.;\\u0001]|try|call))|switched off|phone (?:was |is )?off|rejected (?:the|my) call|left (?:him |her )?on read|seen but no";

/** Contact was made after all, whatever was tried before. */
export const CONTACT_MADE =
  '接通了|后来接|终于接|又接了|回电了|回了电话|回复了|回复说|回我了|回了(?:消息|微信|信息)|回说|聊了|聊得|谈了|沟通|通话(?!中)|见了面|called (?:me )?back|replied (?:that|and|with|later)|talked|spoke|chatted with';

/** Somebody said, asked or thought something: a conversation took place. */
export const SPEECH =
  '说|表示|反馈|逼[我着]|非要|威胁|闹着|催[我着]|缠着|坚持|问(?!题)|咨询|嫌|觉得|要求|想(?!办法)|考虑|希望|担心|介意|喜欢|满意|同意|反对|答应|拒绝|认可|比较关心|关心|关注|纠结|犹豫|决定|打算|准备|需要|愿意|感兴趣|有兴趣|没兴趣|有意向|没意向|不想|不要|不考虑|抱怨|告知|告诉|吐槽|等(?:活动|年终奖|通知|降价)|\\bsays?\\b|\\bsaid\\b|\\bwants?\\b|\\bwanted\\b|\\basks?\\b|\\basked\\b|\\blikes?\\b|\\bliked\\b|\\bthinks?\\b|\\bthought\\b|\\bneeds?\\b|\\bprefers?\\b|\\binterested\\b|\\bworr(?:y|ied|ies)\\b|\\bagree[sd]?\\b|\\bdisagree[sd]?\\b|\\bconsider(?:s|ing|ed)?\\b|\\bhopes?\\b|\\btold\\b|\\bcomplain(?:s|ed)?\\b|\\brefused?\\b|\\bhappy\\b';

/** Something was done, without a word of the customer's. */
export const DONE =
  '(?:发|打|聊|谈|见|联系|沟通|回访)过|又(?:过来|来|到)(?=[\\u4e00-\\u9fff]{1,2}了)|[量逛转坐]了|发了|打了|聊了|谈了|见了|看了|来了|来过|送了|给了|约了|加了|推了|带看|回访了|跟进了|沟通|联系了|介绍了|讲了|算了|\\bsent\\b|\\bcalled\\b|\\bmet\\b|\\bvisited\\b|\\btexted\\b|\\bemailed\\b|\\btalked\\b|\\bspoke\\b|\\bshowed\\b|\\bexplained\\b|\\bdiscussed\\b|\\bcame\\b';
