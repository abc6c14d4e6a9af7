import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { SENT } from '../support/sentFiles.ts';
import { type Body, bodyOf, openPhotoDesk, type PhotoDesk } from './photoDesk.ts';

let desk: PhotoDesk;
let ticket: string;
beforeAll(async () => {
  desk = await openPhotoDesk();
});
afterAll(() => desk.stop());
beforeEach(async () => {
  ticket = await desk.newForm();
});

describe('a file that is sent before its form', () => {
  test('is stored, and its id is the answer', async () => {
    const { status, id = '' } = await desk.upload(ticket, ['a.jpg', SENT.jpeg]);
    expect(status).toBe(201);
    expect(await desk.bytesAt(`/console/files/${id}`)).toEqual(SENT.jpeg);
  });

  test.each([
    ['a program that is called .jpg', ['a.jpg', SENT.exe] as const, 422, '「a.jpg」名字像照片'],
    ['an empty one', ['a.jpg', SENT.empty] as const, 422, '是空的'],
    ['one that is too large', ['a.png', SENT.tooLarge] as const, 413, '10.1 MB'],
    ['one that is much too large', ['a.png', new Uint8Array(12 * 1024 * 1024)] as const, 413, '最多 10 MB'],
  ])('%s is refused with a sentence and not stored', async (_what, picture, status, said) => {
    const before = desk.stored().length;
    const answer = await desk.upload(ticket, picture);
    expect(answer.status).toBe(status);
    expect(answer.error).toContain(said);
    expect(desk.stored()).toHaveLength(before);
  });

  test('is only taken one at a time, by a form that has a place for it', async () => {
    const other = await desk.newForm('新客');
    expect(await desk.upload(other, ['a.jpg', SENT.jpeg])).toMatchObject({
      status: 404,
      error: '这张表单不收文件。',
    });
    const post = async (body: Body) =>
      (await fetch(`${desk.url}/f/${ticket}/files`, { method: 'POST', body })).status;
    expect(await post(new URLSearchParams({ file: 'x' }))).toBe(415);
    expect(await post(bodyOf({ texts: { file: 'no file' } }))).toBe(400);
  });

  test('cannot be sent without end: sixty to a form are enough', async () => {
    const answers: number[] = [];
    for (let i = 0; i < 61; i += 1) {
      answers.push((await desk.upload(ticket, ['a.jpg', SENT.jpeg])).status);
    }
    expect(answers.filter((status) => status === 201)).toHaveLength(60);
    expect(answers.at(-1)).toBe(429);
    expect((await desk.send(ticket, { pictures: [['a.jpg', SENT.jpeg]] })).status).toBe(429);
    expect((await desk.send(ticket, { texts: { content: '看房' } })).status).toBe(200);
  });
});
