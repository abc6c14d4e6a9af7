import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { SENT } from '../support/sentFiles.ts';
import { type Body, bodyOf, openPhotoDesk, type PhotoDesk, type Picture } from './photoDesk.ts';

let desk: PhotoDesk;
let ticket: string;
beforeAll(async () => {
  desk = await openPhotoDesk();
});
afterAll(() => desk.stop());
beforeEach(async () => {
  ticket = await desk.newForm();
});

describe('a form with photos behind its own link', () => {
  test('is sent as a form with files, and needs no script', async () => {
    const html = await (await fetch(`${desk.url}/f/${ticket}`)).text();
    expect(html).toContain('enctype="multipart/form-data"');
    const input = /<input[^>]*type="file"[^>]*>/.exec(html)?.[0];
    expect(input).toContain('accept="image/jpeg,image/png"');
    expect(input).toContain(' multiple');
    const other = await (await fetch(`${desk.url}/f/${await desk.newForm('新客')}`)).text();
    expect(other).not.toContain('enctype');
  });

  test('takes photos, which are then seen in the chat and lie sealed on the disk', async () => {
    const sent = await desk.send(ticket, {
      texts: { content: '签了认购书' },
      pictures: [
        ['a.jpg', SENT.jpeg],
        ['b.png', SENT.png, 'image/png'],
      ],
    });
    expect(sent.status).toBe(200);
    expect(sent.html).toContain('提交成功');
    const shown = await desk.picturesShown();
    expect(shown).toHaveLength(2);
    expect(await desk.bytesAt(shown[0] ?? '')).toEqual(SENT.jpeg);
    expect(await desk.bytesAt(shown[1] ?? '')).toEqual(SENT.png);
    const files = desk.stored().map((path) => readFileSync(path));
    expect(files.length).toBeGreaterThanOrEqual(2);
    expect(files.some((file) => file.includes('JFIF') || file.includes('IHDR'))).toBe(false);
  });

  test('takes one of exactly 10 MB, and is content with none', async () => {
    expect((await desk.send(ticket, { pictures: [['big.png', SENT.largest, 'image/png']] })).status).toBe(
      200,
    );
    expect(await desk.picturesShown()).toHaveLength(1);
    ticket = await desk.newForm();
    // What a browser sends for an input in which nothing was chosen.
    const nothing = ['', SENT.empty, 'application/octet-stream'] as const;
    expect((await desk.send(ticket, { texts: { content: '没有照片' }, pictures: [nothing] })).status).toBe(
      200,
    );
    expect(await desk.picturesShown()).toHaveLength(0);
  });

  test.each([
    ['a program that is called .jpg', 'a.jpg', SENT.exe, '名字像照片，内容却不是'],
    ['an empty file', 'a.jpg', SENT.empty, '是空的'],
    ['one byte more than 10 MB', 'a.png', SENT.tooLarge, '有 10.1 MB，太大了，一张最多 10 MB'],
    ['a photo as iPhones take it', 'a.heic', SENT.heic, '请换成 JPEG'],
    ['a scan', 'a.pdf', SENT.pdf, '只收 JPEG 和 PNG'],
  ])(
    'says beside the field what is wrong with %s, and stores nothing of it',
    async (_what, name, bytes, said) => {
      const before = desk.stored().length;
      const sent = await desk.send(ticket, { texts: { content: '看房 <b>' }, pictures: [[name, bytes, '']] });
      expect(sent.status).toBe(422);
      expect(sent.error).toContain(said);
      expect(sent.error).toContain(name);
      expect(sent.html).toContain('看房 &lt;b&gt;');
      expect(sent.kept).toEqual([]);
      expect(desk.stored()).toHaveLength(before);
    },
  );

  test('keeps the good photos beside a bad one, and takes them with the next submit', async () => {
    const sent = await desk.send(ticket, {
      pictures: [
        ['good.jpg', SENT.jpeg],
        ['bad.jpg', SENT.exe],
      ],
    });
    expect(sent.status).toBe(422);
    expect(sent.html).toContain('已传 1 张照片');
    expect(sent.kept).toHaveLength(1);
    const again = await desk.send(ticket, { kept: sent.kept, pictures: [['more.png', SENT.png]] });
    expect(again.status).toBe(200);
    const [first = '', second = ''] = await desk.picturesShown();
    expect([await desk.bytesAt(first), await desk.bytesAt(second)]).toEqual([SENT.jpeg, SENT.png]);
  });

  test('keeps what was sent when something else is wrong, and lets it be taken away', async () => {
    const wrong = { next: '2026-11-20 10:00', content: '看房' };
    const sent = await desk.send(ticket, {
      texts: wrong,
      pictures: [
        ['a.jpg', SENT.jpeg],
        ['b.jpg', SENT.jpeg],
      ],
    });
    expect(sent.status).toBe(422);
    expect(sent.html).toContain('id="f-next-error"');
    expect(sent.kept).toHaveLength(2);
    const [, second = ''] = sent.kept;
    expect((await desk.send(ticket, { texts: { content: '看房' }, kept: [second] })).status).toBe(200);
    expect(await desk.picturesShown()).toEqual([`/console/files/${second}`]);
  });

  test('seven are too many: one of them is unticked, and none is sent twice', async () => {
    const seven = Array.from({ length: 7 }, (_, i): Picture => [`${i}.jpg`, SENT.jpeg]);
    const sent = await desk.send(ticket, { pictures: seven });
    expect(sent.status).toBe(422);
    expect(sent.error).toContain('最多 6 张，您选了 7 张');
    expect(sent.kept).toHaveLength(7);
    expect((await desk.send(ticket, { kept: sent.kept.slice(1) })).status).toBe(200);
    expect(await desk.picturesShown()).toHaveLength(6);
  });

  test('a body of 70 MB is refused with a sentence, and the form can still be sent', async () => {
    const before = desk.stored().length;
    const seven = Array.from({ length: 7 }, (_, i): Picture => [`${i}.png`, SENT.largest]);
    const sent = await desk.send(ticket, { texts: { content: '看房' }, pictures: seven });
    expect(sent.status).toBe(413);
    expect(sent.html).toContain('一共最多 60 MB');
    expect(desk.stored()).toHaveLength(before);
    expect((await desk.send(ticket, { texts: { content: '看房' } })).status).toBe(200);
  });

  test('refuses one that is larger than it said, cut off, or mostly text', async () => {
    const chunk = new Uint8Array(1024 * 1024);
    let left = 62;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        left -= 1;
        if (left < 0) {
          controller.close();
        } else {
          controller.enqueue(chunk);
        }
      },
    });
    const post = async (body: Body, type?: string) => {
      const headers = type === undefined ? {} : { 'content-type': type };
      const init = { method: 'POST', headers, body, duplex: 'half' } as const;
      return (await fetch(`${desk.url}/f/${ticket}`, init)).status;
    };
    const boundary = 'multipart/form-data; boundary=x';
    expect(await post(stream, boundary)).toBe(413);
    expect(
      await post('--x\r\nContent-Disposition: form-data; name="photos"; filename="a.jpg"\r\n\r\n', boundary),
    ).toBe(400);
    expect(await post('x', 'multipart/form-data')).toBe(400);
    expect(await post(bodyOf({ texts: { content: 'x'.repeat(300 * 1024) } }))).toBe(413);
    expect((await desk.send(ticket, { texts: { content: '看房' } })).status).toBe(200);
  });

  test('a phone that loses its connection half-way leaves nothing behind', async () => {
    const before = desk.stored().length;
    const { hostname, port } = new URL(desk.url);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          `POST /f/${ticket} HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\n` +
            'Content-Length: 5000\r\n\r\n--x\r\nContent-Disposition: form-data; name="photos"; filename="a.jpg"\r\n\r\n',
          () => socket.destroy(),
        );
      });
      socket.on('close', () => {
        resolve();
      });
    });
    expect((await desk.send(ticket, { texts: { content: '看房' } })).status).toBe(200);
    expect(desk.stored()).toHaveLength(before);
  });

  test('a form that was sent already, or never was, takes no files', async () => {
    await desk.send(ticket, { texts: { content: '看房' } });
    const before = desk.stored().length;
    expect((await desk.send(ticket, { pictures: [['a.jpg', SENT.jpeg]] })).status).toBe(410);
    expect((await desk.upload(ticket, ['a.jpg', SENT.jpeg])).status).toBe(410);
    ticket = 'made-up';
    expect((await desk.send(ticket, { pictures: [['a.jpg', SENT.jpeg]] })).status).toBe(404);
    expect(await desk.upload(ticket, ['a.jpg', SENT.jpeg])).toMatchObject({
      status: 404,
      error: '没有这张表单',
    });
    expect(desk.stored()).toHaveLength(before);
  });

  test('JSON and plain posts go on working, with the ids of what was sent before', async () => {
    const { id = '' } = await desk.upload(ticket, ['a.jpg', SENT.jpeg]);
    const json = await fetch(`${desk.url}/f/${ticket}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ customer: 'C12', photos: [id] }),
    });
    expect(json.status).toBe(200);
    expect(await desk.picturesShown()).toEqual([`/console/files/${id}`]);
    ticket = await desk.newForm();
    const plain = new URLSearchParams({ customer: 'C12', photos: id });
    expect((await fetch(`${desk.url}/f/${ticket}`, { method: 'POST', body: plain })).status).toBe(200);
    expect(await desk.picturesShown()).toEqual([`/console/files/${id}`]);
  });
});
