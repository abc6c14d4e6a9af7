import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DOCX } from '../../../src/domain/files/contentType.ts';
import { readDocx } from '../../../src/handlers/papers/docx.ts';
import { openOffice, type Office, type Reply } from '../../support/conversation.ts';
import { waitingNotices } from '../../support/waitingNotices.ts';
import { wordDocument } from '../../support/wordDocument.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const sent = (...paragraphs: (string | readonly string[])[]) => ({
  name: '认购书.docx',
  type: DOCX,
  bytes: wordDocument(paragraphs),
});
const GOOD = sent('编号 {认购编号}', '买受人 {客户姓名}，{房号}，{成交总价} 元（{总价大写}）');
const upload = async (who: string, line: string, file = GOOD) =>
  await office.say(who, line, { files: [file] });
const labels = ({ actions }: Reply) => actions.map(({ label }) => label);
const told = async (who: string) => {
  const notices = await waitingNotices(office.engine, office.clock.now());
  const actor = await office.store.read.members.actor({
    platform: 'web',
    workspace: 'demo',
    externalId: who,
  });
  return notices.filter(({ target }) => target.kind === 'member' && target.memberId === actor?.member.id);
};

describe('模板', () => {
  test('a clerk sends a new version with a line; the administrator is asked, approves it, and the clerk is told', async () => {
    const heard = await upload('he', '模板 认购书');
    expect(heard.word).toBe('done');
    expect(heard.text).toContain('已收到认购书模板第 1 版，等系统管理员启用');
    expect(heard.text).toContain('有 5 处要填：认购编号、客户姓名、房号、成交总价、总价大写');
    const [asked] = await told('admin');
    expect(asked?.card.heading).toBe('何静 上传了认购书模板第 1 版，请看过后启用');
    expect(await office.store.read.papers.inForce('subscription')).toBeUndefined();
    const approved = await office.say('admin', '模板 认购书 启用');
    expect(approved.text).toContain('认购书模板第 1 版已启用');
    expect(await office.store.read.papers.inForce('subscription')).toMatchObject({ number: 1 });
    expect((await told('he'))[0]?.card.blocks[0]).toMatchObject({ text: '管理员 启用了认购书模板第 1 版' });
  });

  test('the next version waits beside the one in use, takes its place when it is approved, and can be taken back', async () => {
    await upload('admin', '模板 认购书');
    await office.say('admin', '模板 认购书 启用 1');
    const second = await upload('admin', '模板 认购书', sent('{客户姓名}'));
    expect(second.text).toContain('已收到认购书模板第 2 版，还没有启用');
    expect(await office.store.read.papers.inForce('subscription')).toMatchObject({ number: 1 });
    const approved = await office.press('admin', second, 'template.approve');
    expect(approved.text).toContain('原来的第 1 版已停用');
    expect(await office.store.read.papers.inForce('subscription')).toMatchObject({ number: 2 });
    expect((await office.press('admin', second, 'template.approve')).text).toContain('现在就是「启用中」');
    await office.say('admin', '撤销');
    expect(await office.store.read.papers.inForce('subscription')).toMatchObject({ number: 1 });
    expect((await office.say('admin', '模板 认购书 停用')).text).toContain('现在没有启用的认购书模板');
  });

  test('shows the versions, who decided, what can be filled in, and files to download', async () => {
    await upload('he', '模板 合同', sent('{客户姓名}'));
    const shown = await office.say('admin', '模板 合同');
    expect(shown.text).toContain('第 1 版');
    expect(shown.text).toContain('何静');
    expect(shown.text).toContain('{总价大写}');
    expect(shown.text).toContain('付款计划：表格一行，写成 {#付款计划}{期次}');
    expect(labels(shown)).toEqual(['启用', '不用', '下载合同样本']);
    const links = shown.card?.blocks.flatMap((block) => (block.kind === 'link' ? [block.label] : []));
    expect(links).toEqual(['下载第 1 版']);
    expect((await office.say('admin', '模板 合同 9')).text).toContain('没有第 9 版');
    expect((await office.say('admin', '模板 合同 第8版')).text).toContain('没有第 8 版');
    const list = await office.say('he', '模板');
    expect(list.text).toContain('还没有认购书模板');
    expect(labels(list)).toEqual(['认购书模板', '合同模板']);
  });

  test.each([['认购书'], ['合同']])(
    'the sample of the %s is itself a template that is taken',
    async (kind) => {
      const shown = await office.press('admin', await office.say('admin', `模板 ${kind}`), 'template.sample');
      const link = shown.card?.blocks.findLast((block) => block.kind === 'link');
      const ticket = link?.kind === 'link' ? decodeURIComponent(link.url.split('/').at(-1) ?? '') : '';
      const opened = await office.desk.openFile(ticket);
      const file = opened.state === 'open' ? await office.files.get(opened.fileId) : undefined;
      expect(file?.type).toBe(DOCX);
      const bytes = file?.bytes ?? new Uint8Array();
      expect((await readDocx(bytes)).places.length).toBeGreaterThan(10);
      const heard = await upload('admin', `模板 ${kind}`, { name: 'a.docx', type: DOCX, bytes });
      expect(heard.word).toBe('done');
    },
  );

  test('with a place that nobody knows is refused with its name and what may have been meant', async () => {
    const heard = await upload('he', '模板 认购书', sent('{客户名字}{物业费}{首付款}{期次}'));
    expect(heard.word).toBe('refused');
    expect(heard.text).toContain('{客户名字} 不认识，是不是 {客户姓名}？');
    expect(heard.text).toContain('{物业费} 不认识');
    expect(heard.text).toContain('{首付款} 用在这里不对');
    expect(await office.store.read.papers.versions('subscription', 5)).toEqual([]);
  });

  test.each([
    ['whose braces do not fit', sent('甲方 {客户姓名').bytes, '花括号没有配好'],
    ['with macros', wordDocument(['x'], { 'word/vbaProject.bin': '<a/>' }), '宏或嵌入的程序'],
    ['that is cut off', sent('x').bytes.subarray(0, 700), '不是完整的 Word 文档'],
    ['that is empty', new Uint8Array(), '是空的'],
    ['that is a program', Buffer.from('MZ\u0090\u0000\u0003\u0000'), '不是能收的文件'],
  ])('one %s is refused, and nothing is kept', async (_, bytes, sentence) => {
    const heard = await upload('he', '模板 认购书', { name: '认购书.docx', type: DOCX, bytes });
    expect(heard.word).toBe('refused');
    expect(heard.text).toContain(sentence);
    expect(await office.store.read.papers.versions('subscription', 5)).toEqual([]);
  });

  test('is no consultant’s: he is offered what an import needs, and nobody but the administrator approves', async () => {
    expect((await office.say('li', '模板 客户')).text).toContain('下载');
    expect((await office.press('li', await office.say('li', '模板'), 'import.template.customer')).word).toBe(
      'done',
    );
    expect((await office.say('tang', '模板')).word).toBe('denied');
    await upload('he', '模板 认购书');
    expect((await office.say('he', '模板 认购书 启用')).word).toBe('denied');
    expect((await upload('li', '模板 认购书')).word).toBe('denied');
  });

  test('a document without a line is asked about; without saying of what, too', async () => {
    const asked = await upload('he', '');
    expect(labels(asked)).toEqual(['认购书', '合同']);
    expect((await office.press('he', asked, 'template.show.contract')).text).toContain('合同模板第 1 版');
    const which = await upload('he', '模板');
    expect((await office.press('he', which, 'template.show.subscription')).text).toContain(
      '认购书模板第 1 版',
    );
    expect((await upload('li', '')).text).toContain('您不能上传模板');
  });

  test('of two that are approved at one moment one is in use', async () => {
    await upload('admin', '模板 认购书');
    await upload('admin', '模板 认购书');
    await Promise.all([office.say('admin', '模板 认购书 启用 1'), office.say('admin', '模板 认购书 启用 2')]);
    const states = (await office.store.read.papers.versions('subscription', 5)).map(({ state }) => state);
    expect(states.toSorted()).toEqual(['approved', 'retired']);
  });

  test('in English', async () => {
    const heard = await upload('he', 'papers subscription');
    expect(heard.text).toContain('Received version 1 of the subscription template');
  });
});
