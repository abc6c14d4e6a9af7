import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { SentFile } from '../../../src/domain/files/fileRules.ts';
import { openOffice, type Office, type Reply } from '../../support/conversation.ts';
import { SENT } from '../../support/sentFiles.ts';
import { waitingNotices } from '../../support/waitingNotices.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
  await office.press('li', await office.say('li', '认购 C12 A-1-1502 定金=5万'), 'subscription.make.sure');
  const question = await office.say('li', '签约 C12 A-1-1502 方案=按揭');
  await office.press('li', question, question.actions[0]?.id ?? '');
});
afterEach(() => office.close());

const PHOTO: SentFile = { name: 'p1.jpg', type: 'image/jpeg', bytes: SENT.jpeg };
const PDF: SentFile = { name: '合同.pdf', type: 'application/pdf', bytes: SENT.pdf };
const contract = async () => (await office.store.read.contracts.byRef(1))!;
const scans = async () => await office.store.read.papers.scans((await contract()).id, 9);
const labels = ({ actions }: Reply) => actions.map(({ label }) => label);

async function told(who: string) {
  const actor = await office.store.read.members.actor({
    platform: 'web',
    workspace: 'demo',
    externalId: who,
  });
  const notices = await waitingNotices(office.engine, office.clock.now());
  return notices.filter(({ target }) => target.kind === 'member' && target.memberId === actor?.member.id);
}

describe('合同 H1 with files', () => {
  test('is its scan: the term is kept, and the clerk is asked to check it in', async () => {
    const heard = await office.say('li', '合同 H1', { files: [PHOTO, PDF] });
    expect(heard).toMatchObject({ word: 'done', refs: ['H1', 'A-1-1502', 'C12'] });
    expect(heard.text).toContain('H1 的扫描件已收到，共 2 个文件');
    expect(heard.text).toContain('已请 何静 核对归档');
    expect(labels(heard)).toEqual(['看扫描件']);
    expect((await contract()).scannedAt).toEqual(office.clock.now());
    expect(await scans()).toMatchObject([
      { state: 'waiting', fileIds: [expect.any(String), expect.any(String)] },
    ]);
    const asked = (await told('he')).find(({ subject }) => subject.kind === 'scanSent');
    expect(asked?.card.heading).toBe('李娜 传了 H1 的合同扫描件 · A-1-1502');
    expect(JSON.stringify(asked?.card)).toContain('"scan.accept"');
  });

  test('pages may come one by one while it waits', async () => {
    await office.say('li', '合同 H1', { files: [PHOTO] });
    const more = await office.say('li', '扫描件 H1', { files: [PHOTO, PHOTO] });
    expect(more.text).toContain('H1 的扫描件又收到 2 个文件，共 3 个');
    expect(await scans()).toHaveLength(1);
  });

  test('the clerk opens the pages, which is on record, and checks it in; the sender is told', async () => {
    await office.say('li', '合同 H1', { files: [PHOTO, PDF] });
    const shown = await office.say('he', '看扫描件 H1');
    expect(shown.audience).toBe('asker');
    expect(shown.text).toContain('待核对');
    const links = shown.card?.blocks.flatMap((block) => (block.kind === 'link' ? [block] : [])) ?? [];
    expect(links.map(({ label }) => label)).toEqual(['第 1 个文件', '第 2 个文件']);
    const opened = await office.desk.openFile(decodeURIComponent(links[1]?.url.split('/').at(-1) ?? ''));
    expect(opened).toMatchObject({ state: 'open', name: '合同扫描件 H1-2' });
    expect((await office.press('he', shown, 'scan.accept')).text).toBe('H1 的扫描件已归档');
    expect((await office.press('he', shown, 'scan.accept')).text).toContain('已经处理过了，现在是「已归档」');
    expect(JSON.stringify((await told('li')).map(({ card }) => card))).toContain('何静 已归档 H1 的扫描件');
  });

  test('what cannot be read is sent back with its reason; the term runs on', async () => {
    await office.say('li', '合同 H1', { files: [PHOTO] });
    const form = await office.press('he', await office.say('he', '看扫描件 H1'), 'scan.return');
    expect(form.word).toBe('form');
    const done = await office.submit('he', form, { reason: '第 3 页看不清' });
    expect(done.text).toBe('H1 的扫描件已退回');
    expect((await contract()).scannedAt).toBeNull();
    expect(JSON.stringify((await told('li')).map(({ card }) => card))).toContain(
      '退回了 H1 的扫描件：第 3 页看不清',
    );
    await office.say('li', '合同 H1', { files: [PDF] });
    expect((await scans()).map(({ state }) => state)).toEqual(['waiting', 'returned']);
  });

  test('sent after its term it is marked as late', async () => {
    office.advance(10 * 24 * 60);
    const heard = await office.say('li', '合同 H1', { files: [PDF] });
    expect(heard.text).toContain('这次记为迟交');
    expect((await office.say('li', '合同 H1')).text).toContain('（迟交）');
  });

  test.each([
    [
      'a program called .pdf',
      { name: '合同.pdf', type: 'application/pdf', bytes: SENT.exe },
      '不是能收的文件',
    ],
    ['nothing at all', { name: '合同.pdf', type: 'application/pdf', bytes: SENT.empty }, '是空的'],
    ['too large a photo', { name: 'p.png', type: 'image/png', bytes: SENT.tooLarge }, '太大了'],
  ])('that are %s are refused, and nothing is kept', async (_, file, sentence) => {
    const heard = await office.say('li', '合同 H1', { files: [file] });
    expect(heard.word).toBe('refused');
    expect(heard.text).toContain(sentence);
    expect(await scans()).toEqual([]);
    expect((await contract()).scannedAt).toBeNull();
  });

  test('are for who sells and keeps the papers, and for a contract that there is', async () => {
    expect((await office.say('qian', '合同 H1', { files: [PDF] })).word).toBe('denied');
    expect((await office.say('chen', '合同 H1', { files: [PDF] })).text).toContain('没有找到');
    expect((await office.say('chen', '看扫描件 H1')).text).toContain('没有找到');
    expect((await office.say('li', '看扫描件 H1')).text).toContain('和「合同 H1」一起发来');
    expect((await office.say('li', '', { files: [PDF] })).text).toContain('合同 H8');
    expect(await scans()).toEqual([]);
  });

  test('of a form come the same way', async () => {
    const form = await office.say('he', '扫描件 H1');
    expect(form.word).toBe('form');
    const id = await office.files.put(SENT.pdf, 'application/pdf');
    const heard = await office.submit('he', form, { contract: 'H1', files: [id] });
    expect(heard.text).toContain('H1 的扫描件已收到，共 1 个文件');
    expect(labels(heard)).toEqual(['看扫描件', '归档', '退回']);
    const gone = await office.submit('he', await office.say('he', '扫描件 H1'), {
      contract: 'H1',
      files: ['x'],
    });
    expect(gone.errors['files']).toContain('找不到了');
  });

  test('of two clerks who decide at one moment one does', async () => {
    await office.say('li', '合同 H1', { files: [PDF] });
    const shown = await office.say('he', '看扫描件 H1');
    const answers = await Promise.all([
      office.press('he', shown, 'scan.accept'),
      office.press('wang', shown, 'scan.accept'),
    ]);
    expect(answers.map(({ word }) => word).toSorted()).toEqual(['done', 'refused']);
  });

  test('in English', async () => {
    expect((await office.say('li', 'contract H1', { files: [PDF] })).text).toContain(
      'The scan of H1 is here: 1 file',
    );
  });
});
