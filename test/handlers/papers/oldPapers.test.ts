import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { DOCX } from '../../../src/domain/files/contentType.ts';
import { wordDocument } from '../../support/wordDocument.ts';
import { type ImportOffice, openImportOffice } from '../imports/importOffice.ts';

const DAY = 24 * 60;
let office: ImportOffice;
beforeEach(async () => {
  office = await openImportOffice();
});
afterEach(() => office.close());

async function night(): Promise<void> {
  const runAt = office.clock.now();
  const dedupKey = `night:${runAt.toISOString()}`;
  await office.store.tx((session) =>
    session.schedule([{ kind: 'housekeeping', payload: { runAt: runAt.toISOString() }, runAt, dedupKey }]),
  );
  await office.settle();
}

test('the file of a paper goes when it has been kept as long as the policy says; that it was made, and for whom, stays', async () => {
  const file = { name: '认购书.docx', type: DOCX, bytes: wordDocument(['{客户姓名}']) };
  await office.say('admin', '模板 认购书', { files: [file] });
  await office.say('admin', '模板 认购书 启用');
  await office.say('admin', '规则 file.tables 10天');
  await office.press('li', await office.say('li', '认购 C12 A-1-1502 定金=5万'), 'subscription.make.sure');
  expect((await office.say('li', '认购书 D1')).word).toBe('done');
  const { read } = office.store;
  office.advance(9 * DAY);
  await night();
  const [paper] = await read.papers.madeBefore(office.clock.now(), 5);
  expect(paper).toMatchObject({ kind: 'subscription', filesGoneAt: null });
  expect(await office.files.get(paper!.fileId)).toBeDefined();
  office.advance(2 * DAY);
  await night();
  expect(await office.files.get(paper!.fileId)).toBeUndefined();
  expect(await read.papers.madeBefore(office.clock.now(), 5)).toEqual([]);
  const kept = await office.store.tx(async (session) => await session.current('madePaper', paper!.id));
  expect(kept?.filesGoneAt).not.toBeNull();
  expect((await read.papers.inForce('subscription'))?.number).toBe(1);
});
