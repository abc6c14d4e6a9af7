/** Okabe and Ito's colours: told apart with any colour vision, and in grey. */
export const SERIES_COLOURS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00'] as const;

/** The font of every text: it has Chinese in it, whatever the machine has. */
export const FAMILY = 'Noto Sans SC';

export const INK = '#1f2937';
export const QUIET_INK = '#6b7280';
export const GRID = '#e5e7eb';
export const PAPER = '#ffffff';

export function seriesColour(index: number): string {
  return SERIES_COLOURS[index % SERIES_COLOURS.length] ?? INK;
}
