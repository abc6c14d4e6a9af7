import { existsSync, readdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { SENT } from '../../support/sentFiles.ts';
import { openSlackOffice, type SlackOffice } from '../../support/slack/slackOffice.ts';
import type { Json } from '../../support/slack/worldTypes.ts';
import { until } from '../../support/until.ts';

let office: SlackOffice;
beforeAll(async () => {
  office = await openSlackOffice();
  // Yesterday's charts are drawn at the start: what is stored afterwards was sent.
  await until('the first charts are drawn', async () => {
    const metrics = await (await fetch(`${office.url}/metrics`)).text();
    return /kind="dailyReport",result="done"\} 2\b/u.test(metrics);
  });
});
afterEach(() => {
  office.world.heal();
  // Whatever was drawn and answered: Slack would have taken it.
  expect(office.world.faults).toEqual([]);
});
afterAll(() => office.stop());

const openForm = () => office.driver.command({ user: 'li', channel: '#sales', text: '跟进 C12' });
const put = (name: string, bytes: Uint8Array): Promise<Json> =>
  office.driver.upload({ user: 'li', name, bytes });
/** What was taken is answered a moment later: the next thing begins afterwards. */
const send = async (photos: readonly Json[], values: Readonly<Record<string, string>> = {}) => {
  const answers = (): number => office.world.ephemerals('#sales', 'li').length;
  const before = answers();
  const delivered = await office.driver.submitView({
    user: 'li',
    values: { content: '看房', ...values, photos },
  });
  if (JSON.stringify(delivered.body).includes('"clear"')) {
    await until('she is answered', () => answers() > before);
  }
  return delivered;
};

async function followUps() {
  const { read } = office.database.store;
  const customer = await read.customers.byRef(12);
  return await read.followUps.ofCustomer(customer!.id, 50);
}

function stored(): number {
  return existsSync(office.files)
    ? readdirSync(office.files, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length
    : 0;
}

async function bytesOf(id: string): Promise<Uint8Array> {
  const response = await fetch(`${office.url}/console/files/${id}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Pictures that she sees in the channel in which she asked for the form. */
function picturesSeen(): readonly Json[] {
  return (office.world.ephemerals('#sales', 'li').at(-1)?.blocks ?? []).filter(
    ({ type }) => type === 'image',
  );
}

describe('photos that are put into a modal', () => {
  test('are fetched from Slack, kept with the record, and shown where the form was asked for', async () => {
    await openForm();
    const delivered = await send([await put('a.jpg', SENT.jpeg), await put('b.png', SENT.png)]);
    expect(delivered.body).toEqual({ response_action: 'clear' });
    const [record] = await followUps();
    expect(record).toMatchObject({ content: '看房' });
    expect(await Promise.all(record!.fileIds.map(bytesOf))).toEqual([SENT.jpeg, SENT.png]);
    expect(office.world.callsOf('download').every(({ token }) => token === office.world.botToken)).toBe(true);
    await until('she sees them', () => picturesSeen().length === 2);
  });

  test('are shown in words where Slack takes no pictures, and the record stands', async () => {
    await openForm();
    const before = office.world.ephemerals('#sales', 'li').length;
    office.world.fail('files.getUploadURLExternal', { kind: 'status', status: 500 });
    const delivered = await send([await put('a.jpg', SENT.jpeg)], { content: '没有图也要有话' });
    expect(delivered.body).toEqual({ response_action: 'clear' });
    await until('she is answered', () =>
      JSON.stringify(office.world.ephemerals('#sales', 'li').slice(before)).includes('没有图也要有话'),
    );
  });

  test('may be none', async () => {
    await openForm();
    expect((await send([])).body).toEqual({ response_action: 'clear' });
    expect((await followUps())[0]).toMatchObject({ fileIds: [] });
  });

  test.each([
    ['too large', 'a.png', SENT.tooLarge, '有 10.1 MB，太大了，一张最多 10 MB'],
    ['empty', 'a.jpg', SENT.empty, '「a.jpg」是空的'],
    ['no picture although its name says so', 'a.jpg', SENT.exe, '名字像照片，内容却不是'],
    ['a photo as iPhones take it', 'a.heic', SENT.heic, '请换成 JPEG'],
  ])(
    'are refused beside their field where one is %s; nothing is stored',
    async (_what, name, bytes, said) => {
      await openForm();
      const [records, files] = [(await followUps()).length, stored()];
      const delivered = await send([await put('good.jpg', SENT.jpeg), await put(name, bytes)]);
      expect(delivered.body).toEqual({
        response_action: 'errors',
        errors: { photos: expect.stringContaining(said) },
      });
      expect([(await followUps()).length, stored()]).toEqual([records, files]);
      // The modal is still open, with all that was typed.
      expect((await send([])).body).toEqual({ response_action: 'clear' });
    },
  );

  test.each([
    ['is not there', 'files.info', { kind: 'error', error: 'file_not_found' }, '没能从 Slack 取到'],
    ['cannot be asked for', 'files.info', { kind: 'unreachable' }, '没能从 Slack 取到'],
    ['is not given', 'download', { kind: 'status', status: 500 }, '没能从 Slack 取到'],
    ['breaks off', 'download', { kind: 'lostAnswer' }, '没能从 Slack 取到'],
    ['lies behind a sign-in page', 'download', { kind: 'status', status: 302 }, '没能从 Slack 取到'],
    ['does not come', 'download', { kind: 'hangForever' }, '没来得及从 Slack 取完'],
    ['is not even told of', 'files.info', { kind: 'hangForever' }, '没来得及从 Slack 取完'],
  ] as const)(
    'where one %s, a sentence says so in time and nothing is stored',
    async (_what, method, fault, said) => {
      await openForm();
      const [records, files] = [(await followUps()).length, stored()];
      const photos = [await put('a.jpg', SENT.jpeg), await put('b.jpg', SENT.jpeg)];
      office.world.fail(method, fault);
      const delivered = await send(photos);
      expect(delivered.body).toEqual({
        response_action: 'errors',
        errors: { photos: expect.stringContaining(said) },
      });
      expect([(await followUps()).length, stored()]).toEqual([records, files]);
      office.world.heal();
      // The same once more, as she sees it.
      expect((await send(photos)).body).toEqual({ response_action: 'clear' });
      expect((await followUps())[0]!.fileIds).toHaveLength(2);
    },
  );

  test('are fetched and stored once when something else in the form must be corrected', async () => {
    await openForm();
    const photos = [await put('a.jpg', SENT.jpeg)];
    const wrong = await send(photos, { next: '2026-11-20 10:00' });
    expect(wrong.body).toMatchObject({ response_action: 'errors', errors: { next: expect.any(String) } });
    const [downloads, files] = [office.world.callsOf('download').length, stored()];
    expect((await send(photos, { next: '' })).body).toEqual({ response_action: 'clear' });
    expect([office.world.callsOf('download').length, stored()]).toEqual([downloads, files]);
    expect((await followUps())[0]!.fileIds).toHaveLength(1);
  });

  test('of a form that was sent already are not fetched', async () => {
    await openForm();
    const view = office.world.views('li').at(-1)!;
    await send([]);
    const downloads = office.world.callsOf('download').length;
    const photos = [await put('a.jpg', SENT.jpeg)];
    const again = await office.driver.submitView({ user: 'li', view, values: { photos } });
    expect(again.status).toBe(200);
    expect(office.world.callsOf('download')).toHaveLength(downloads);
  });
});

describe('photos that stand in a form already', () => {
  test('come with the form when it is drawn anew, and are stored with what is added', async () => {
    const id = await storedPhoto();
    await office.driver.shortcut({ user: 'li', callbackId: 'open:followUp.log' });
    const view = office.world.views('li').at(-1)!;
    const ticket = (JSON.parse(view.view.private_metadata) as { ticket: string }).ticket;
    // As the desk hands out a form for which something is known.
    const meta = JSON.stringify({ ticket, direct: true, files: { photos: [id] } });
    const shown = { ...view, view: { ...view.view, private_metadata: meta } };
    office.world.state.views.show(view.user, shown.view);
    const photos = [await put('b.png', SENT.png)];
    await office.driver.submitView({ user: 'li', values: { customer: 'C12', content: '补照片', photos } });
    const [record] = await followUps();
    expect(record).toMatchObject({ content: '补照片' });
    expect(await Promise.all(record!.fileIds.map(bytesOf))).toEqual([SENT.jpeg, SENT.png]);
  });

  async function storedPhoto(): Promise<string> {
    await openForm();
    await send([await put('a.jpg', SENT.jpeg)]);
    return (await followUps())[0]!.fileIds[0] ?? '';
  }
});
