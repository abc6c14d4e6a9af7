import type { Finding } from '../bot/finding.ts';
import type { Config } from '../config.ts';
import { scannerOf } from '../db/files/scan/scannerOf.ts';

/** Whether the virus scanner gives verdicts; none where none is set. */
export async function scanFinding({ scan }: Pick<Config, 'scan'>): Promise<Finding[]> {
  if (scan === undefined) {
    return [];
  }
  try {
    const { clean } = await scannerOf(scan).scan(Buffer.from('Loupan doctor\n'));
    return clean
      ? [{ what: 'virus scan', state: 'ok', detail: 'the scanner answers' }]
      : [{ what: 'virus scan', state: 'fail', detail: 'the scanner takes a line of plain text for a virus' }];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const detail = `${reason}: check LOUPAN_SCAN; until it answers, nothing that people send is kept`;
    return [{ what: 'virus scan', state: 'fail', detail }];
  }
}
