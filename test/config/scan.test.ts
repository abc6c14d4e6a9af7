import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../../src/config.ts';

describe('LOUPAN_SCAN', () => {
  test.each([
    ['clamd:127.0.0.1:3310', { kind: 'clamd', address: { host: '127.0.0.1', port: 3310 } }],
    ['clamd:[::1]:3310', { kind: 'clamd', address: { host: '::1', port: 3310 } }],
    ['clamd:/run/clamav/clamd.ctl', { kind: 'clamd', address: { path: '/run/clamav/clamd.ctl' } }],
    [
      'command:/usr/bin/clamdscan --no-summary -',
      { kind: 'command', program: '/usr/bin/clamdscan', args: ['--no-summary', '-'] },
    ],
  ])('%s', (text, config) => {
    expect(readConfig({ LOUPAN_SCAN: text }).scan).toEqual(config);
  });

  test.each(['clamd', 'clamd:host', 'clamd:host:99999', 'command:clamscan -', 'yes'])(
    '“%s” stops the start with what is allowed',
    (text) => {
      expect(() => readConfig({ LOUPAN_SCAN: text })).toThrow(/LOUPAN_SCAN is ".+"; allowed: clamd:127/u);
    },
  );

  test('without it nothing is scanned', () => {
    expect(readConfig({}).scan).toBeUndefined();
  });
});
