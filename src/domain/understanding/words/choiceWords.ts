/** Words for codes of common choices, beyond those that the lexicon lists. */
export const CHOICE_WORDS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  gender: {
    m: ['男', '男士', '先生', 'male', 'm', 'man'],
    f: ['女', '女士', '小姐', 'female', 'f', 'woman'],
  },
  effective: {
    yes: ['有效', '是', 'yes', 'y', 'true', '1', '对'],
    no: ['无效', '否', 'no', 'n', 'false', '0', '不是', '没有'],
  },
  level: {
    A: ['A级', 'A类', '甲'],
    B: ['B级', 'B类', '乙'],
    C: ['C级', 'C类', '丙'],
    D: ['D级', 'D类', '丁'],
  },
};
