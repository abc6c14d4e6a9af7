import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

export interface Figure {
  readonly name: string;
  readonly measured: string;
  readonly floor: string;
  readonly target: string;
  readonly met: boolean;
}

/** Prints the table and writes bench/results.json. A missed target is shown, not hidden; it does not fail the run. */
export function report(figures: readonly Figure[], scale: string): void {
  const columns = ['figure', 'measured', 'floor', 'target', ''] as const;
  const rows = figures.map((f) => [f.name, f.measured, f.floor, f.target, f.met ? 'met' : 'MISSED']);
  const widths = columns.map((title, i) =>
    Math.max(title.length, ...rows.map((row) => (row[i] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ');
  const machine = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, scale ${scale}`;
  console.log([machine, '', line(columns), ...rows.map(line)].join('\n'));
  writeFileSync(
    new URL('../results.json', import.meta.url),
    `${JSON.stringify({ machine, scale, figures }, null, 2)}\n`,
  );
}
