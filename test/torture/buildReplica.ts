import { execFile } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Inside of node_modules, so that packages are found from there and no tool looks at it. */
const OUT = join(ROOT, 'node_modules/.cache', `loupan-torture-${process.pid}`);

/** Compiles the replica: from source it would start three times as slowly. Returns the file to run. */
export async function buildReplica(): Promise<string> {
  await promisify(execFile)(
    process.execPath,
    [
      join(ROOT, 'node_modules/typescript/bin/tsc'),
      '-p',
      join(ROOT, 'test/torture/tsconfig.json'),
      '--outDir',
      OUT,
    ],
    { cwd: ROOT },
  );
  cpSync(join(ROOT, 'src/bot/web/page'), join(OUT, 'src/bot/web/page'), { recursive: true });
  process.once('exit', () => {
    rmSync(OUT, { recursive: true, force: true });
  });
  return join(OUT, 'test/torture/replica.js');
}
