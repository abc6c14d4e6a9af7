/** What customers do for a living, as far as a bare word tells. */
export const OCCUPATIONS =
  '公务员|(?<![\\u4e00-\\u9fff])老师(?![\\u4e00-\\u9fff])|事业单位|国企(?:员工)?|央企(?:员工)?|教师|医生|护士|律师|会计|工程师|程序员|设计师|个体户?|私企老板|企业主|企业家|做生意的?|生意人|自己做生意|自由职业|退休(?:教师|干部|职工|人员)?|军人|警察|司机|厨师|白领|高管|学生|全职(?:太太|妈妈|宝妈)|家庭主妇|在[\\u4e00-\\u9fff]{1,8}上班|做(?:IT|外贸|金融|餐饮|建材|服装|电商|装修|物流|教育|互联网|销售)的?|IT从业者?|互联网从业者?|\\b(?:teacher|doctor|nurse|lawyer|engineer|programmer|civil servant|business owner|accountant|retired)\\b';
