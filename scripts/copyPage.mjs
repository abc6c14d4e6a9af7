/** Puts the chat page's files beside the build: browsers get them as they are, so there is nothing to compile. */
import { cp, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

const target = folder('../dist/bot/web/page');

// What the page no longer has must not be served from an earlier build.
await rm(target, { recursive: true, force: true });
await cp(folder('../src/bot/web/page'), target, {
  recursive: true,
  // Types are for the type checker, and a folder of nothing else is not needed either.
  filter: (source) => !source.endsWith('.d.mts') && !source.endsWith('vendor'),
});
