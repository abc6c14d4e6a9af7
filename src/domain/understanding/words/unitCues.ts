/** How one asks for the price of a unit or whether it is free. Alternations, matched anywhere in the line. */
export const UNIT_ASK =
  "多少钱|多少米|(?:总价|单价|价格|报价|价钱|底价)(?:是)?(?:多少|多高)|什么价(?:格|钱|位)?|报价|还在不在|还在(?:吗|么|不)?|还有(?:吗|么|没有|没)?|在不在|在吗|卖(?:掉|出去|出)?了?(?:没有|没|吗|么)|(?:还)?(?:能不能|能|可以)卖(?:吗|么)?|可售(?:吗|么)?|有没有人(?:要|定|留)|有人(?:要|定|留)了?(?:吗|么|没有|没)?|什么户型|什么状态|什么朝向|多大(?:面积)?|多少平(?:米|方)?|how much(?: is)?|what(?:'s| is) the price(?: of)?|price|is (?:it )?(?:still )?(?:available|free|there|sold)|still (?:available|free|there)|available|sold";
export const UNIT_ASK_FILLER =
  "现在|目前|请问|问一?下|看一?下|看看|查一?下|这套|那套|这个|那个|房源|房子|房间|单元|的|是|了|吗|呢|啊|呀|套|室|\\b(?:the|of|for|unit|room|flat|it|is|show|me|now|please)\\b|'s";
