import type { Tone } from '../../handlers/ports/charts.ts';
import { INK, PAPER } from './palette.ts';

/**
 * Okabe and Ito's vermillion and green for bad and good; ages in one hue from light to dark, told apart in grey as well. `on`: of what is written on it. No tone is told
 * by colour alone: the words beside it say it.
 */
export const TONES: Readonly<
  Record<Tone, { readonly fill: string; readonly ink: string; readonly on: string }>
> = {
  plain: { fill: '#6b7f99', ink: INK, on: PAPER },
  fresh: { fill: '#b9ddf2', ink: INK, on: INK },
  waiting: { fill: '#56b4e9', ink: INK, on: INK },
  old: { fill: '#0072b2', ink: INK, on: PAPER },
  oldest: { fill: '#0b3c5d', ink: INK, on: PAPER },
  bad: { fill: '#d55e00', ink: '#b34700', on: PAPER },
  good: { fill: '#009e73', ink: '#00664b', on: PAPER },
};
