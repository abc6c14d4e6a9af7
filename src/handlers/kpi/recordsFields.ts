import { field } from '../field.ts';

/** The figures whose records can be listed: an effective share has those of the follow-ups. */
export const RECORD_FIGURES = ['followUps', 'newCustomers'] as const;
export type RecordFigure = (typeof RECORD_FIGURES)[number];

/** What a button 明细 carries: which figure, of what, over which days. */
export const recordsFields = {
  figure: field.text({ required: true, max: 40 }),
  period: field.period({ required: true }),
  project: field.text({ required: true, max: 40 }),
  team: field.text({ max: 40 }),
};
