const record = {
  method: '方式',
  content: '内容',
  effective: '有效',
  level: '级别',
  concerns: '抗性',
  next: '下次',
  nextMethod: '下次方式',
  nextGoal: '下次目的',
  photos: '照片',
};

const hints = {
  content: '谈了什么、客户怎么说',
  effective: '没联系上选「否」；不选就算联系上了',
  concerns: '例如 价格、首付、家人不同意',
  next: '例如 明天15:00、周六下午、3天后；到点提醒归属顾问',
  photos: '拍照或从相册选，最多 6 张',
};

export const followUp = {
  commands: {
    'followUp.log': {
      title: '记跟进',
      about: '记一次跟进，顺手约好下次',
      examples: ['跟进 C12 电话 客户要求看120平 下次=明天15:00', '跟进 8000 打电话没人接 明早再打'],
      fields: { customer: '客户', ...record },
      hints: { customer: '例如 C12、后四位或姓名', ...hints },
    },
    'plan.done': {
      title: '记跟进',
      about: '完成计划并记下跟进',
      examples: [],
      fields: { plan: '计划', opened: '已打开', ...record },
      hints,
    },
  },

  logged: (label: string) => `已记录跟进：${label}`,
  sayWhat: '请写一下跟进内容，或至少选方式、约下次',
  sayWhatFor: (label: string) => `${label}：这次跟进谈了什么？`,
  closedPlans: '完成计划',
  levelChange: (before: string, after: string) => `${before} → ${after}`,
  unrated: '未评级',
  next: '下次',
  nextFor: (when: string, name: string) => `${when}，到点提醒 ${name}`,
  notEffective: '没联系上，记为无效跟进，不延长保护期。',
  notEffectiveMark: '（未联系上）',
  photoCount: (n: number) => `${n} 张`,
  photosMark: (n: number) => `（${n} 张照片）`,
  photoAlt: (n: number, of: number, label: string) =>
    of === 1 ? `${label} 的照片` : `${label} 的照片 ${n}/${of}`,
  stillPlanned: (plan: string) => `还有计划：${plan}`,
  propose: (when: string, level: string) => `还没约下次。按${level}的间隔，建议 ${when} 再跟。`,
  levelNamed: (level: string) => `${level} 级`,
  proposeButton: (when: string) => `约 ${when}`,
};
