import type { UnitState } from '../../domain/unit.ts';

export interface StateLook {
  readonly fill: string;
  readonly ink: string;
  readonly edge: string;
}

/**
 * Okabe and Ito's colours, told apart with any colour vision, and light against dark in grey. No state is told by colour alone:
 * each cell says its state in words.
 * The page has them in `bot/web/page/grid.css`.
 */
export const STATE_LOOKS: Readonly<Record<UnitState, StateLook>> = {
  forSale: { fill: '#ffffff', ink: '#00664b', edge: '#009e73' },
  held: { fill: '#f0e442', ink: '#3d3900', edge: '#f0e442' },
  reserved: { fill: '#cfe8f9', ink: '#06283d', edge: '#56b4e9' },
  subscribed: { fill: '#56b4e9', ink: '#06283d', edge: '#56b4e9' },
  contracted: { fill: '#b34f00', ink: '#ffffff', edge: '#b34f00' },
  delivered: { fill: '#4b5563', ink: '#ffffff', edge: '#4b5563' },
  rented: { fill: '#cc79a7', ink: '#2e0f20', edge: '#cc79a7' },
  unreleased: { fill: '#eef0f3', ink: '#5b6370', edge: '#d1d5db' },
  withdrawn: { fill: '#d1d5db', ink: '#3f4753', edge: '#9ca3af' },
};
