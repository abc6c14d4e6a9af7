import { spawn } from 'node:child_process';
import type { Scanner, Verdict } from '../../../handlers/ports/scanner.ts';

const WITHIN_MS = 20_000;
const MOST_SAID = 1_000;
/** As clamscan, clamdscan and their like end. */
const CLEAN = 0;
const INFECTED = 1;

/** A program that reads a file from its standard input, and ends with 0 where it is clean and with 1 where it is not. No shell. */
export class ScanCommand implements Scanner {
  readonly #program: string;
  readonly #args: readonly string[];
  readonly #withinMs: number;

  constructor(program: string, args: readonly string[], withinMs = WITHIN_MS) {
    this.#program = program;
    this.#args = args;
    this.#withinMs = withinMs;
  }

  async scan(bytes: Uint8Array): Promise<Verdict> {
    const { code, said } = await this.#run(bytes);
    if (code === CLEAN) {
      return { clean: true };
    }
    if (code === INFECTED) {
      return { clean: false, found: said };
    }
    throw new Error(`${this.#program} ended with ${String(code)}: ${said}`);
  }

  async #run(bytes: Uint8Array): Promise<{ readonly code: number | null; readonly said: string }> {
    return await new Promise((resolve, reject) => {
      const child = spawn(this.#program, this.#args, { stdio: ['pipe', 'pipe', 'pipe'] });
      const late = setTimeout(() => {
        child.kill('SIGKILL');
      }, this.#withinMs);
      let said = '';
      const hear = (piece: Buffer): void => {
        said = `${said}${piece.toString('utf8')}`.slice(0, MOST_SAID);
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.on('error', (error) => {
        clearTimeout(late);
        reject(error);
      });
      child.on('close', (code) => {
        clearTimeout(late);
        resolve({ code, said: said.trim() });
      });
      // It may have seen enough before it has read everything.
      child.stdin.on('error', () => undefined);
      child.stdin.end(bytes);
    });
  }
}
