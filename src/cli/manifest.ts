import { manifest } from '../bot/slack/manifest.ts';
import { environment } from '../config.ts';
import { OperatorError } from '../errors.ts';
import { manifestRequest } from './manifestRequest.ts';

const WRONG_USE = 2;

/** `npm run -s manifest -- socket|http`: prints the manifest of the Slack app, and nothing else, on standard output. */
try {
  const { way, locale } = manifestRequest(process.argv.slice(2));
  const usual = environment()['LOUPAN_LOCALE'] === 'en' ? 'en' : 'zh-CN';
  console.log(JSON.stringify(manifest(way, locale ?? usual), undefined, 2));
} catch (error) {
  if (!(error instanceof OperatorError)) {
    throw error;
  }
  console.error(error.message);
  process.exitCode = WRONG_USE;
}
