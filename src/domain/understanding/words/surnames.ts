/** Chinese surnames with how they are written in English; the compound ones are tried first. */
export const COMPOUND_SURNAMES: Readonly<Record<string, string>> = {
  欧阳: 'ouyang',
  司马: 'sima',
  上官: 'shangguan',
  诸葛: 'zhuge',
  司徒: 'situ',
  东方: 'dongfang',
  夏侯: 'xiahou',
  皇甫: 'huangfu',
  尉迟: 'yuchi',
  公孙: 'gongsun',
  慕容: 'murong',
  令狐: 'linghu',
  宇文: 'yuwen',
  长孙: 'zhangsun',
  端木: 'duanmu',
  轩辕: 'xuanyuan',
  南宫: 'nangong',
  独孤: 'dugu',
};

const SINGLE =
  '王wang 李li 张zhang 刘liu 陈chen 杨yang 赵zhao 黄huang 周zhou 吴wu 徐xu 孙sun 胡hu 朱zhu 高gao 林lin 何he 郭guo 马ma 罗luo ' +
  '梁liang 宋song 郑zheng 谢xie 韩han 唐tang 冯feng 于yu 董dong 萧xiao 程cheng 曹cao 袁yuan 邓deng 许xu 傅fu 沈shen 曾zeng 彭peng ' +
  '吕lv 苏su 卢lu 蒋jiang 蔡cai 贾jia 丁ding 魏wei 薛xue 叶ye 阎yan 余yu 潘pan 杜du 戴dai 夏xia 钟zhong 汪wang 田tian 任ren 姜jiang ' +
  '范fan 方fang 石shi 姚yao 谭tan 廖liao 邹zou 熊xiong 金jin 陆lu 郝hao 孔kong 白bai 崔cui 康kang 毛mao 邱qiu 秦qin 江jiang 史shi ' +
  '顾gu 侯hou 邵shao 孟meng 龙long 万wan 段duan 雷lei 钱qian 汤tang 尹yin 黎li 易yi 常chang 武wu 乔qiao 贺he 赖lai 龚gong 文wen ' +
  '庞pang 樊fan 兰lan 殷yin 施shi 陶tao 洪hong 翟zhai 安an 颜yan 倪ni 严yan 牛niu 温wen 芦lu 季ji 俞yu 章zhang 鲁lu 葛ge 伍wu ' +
  '韦wei 申shen 尤you 毕bi 聂nie 丛cong 焦jiao 向xiang 柳liu 邢xing 路lu 岳yue 齐qi 梅mei 莫mo 庄zhuang 辛xin 管guan 祝zhu 左zuo ' +
  '涂tu 谷gu 祁qi 舒shu 耿geng 牟mou 卜bu 詹zhan 关guan 苗miao 凌ling 费fei 纪ji 靳jin 盛sheng 童tong 欧ou 甄zhen 项xiang 曲qu ' +
  '成cheng 游you 阳yang 裴pei 席xi 卫wei 查zha 屈qu 鲍bao 覃qin 霍huo 翁weng 隋sui 植zhi 甘gan 景jing 薄bo 单shan 包bao 司si ' +
  '柏bai 宁ning 柯ke 阮ruan 桂gui 闵min 解xie 强qiang 丘qiu 华hua 车che 冉ran 房fang 边bian 喻yu 晏yan 蓝lan 古gu 窦dou 褚chu 娄lou ' +
  '滕teng 简jian 麦mai 连lian 邬wu 蒲pu 明ming 仇qiu 储chu 骆luo 闫yan 肖xiao 付fu 代dai 覃tan 冷leng 党dang 楚chu 迟chi 佟tong';

function table(): ReadonlyMap<string, string> {
  const pairs = SINGLE.split(' ').map((entry): [string, string] => [entry.charAt(0), entry.slice(1)]);
  return new Map([...Object.entries(COMPOUND_SURNAMES), ...pairs]);
}

export const SURNAMES: ReadonlyMap<string, string> = table();

/** An alternation of all surnames, compound ones first. */
export const SURNAME_PATTERN = `(?:${Object.keys(COMPOUND_SURNAMES).join('|')}|[${[...SURNAMES.keys()].filter((name) => name.length === 1).join('')}])`;

/** The Chinese surnames that are written so in English: Wang is 王 or 汪. */
export function surnamesOf(english: string): readonly string[] {
  const wanted = english.toLowerCase();
  const alias = ALIASES[wanted];
  return [...SURNAMES].flatMap(([name, pinyin]) => (pinyin === wanted || pinyin === alias ? [name] : []));
}

/** Spellings from Hong Kong, Taiwan and older passports. */
const ALIASES: Readonly<Record<string, string>> = {
  lee: 'li',
  chan: 'chen',
  wong: 'wang',
  cheung: 'zhang',
  chang: 'zhang',
  lau: 'liu',
  chow: 'zhou',
  lam: 'lin',
  ng: 'wu',
  leung: 'liang',
  tsai: 'cai',
  hsu: 'xu',
  chu: 'zhu',
  kwok: 'guo',
  ho: 'he',
  yeung: 'yang',
  lu: 'lv',
  tang: 'deng',
  chiu: 'zhao',
  hui: 'xu',
  tse: 'xie',
  cheng: 'zheng',
  fung: 'feng',
  lyu: 'lv',
};

/** The surname that a Chinese name starts with, or null. */
export function surnameOf(name: string): string | null {
  const two = name.slice(0, 2);
  if (COMPOUND_SURNAMES[two] !== undefined) {
    return two;
  }
  return SURNAMES.has(name.charAt(0)) ? name.charAt(0) : null;
}
