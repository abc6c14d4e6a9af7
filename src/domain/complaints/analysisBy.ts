/** 原因 原因类别 类别 楼盘 楼栋 施工单位 月份: by what complaints are counted (R3.4.2). */
export const ANALYSIS_BY = [
  'cause',
  'causeKind',
  'category',
  'project',
  'building',
  'contractor',
  'month',
] as const;
export type AnalysisBy = (typeof ANALYSIS_BY)[number];
