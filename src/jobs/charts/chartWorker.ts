import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { GlobalFonts } from 'canvas';
import { ChartJSNodeCanvas } from 'chartjs-node-canvas';
import type { Picture } from '../../handlers/ports/charts.ts';
import { chartConfig } from './chartConfig.ts';
import { drawGrid } from './gridPicture.ts';
import { drawWeeks } from './weeksPicture.ts';
import { drawPanels } from './panelsPicture.ts';
import { FAMILY, PAPER } from './palette.ts';

const WIDTH = 1200;
const HEIGHT = 640;

const require = createRequire(import.meta.url);
for (const file of ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf']) {
  GlobalFonts.registerFromPath(require.resolve(`@expo-google-fonts/noto-sans-sc/${file}`), FAMILY);
}

const canvas = new ChartJSNodeCanvas({
  width: WIDTH,
  height: HEIGHT,
  backgroundColour: PAPER,
  chartCallback: (chartJs) => {
    // The font of a single chart's options reaches neither legend nor ticks.
    chartJs.defaults.font.family = FAMILY;
    chartJs.defaults.font.size = 15;
    chartJs.defaults.animation = false;
  },
});

parentPort?.on('message', (picture: Picture) => {
  try {
    const png = drawn(picture);
    parentPort?.postMessage({ png });
  } catch (error) {
    parentPort?.postMessage({ error: error instanceof Error ? error.message : 'unknown' });
  }
});

function drawn(picture: Picture): Uint8Array {
  switch (picture.kind) {
    case 'kpi':
      // The asynchronous call rejects with this canvas.
      return canvas.renderToBufferSync(chartConfig(picture));
    case 'grid':
      return drawGrid(picture);
    case 'weeks':
      return drawWeeks(picture);
    case 'panels':
      return drawPanels(picture);
  }
}
