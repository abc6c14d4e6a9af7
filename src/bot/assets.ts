import { createRequire } from 'node:module';
import { readFile, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type Router from '@koa/router';
import { send } from '@koa/send';
import { RequestError } from './requestError.ts';
import type { RouteGroup } from './server.ts';

const require = createRequire(import.meta.url);

/** Where the page's own files lie: beside the sources, and copied beside the build. */
export const PAGE_FOLDER = fileURLToPath(new URL('./web/page/', import.meta.url));

const SERVED = /\.(js|css|svg|png)$/;

/** Files of packages that browsers get as they are. */
const VENDOR: Readonly<Record<string, string>> = {
  'preact.mjs': packaged('preact', 'dist/preact.mjs'),
  'hooks.mjs': packaged('preact', 'hooks/dist/hooks.mjs'),
  'htm.mjs': packaged('htm', 'dist/htm.mjs'),
  'weui.css': packaged('weui', 'dist/style/weui.min.css'),
  'noto-sans-sc-400.ttf': packaged('@expo-google-fonts/noto-sans-sc', '400Regular/NotoSansSC_400Regular.ttf'),
  'noto-sans-sc-600.ttf': packaged(
    '@expo-google-fonts/noto-sans-sc',
    '600SemiBold/NotoSansSC_600SemiBold.ttf',
  ),
};

const VENDOR_SECONDS = 86_400;

/** The static files of the chat page and of the H5 forms under `/assets`: a closed list, read once. */
export async function staticFiles(): Promise<RouteGroup> {
  const own = new Set((await readdir(PAGE_FOLDER)).filter((name) => SERVED.test(name)));
  // Browsers resolve no bare package names, and an import map would have to be an inline script.
  const hooks = (await readFile(VENDOR['hooks.mjs'] ?? '', 'utf8')).replaceAll(
    /from\s*"preact"/g,
    'from"./preact.mjs"',
  );
  return {
    routes(router: Router): void {
      router.get('/assets/vendor/hooks.mjs', (ctx) => {
        ctx.set('Cache-Control', `public, max-age=${VENDOR_SECONDS}`);
        ctx.type = 'text/javascript';
        ctx.body = hooks;
      });

      router.get('/assets/vendor/:name', async (ctx) => {
        const file = Object.hasOwn(VENDOR, ctx.params['name'] ?? '')
          ? VENDOR[ctx.params['name'] ?? '']
          : undefined;
        if (file === undefined) {
          throw new RequestError(404, (words) => words.notFound);
        }
        await send(ctx, basename(file), { root: dirname(file), maxage: VENDOR_SECONDS * 1000 });
        unchanged(ctx);
      });

      router.get('/assets/:name', async (ctx) => {
        const name = ctx.params['name'] ?? '';
        if (!own.has(name)) {
          throw new RequestError(404, (words) => words.notFound);
        }
        await send(ctx, name, { root: PAGE_FOLDER });
        ctx.set('Cache-Control', 'no-cache');
        unchanged(ctx);
      });
    },
  };
}

function unchanged(ctx: { fresh: boolean; status: number }): void {
  if (ctx.fresh) {
    ctx.status = 304;
  }
}

/** A file of an installed package, also where the package does not export its package.json. */
function packaged(name: string, file: string): string {
  for (const folder of require.resolve.paths(name) ?? []) {
    const candidate = join(folder, name, file);
    try {
      return require.resolve(candidate);
    } catch {
      continue;
    }
  }
  throw new Error(`the package ${name} is not installed, or has no ${file}: run npm ci`);
}
