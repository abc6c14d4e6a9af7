import { describe, expect, test } from '@jest/globals';
import { createLog, redact } from '../src/log.ts';

describe('log', () => {
  test.each([
    '客户 13800138000 要回电',
    '+86 138-0013-8000',
    'tel:０１３８'.normalize('NFKC') + '00138000',
    '510104199001011234',
    '51010419900101123X',
    'token xoxb-123-abc',
  ])('nothing personal of %j is left', (text) => {
    const clean = redact(text);
    expect(clean).not.toMatch(/\d{7,}/u);
    expect(clean).not.toContain('xoxb-123');
  });

  test('times, references and small numbers stay readable', () => {
    const text = '2026-11-23T10:00:00.000Z C12 took 35 ms on port 3000';
    expect(redact(text)).toBe(text);
  });

  test('nested fields and errors are cleaned before they are written', () => {
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => lines.push(line) });
    log.error(
      { err: new Error('no row for 13800138000'), deep: { list: ['13900139000'] } },
      'failed for 13700137000',
    );
    expect(lines.join('')).not.toMatch(/1[379]00\d{7}|138001/u);
    expect(lines.join('')).toContain('no row for [number]');
  });
});
