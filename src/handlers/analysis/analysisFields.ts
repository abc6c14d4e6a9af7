import { ANALYSIS_BY } from '../../domain/complaints/analysisBy.ts';
import { field } from '../field.ts';

/** Of which time, and by what. */
export const analysisFields = {
  period: field.period(),
  by: field.choice('analysisBy', ANALYSIS_BY, {
    synonyms: {
      cause: ['根因'],
      category: ['类型', '分类', '投诉类别'],
      project: ['项目'],
      building: ['楼', '按楼栋'],
      contractor: ['施工方', '责任单位', '总包'],
      month: ['月度', '按月', '趋势'],
    },
  }),
};
