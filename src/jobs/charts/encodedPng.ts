import { constants } from 'node:zlib';
import type { Canvas } from 'canvas';
import { PNG } from 'pngjs';

/** Areas of one colour need no filters: the canvas's own encoder, which tries them all, takes twice as long for a larger file. */
export function encodedPng(canvas: Canvas): Uint8Array {
  const png = new PNG({ width: canvas.width, height: canvas.height });
  png.data = canvas.data();
  const { Z_DEFAULT_STRATEGY: deflateStrategy } = constants;
  return PNG.sync.write(png, { filterType: 0, deflateLevel: 2, deflateStrategy });
}
