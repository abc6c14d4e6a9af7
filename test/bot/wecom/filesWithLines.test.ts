import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { attachmentFetcher } from '../../../src/bot/wecom/bot/fetchAttachment.ts';
import { writeXlsx } from '../../../src/handlers/sheets/writeXlsx.ts';
import { quietLog } from '../../support/quietLog.ts';
import { SENT } from '../../support/sentFiles.ts';
import { until } from '../../support/until.ts';
import { openWecomOffice, type WecomOffice } from '../../support/wecom/wecomOffice.ts';

const TABLE = writeXlsx([
  ['姓名', '电话', '首次接触'],
  ['钱一', '13911110001', '2026-11-03'],
]);

let office: WecomOffice;
beforeAll(async () => {
  office = await openWecomOffice({ ways: ['bot'] });
});
afterAll(() => office.stop());

async function told(content: Record<string, unknown>, what: string): Promise<void> {
  const said = (): string =>
    office.world
      .messages('li')
      .map(({ text, card }) => `${text}${JSON.stringify(card ?? {})}`)
      .join('\n');
  const before = said().length;
  await office.bot.message({ user: 'li' }, content);
  await until(`she is told: ${what}`, () => said().slice(before).includes(what));
}

describe('a file that is sent to the bot', () => {
  test('alone is asked about, whatever WeCom encrypted it under', async () => {
    await told({ msgtype: 'file', file: office.world.sentFile(TABLE) }, '收到一张表格，是什么？');
  });

  test('with words in one message starts the import', async () => {
    const items = [
      { msgtype: 'text', text: { content: '导入 客户' } },
      { msgtype: 'file', file: office.world.sentFile(TABLE) },
    ];
    await told({ msgtype: 'mixed', mixed: { msg_item: items } }, '收到客户表，正在检查');
  });

  test('that is a photo alone is told how it is done, a video that it is not read', async () => {
    await told({ msgtype: 'image', image: office.world.sentFile(SENT.jpeg) }, '照片要和一句话一起发');
    await told({ msgtype: 'video', video: office.world.sentFile(SENT.exe) }, '这类消息我还看不了');
  });

  test('that is too large, or gone, is answered in a sentence', async () => {
    await told({ msgtype: 'file', file: office.world.sentFile(SENT.tooLarge) }, '太大了');
    const gone = { ...office.world.sentFile(TABLE), url: `${office.world.apiUrl}gone` };
    await told({ msgtype: 'file', file: gone }, '没有收到，请再发一次');
  });
});

test('nobody but WeCom is asked for a file', async () => {
  const fetchIt = attachmentFetcher({ apiUrl: undefined, log: quietLog });
  for (const url of [
    'http://127.0.0.1:1/x',
    'https://qq.com.evil.example/x',
    'http://wework.qq.com/x',
    'file:///etc/passwd',
  ]) {
    expect(await fetchIt({ kind: 'file', url, aeskey: null })).toMatchObject({ ok: false });
  }
});
