import {
  DEAL_FIGURES,
  RECEPTION_FIGURES,
  REPORT_FIGURES,
  SATISFACTION_FIGURES,
} from '../../domain/kpi/report.ts';
import { defineCommand } from '../command.ts';
import { done } from '../replies.ts';

/** 口径: how each figure is counted, up to when, and in which zone its days are (R5.2.2). */
export const showDefinition = defineCommand({
  name: 'kpi.definition',
  allow: 'kpi:read',
  fields: {},
  undo: 'none',

  run({ m, zone }) {
    return Promise.resolve(
      done({
        heading: m.kpi.show.definition,
        blocks: [
          {
            kind: 'facts',
            items: [
              ...REPORT_FIGURES.map(({ key }) => key),
              ...RECEPTION_FIGURES,
              ...DEAL_FIGURES,
              ...SATISFACTION_FIGURES,
            ].map((key) => ({
              label: m.kpi.figures[key],
              value: m.kpi.definitions[key],
            })),
          },
          { kind: 'text', text: m.kpi.show.countedHow(zone) },
        ],
      }),
    );
  },
});
