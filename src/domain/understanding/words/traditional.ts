const PAIRS =
  '報报備备戶户電电話话號号碼码樓楼盤盘預预約约訪访經经紀纪職职業业務务時时間间單单價价錢钱萬万億亿個个兩两區区層层廳厅' +
  '買买賣卖貴贵嗎吗們们這这說说請请過过來来還还沒没後后週周點点鐘钟聯联絡络跟跟進进級级別别認认購购訂订優优惠惠簽签' +
  '網网貸贷項项稱称張张陳陈劉刘趙赵黃黄吳吴孫孙楊杨鄭郑謝谢馮冯許许鄧邓蕭萧葉叶蔣蒋盧卢龍龙錢钱韓韩羅罗馬马韋韦聶聂' +
  '渠渠鏈链傢家貝贝殼壳開开關关續续幫帮給给發发條条撤撤銷销應应該该為为從从與与覺觉興兴麼么樣样問问題题聽听邊边東东' +
  '學学車车種种積积長长門门窗窗廚厨衛卫臥卧頂顶內内裡里';

/** Traditional characters of the trade and of names, with what they are read as: agents from elsewhere paste them. */
export const TRADITIONAL: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, index): [string, string] => [
    PAIRS.charAt(2 * index),
    PAIRS.charAt(2 * index + 1),
  ]),
);
