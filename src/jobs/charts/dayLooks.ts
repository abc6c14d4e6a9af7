import type { DayLook } from '../../handlers/ports/charts.ts';

interface Look {
  readonly fill: string;
  readonly edge: string;
  readonly ink: string;
}

/** How each kind of day is drawn: told apart by brightness too, so that it can be read in grey. */
export const DAY_LOOKS: Readonly<Record<DayLook, Look>> = {
  worked: { fill: '#ffffff', edge: '#9ca3af', ink: '#1f2937' },
  makeUp: { fill: '#cfe8f7', edge: '#0072b2', ink: '#0b3d5c' },
  holiday: { fill: '#f6d5c3', edge: '#d55e00', ink: '#7a2e00' },
  rest: { fill: '#eceef1', edge: '#d1d5db', ink: '#6b7280' },
};
