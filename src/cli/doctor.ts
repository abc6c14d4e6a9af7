import { createRequire } from 'node:module';
import type { Finding } from '../bot/finding.ts';
import type { Config } from '../config.ts';
import { environment, readConfig } from '../config.ts';
import type { WecomConfig } from '../config/wecom.ts';
import { dataKeyOf } from '../dataKey.ts';
import { connect } from '../db/connect.ts';
import { OperatorError } from '../errors.ts';
import { createLog } from '../log.ts';
import { databaseFindings } from './databaseFindings.ts';
import { filesFinding } from './filesFinding.ts';
import { scanFinding } from './scanFinding.ts';
import { slackFindings } from './slackFindings.ts';
import { wecomFindings } from './wecomFindings.ts';

const FONT = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';
const SIGNS = { ok: 'ok  ', warn: 'warn', fail: 'FAIL' } as const;

/** `npm run doctor`: checks configuration, database, clocks, font, files, virus scan, Slack and WeCom; exits 1 when something does not work. */
const findings = await examine();
for (const { what, state, detail } of findings) {
  console.log(`${SIGNS[state]}  ${what}: ${detail}`);
}
process.exitCode = findings.some(({ state }) => state === 'fail') ? 1 : 0;

async function examine(): Promise<Finding[]> {
  let config: Config;
  try {
    config = readConfig(environment());
  } catch (error) {
    if (error instanceof OperatorError) {
      return [{ what: 'configuration', state: 'fail', detail: error.message }];
    }
    throw error;
  }
  const modes = [
    ...(config.demo ? ['demo on the chat page'] : ['company']),
    ...(config.slack === undefined ? [] : [`Slack by ${config.slack.mode}`]),
    ...(config.wecom === undefined ? [] : [`WeCom by ${wecomWays(config.wecom)}`]),
  ];
  return [
    { what: 'configuration', state: 'ok', detail: `${modes.join(', ')}, ${config.zone}, ${config.locale}` },
    ...(await outside(config)),
    font(),
    await filesFinding(config),
    ...(await scanFinding(config)),
  ];
}

/** What is asked of others: the database and the platforms. */
async function outside(config: Config): Promise<Finding[]> {
  const log = createLog('silent', process.stderr);
  const opened = connect({ url: config.databaseUrl, log, dataKey: await dataKeyOf(config) });
  try {
    return [
      ...(await databaseFindings(opened)),
      ...(await slackFindings(config, opened, log)),
      ...(await wecomFindings(config, opened, log)),
    ];
  } finally {
    await opened.close();
  }
}

function wecomWays({ app, bot }: WecomConfig): string {
  return [...(app === undefined ? [] : ['the app']), ...(bot === undefined ? [] : ['the bot'])].join(' and ');
}

function font(): Finding {
  try {
    createRequire(import.meta.url).resolve(FONT);
    return { what: 'font', state: 'ok', detail: 'Noto Sans SC is there' };
  } catch {
    return { what: 'font', state: 'fail', detail: `${FONT} is missing: run npm ci again` };
  }
}
