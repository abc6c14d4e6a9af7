/** Words that ask for nothing: they never change a reading. Alternations for the start and for anywhere. */
export const POLITE_START =
  '(?:嗯|呃|额|啊|哦)+[\\s,]?(?:那个|就是(?:说)?|这个)(?!客户|号码?|人)|嗯+|呃+|额(?=[\\s,])|哈(?=[\\s,])|那个(?=[\\s,])|记一下|记个跟进|记录一下|补一条|请(?!假)|麻烦(?:你|您|一下)?|帮(?:我|忙|下忙|个忙)?(?=[\\s,]|记|登|录|查|找|改|加|建|看|写|提|撤|跟|约|把|安|设|做|新|打|下|一下|给|我)|劳驾|辛苦(?:了|一下)?|你好|您好|哈喽|hi|hello|hey|please|pls|plz|kindly|can you|could you|help me(?: to)?|i want to|i need to|我要|我想|给我|ok|好的?';
export const POLITE_ANYWHERE =
  '谢谢(?:你|您|了|啦)?|多谢|感谢|thanks?(?: you)?|thx|麻烦(?:你|您)?了?|辛苦了?|拜托了?|please|pls|plz';

/** Words that tell nothing when they are all that is left of a line. */
export const FILLERS =
  '一下|一个|一位|一组|客户|客人|顾客|新客户|我的|我|他|她|您|你|的|了|呢|吧|啊|吗|呀|哦|嗯|把|给|在|有|是|叫|姓名|名字|名|姓|电话|手机号?|号码|联系方式|刚才?|刚刚|今天|现在|这个|那个|个|位|组|和|与|到|为|来|请|麻烦|帮忙|帮|谢谢|意向|需求|左右|想要?|要|看|买|预算|面积|户型|来源|the|a|an|is|of|for|to|with|and|his|her|my|me|customer|name|phone|number|please|thanks?|budget|area|looking|wants?|from|via|by|at|new';
