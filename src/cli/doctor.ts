import { createRequire } from 'node:module';
import { access, constants, mkdir } from 'node:fs/promises';
import { systemClock } from '../clock.ts';
import type { Config } from '../config.ts';
import { environment, readConfig } from '../config.ts';
import { dataKeyOf } from '../dataKey.ts';
import { connect } from '../db/connect.ts';
import { OperatorError } from '../errors.ts';
import { createLog } from '../log.ts';

/** What was looked at, whether it is well, and what to do where it is not. */
interface Finding {
  readonly what: string;
  readonly well: boolean;
  readonly detail: string;
}

const MAX_SKEW_MS = 5000;
const FONT = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';

/** `npm run doctor`: checks configuration, database, clock, fonts and files; exits 1 when something is wrong. */
const findings = await examine();
for (const { what, well, detail } of findings) {
  console.log(`${well ? 'ok  ' : 'FAIL'}  ${what}: ${detail}`);
}
process.exitCode = findings.every(({ well }) => well) ? 0 : 1;

async function examine(): Promise<Finding[]> {
  let config: Config;
  try {
    config = readConfig(environment());
  } catch (error) {
    if (error instanceof OperatorError) {
      return [{ what: 'configuration', well: false, detail: error.message }];
    }
    throw error;
  }
  const mode = config.demo ? 'demo on the chat page' : 'company';
  return [
    { what: 'configuration', well: true, detail: `${mode}, ${config.zone}, ${config.locale}` },
    ...(await database(config)),
    font(),
    await files(config),
  ];
}

async function database(config: Config): Promise<Finding[]> {
  const log = createLog('silent', process.stderr);
  const opened = connect({ url: config.databaseUrl, log, dataKey: await dataKeyOf(config) });
  try {
    const before = systemClock.now().getTime();
    const theirs = await opened.now();
    const skew = Math.abs(theirs.getTime() - (before + systemClock.now().getTime()) / 2);
    return [
      { what: 'database', well: true, detail: `${opened.dialect} answers` },
      {
        what: 'clock',
        well: skew <= MAX_SKEW_MS,
        detail:
          skew <= MAX_SKEW_MS
            ? `${Math.round(skew)} ms from the database's`
            : `${Math.round(skew)} ms from the database's, ${MAX_SKEW_MS} are allowed: set both machines by NTP`,
      },
    ];
  } catch (error) {
    const reason = error instanceof Error ? ((error.cause as Error | undefined) ?? error).message : '';
    return [
      {
        what: 'database',
        well: false,
        detail: `does not answer (${reason}): check DATABASE_URL, that the server runs, and the user's rights`,
      },
    ];
  } finally {
    await opened.close();
  }
}

function font(): Finding {
  try {
    createRequire(import.meta.url).resolve(FONT);
    return { what: 'font', well: true, detail: 'Noto Sans SC is there' };
  } catch {
    return { what: 'font', well: false, detail: `${FONT} is missing: run npm ci again` };
  }
}

async function files({ files: folder }: Config): Promise<Finding> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    return { what: 'files', well: true, detail: `${folder} can be written` };
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    return {
      what: 'files',
      well: false,
      detail: `${reason}: set LOUPAN_FILES to a folder that this user may write`,
    };
  }
}
