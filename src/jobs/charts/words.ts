import type { SKRSContext2D } from 'canvas';
import { FAMILY } from './palette.ts';

interface Words {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: 400 | 700;
  readonly colour: string;
  readonly align: 'left' | 'right' | 'center';
  readonly within?: number;
}

/** Writes a text on a picture. */
export function words(
  ctx: SKRSContext2D,
  text: string,
  { x, y, size, weight, colour, align, within }: Words,
): void {
  ctx.font = fontOf(size, weight);
  ctx.fillStyle = colour;
  ctx.textAlign = align;
  ctx.fillText(text, x, y, within);
}

/** The font of a picture's text, as a canvas takes it. */
export function fontOf(size: number, weight: 400 | 700): string {
  return `${weight} ${size}px ${FAMILY}`;
}
