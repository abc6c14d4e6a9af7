import type { ScanConfig } from '../../../config/scan.ts';
import type { Scanner } from '../../../handlers/ports/scanner.ts';
import { Clamd } from './clamd.ts';
import { ScanCommand } from './scanCommand.ts';

/** The scanner that the configuration names. */
export function scannerOf(config: ScanConfig): Scanner {
  switch (config.kind) {
    case 'clamd':
      return new Clamd(config.address);
    case 'command':
      return new ScanCommand(config.program, config.args);
  }
}
