import { Worker } from 'node:worker_threads';

/**
 * Starts the module `name` (without its ending) beside `base` in a thread: the built file, or from source through tsx, as
 * Node does not read TypeScript in a worker by itself.
 */
export function startWorker(name: string, base: string): Worker {
  const fromSource = base.endsWith('.ts');
  const url = new URL(`${name}${fromSource ? '.ts' : '.js'}`, base);
  if (!fromSource) {
    return new Worker(url);
  }
  const boot = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${JSON.stringify(url.href)}, ${JSON.stringify(base)}))`;
  return new Worker(boot, { eval: true });
}
