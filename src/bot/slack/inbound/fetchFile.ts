import type { WebClient } from '@slack/web-api';
import {
  checkFile,
  FILE_RULES,
  type FileFault,
  type SentFile,
  sizeFault,
} from '../../../domain/files/fileRules.ts';
import type { Log } from '../../../handlers/ports/log.ts';
import type { Download } from '../download.ts';

export interface FetchDeps {
  readonly client: WebClient;
  readonly download: Download;
  readonly log: Log;
}

/** A file that a field takes, or why it is not there: it is not taken, did not come in time, or is not to be had. */
export type Fetched =
  | { readonly kind: 'file'; readonly file: SentFile }
  | { readonly kind: 'fault'; readonly fault: FileFault }
  | { readonly kind: 'late' | 'away' };

/** Fetches a file by Slack's id of it. Never rejects; when `late` is aborted it is given up. */
export async function fetchFile(
  deps: FetchDeps,
  slackId: string,
  late: AbortSignal,
  taken?: readonly string[],
): Promise<Fetched> {
  try {
    return await until(late, fetched(deps, slackId, late, taken));
  } catch (error) {
    deps.log.warn({ err: error, file: slackId }, 'a file could not be fetched from Slack');
    return { kind: late.aborted ? 'late' : 'away' };
  }
}

async function fetched(
  { client, download }: FetchDeps,
  slackId: string,
  late: AbortSignal,
  taken?: readonly string[],
): Promise<Fetched> {
  const { file } = await client.files.info({ file: slackId });
  const { name = '', mimetype: type = '', size = 0, url_private_download: address } = file ?? {};
  const large = sizeFault(name, size);
  if (large !== undefined) {
    return { kind: 'fault', fault: large };
  }
  if (address === undefined) {
    throw new Error('Slack does not keep this file itself');
  }
  const sent: SentFile = { name, type, bytes: await download(address, FILE_RULES.mostBytes, late) };
  const checked = checkFile(sent, taken);
  return checked.ok ? { kind: 'file', file: sent } : { kind: 'fault', fault: checked.fault };
}

/** The client of the Web API cannot be told to stop: nobody waits for it any more. */
function until<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => {
      reject(new Error('it took too long'));
    };
    if (signal.aborted) {
      giveUp();
    }
    signal.addEventListener('abort', giveUp, { once: true });
    work.then(resolve, reject);
  });
}
