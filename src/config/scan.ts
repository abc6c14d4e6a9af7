import { z } from 'zod';

const ALLOWED =
  'clamd:127.0.0.1:3310, clamd:/run/clamav/clamd.ctl, or command:/usr/bin/clamdscan --no-summary - (it reads the file from its standard input, and ends with 0 or 1)';
const TCP = /^clamd:([^\s:/]+|\[[\da-f:]+\]):(\d{1,5})$/iu;
const SOCKET = /^clamd:(\/\S+)$/u;
const COMMAND = /^command:(\/\S+)((?:\s+\S+)*)$/u;

export const scanSchema = {
  LOUPAN_SCAN: z
    .string()
    .refine((text) => scanConfig({ LOUPAN_SCAN: text }) !== undefined, ALLOWED)
    .optional(),
};

/** What looks for viruses in what people send. */
export type ScanConfig =
  | {
      readonly kind: 'clamd';
      readonly address: { readonly host: string; readonly port: number } | { readonly path: string };
    }
  | { readonly kind: 'command'; readonly program: string; readonly args: readonly string[] };

/** Undefined where nothing is scanned. */
export function scanConfig({
  LOUPAN_SCAN: text = '',
}: {
  readonly LOUPAN_SCAN?: string | undefined;
}): ScanConfig | undefined {
  const [, host, port] = TCP.exec(text) ?? [];
  if (host !== undefined && Number(port) >= 1 && Number(port) <= 65_535) {
    return { kind: 'clamd', address: { host: host.replace(/^\[|\]$/gu, ''), port: Number(port) } };
  }
  const [, path] = SOCKET.exec(text) ?? [];
  if (path !== undefined) {
    return { kind: 'clamd', address: { path } };
  }
  const [, program, args = ''] = COMMAND.exec(text) ?? [];
  return program === undefined
    ? undefined
    : { kind: 'command', program, args: args.split(/\s+/u).filter((arg) => arg !== '') };
}
