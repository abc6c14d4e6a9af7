export type { RollupRow } from '../../domain/kpi/rollupRow.ts';
