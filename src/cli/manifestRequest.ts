import { parseArgs } from 'node:util';
import type { ManifestWay } from '../bot/slack/manifest.ts';
import { OperatorError } from '../errors.ts';

const USAGE =
  'say "npm run -s manifest -- socket" or "npm run -s manifest -- http --base-url https://loupan.example.com"';

export interface ManifestRequest {
  readonly way: ManifestWay;
  /** Where it is not said, the company's. */
  readonly locale: 'zh-CN' | 'en' | undefined;
}

/** What was asked for on the command line; throws an OperatorError of one sentence where it cannot be made. */
export function manifestRequest(args: readonly string[]): ManifestRequest {
  const { mode, rest, baseUrl, locale } = parsed(args);
  if (rest.length > 0) {
    throw refused(`"${rest.join(' ')}" is one word too many`);
  }
  return { way: way(mode, baseUrl), locale: localeOf(locale) };
}

function way(mode: string | undefined, baseUrl: string | undefined): ManifestWay {
  switch (mode) {
    case 'socket':
      if (baseUrl !== undefined) {
        throw refused('--base-url is for http only: in Socket Mode Slack needs no address of yours');
      }
      return { mode };
    case 'http':
      return { mode, baseUrl: httpsAddress(baseUrl) };
    case undefined:
      throw refused('The mode is missing; allowed: socket or http');
    default:
      throw refused(`The mode is "${mode}"; allowed: socket or http`);
  }
}

/** Slack delivers to https only, on loopback too. */
function httpsAddress(given: string | undefined): string {
  if (given === undefined) {
    throw refused('http needs --base-url, the public https address under which Slack reaches Loupan');
  }
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url?.protocol !== 'https:' || url.search !== '' || url.hash !== '' || url.username !== '') {
    throw refused(
      `--base-url is "${given}"; allowed: an https address without ? and #, because Slack delivers to https only`,
    );
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/u, '');
}

function localeOf(given: string | undefined): 'zh-CN' | 'en' | undefined {
  if (given === undefined || given === 'zh-CN' || given === 'en') {
    return given;
  }
  throw refused(`--locale is "${given}"; allowed: zh-CN or en`);
}

function parsed(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'base-url': { type: 'string' }, locale: { type: 'string' } },
    });
    const [mode, ...rest] = positionals;
    return { mode, rest, baseUrl: values['base-url'], locale: values.locale };
  } catch (error) {
    // Of its explanation the first sentence: "Unknown option '--mode'".
    const { message = '' } = error as { readonly message?: string };
    throw refused(message.split('.')[0] ?? '');
  }
}

function refused(reason: string): OperatorError {
  return new OperatorError('config.invalid', `${reason}; ${USAGE}.`);
}
