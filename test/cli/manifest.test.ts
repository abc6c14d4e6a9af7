import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { manifestRequest } from '../../src/cli/manifestRequest.ts';
import { OperatorError } from '../../src/errors.ts';

function refusal(...args: string[]): string {
  try {
    manifestRequest(args);
  } catch (error) {
    expect(error).toBeInstanceOf(OperatorError);
    return (error as OperatorError).message;
  }
  throw new Error('it was accepted');
}

describe('npm run manifest', () => {
  test('takes a mode, and over HTTP the public address, with or without a slash at its end', () => {
    expect(manifestRequest(['socket']).way).toEqual({ mode: 'socket' });
    const way = { mode: 'http', baseUrl: 'https://loupan.example.com/chat' };
    expect(manifestRequest(['http', '--base-url', 'https://loupan.example.com/chat/']).way).toEqual(way);
    expect(manifestRequest(['--base-url=https://loupan.example.com', 'http', '--locale', 'en'])).toEqual({
      way: { mode: 'http', baseUrl: 'https://loupan.example.com' },
      locale: 'en',
    });
  });

  test.each([
    [[], 'The mode is missing; allowed: socket or http'],
    [['sockets'], 'The mode is "sockets"; allowed: socket or http'],
    [['socket', 'http'], '"http" is one word too many'],
    [['http'], 'http needs --base-url'],
    [['socket', '--base-url', 'https://loupan.example.com'], '--base-url is for http only'],
    [['http', '--base-url', 'http://loupan.example.com'], 'allowed: an https address'],
    [['http', '--base-url', 'http://localhost:3000'], 'allowed: an https address'],
    [['http', '--base-url', 'loupan'], '--base-url is "loupan"'],
    [['http', '--base-url', 'https://loupan.example.com/?x=1'], 'without ? and #'],
    [['socket', '--locale', 'fr'], '--locale is "fr"; allowed: zh-CN or en'],
    [['socket', '--mode'], "Unknown option '--mode'"],
  ])('of %j it says what is wrong, what is allowed and what to say instead', (args, reason) => {
    const message = refusal(...args);
    expect(message).toContain(reason);
    expect(message).toContain('npm run -s manifest -- socket');
    expect(message).not.toContain('\n');
  });

  test('prints the manifest and nothing else, so that it can be piped', () => {
    const { stdout, stderr, status } = run('socket', '--locale', 'en');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(JSON.parse(stdout)).toMatchObject({ settings: { socket_mode_enabled: true } });
  });

  test('prints nothing there and ends with 2 where it was asked wrongly', () => {
    const { stdout, stderr, status } = run('http');
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

function run(...args: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/manifest.ts', ...args], {
    encoding: 'utf8',
  });
}
