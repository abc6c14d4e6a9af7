import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { downloader } from '../../../src/bot/slack/download.ts';

describe('a download with the token', () => {
  const asked: { readonly path: string; readonly token: string | undefined }[] = [];
  const server = createServer(({ url = '', headers }, response) => {
    asked.push({ path: url, token: headers.authorization });
    if (url === '/moved') {
      response.writeHead(302, { location: '/elsewhere' });
    }
    response.end(url === '/endless' ? Buffer.alloc(1_000_000) : 'picture');
  });
  let origin = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
  });

  const fetched = (address: string, apiUrl = `${origin}/api/`, signal = AbortSignal.timeout(2_000)) =>
    downloader({ token: 'xoxb-1', apiUrl })(address, 1_000, signal);

  test('is made from the host of SLACK_API_URL, and shows the token there', async () => {
    expect(Buffer.from(await fetched(`${origin}/files/a.jpg`)).toString()).toBe('picture');
    expect(asked.at(-1)).toEqual({ path: '/files/a.jpg', token: 'Bearer xoxb-1' });
  });

  test.each([
    'https://evil.example/a.jpg',
    'https://slack.com.evil.example/a.jpg',
    'https://evilslack.com/a.jpg',
    'http://files.slack.com/a.jpg',
    'https://files.slack.com@evil.example/a.jpg',
    'file:///etc/passwd',
    'no address',
  ])('shows it to nobody else: %s', async (address) => {
    await expect(fetched(address)).rejects.toThrow(/not Slack's|Invalid URL/u);
  });

  test.each([
    'https://files.slack.com/files-pri/T1-F1/download/a.jpg',
    'https://slack-files.com/T1-F1',
    'https://slack.com/a',
  ])('%s is Slack’s', async (address) => {
    // It is given up before the network is asked.
    await expect(fetched(address, undefined, AbortSignal.abort())).rejects.toThrow(/abort/iu);
  });

  test('follows no redirection', async () => {
    const before = asked.length;
    await expect(fetched(`${origin}/moved`)).rejects.toThrow();
    expect(asked).toHaveLength(before + 1);
  });

  test('reads no more than it was asked for', async () => {
    const { length } = await fetched(`${origin}/endless`);
    expect(length).toBeGreaterThan(1_000);
    expect(length).toBeLessThan(1_000_000);
  });
});
