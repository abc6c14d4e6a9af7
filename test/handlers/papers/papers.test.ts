import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DOCX } from '../../../src/domain/files/contentType.ts';
import { openOffice, type Office, type Reply } from '../../support/conversation.ts';
import { wordDocument, wordText } from '../../support/wordDocument.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

async function approved(...paragraphs: (string | readonly string[])[]): Promise<void> {
  const file = { name: '认购书.docx', type: DOCX, bytes: wordDocument(paragraphs) };
  await office.say('admin', '模板 认购书', { files: [file] });
  await office.say('admin', '模板 认购书 启用');
}

async function contractApproved(...paragraphs: (string | readonly string[])[]): Promise<void> {
  const file = { name: '合同.docx', type: DOCX, bytes: wordDocument(paragraphs) };
  await office.say('admin', '模板 合同', { files: [file] });
  await office.say('admin', '模板 合同 启用');
}

/** 李娜 sells A-1-1502 to 王先生. */
async function sold(line = '认购 C12 A-1-1502 定金=5万'): Promise<void> {
  await office.press('li', await office.say('li', line), 'subscription.make.sure');
}

async function download(answer: Reply): Promise<string> {
  const link = answer.card?.blocks.find((block) => block.kind === 'link');
  const ticket = link?.kind === 'link' ? decodeURIComponent(link.url.split('/').at(-1) ?? '') : '';
  const opened = await office.desk.openFile(ticket);
  const file = opened.state === 'open' ? await office.files.get(opened.fileId) : undefined;
  return await wordText(file?.bytes ?? new Uint8Array());
}

describe('认购书 D1', () => {
  test('is the company’s paper, filled in from the record', async () => {
    await approved(
      '{认购编号} {项目名称} {楼栋} {房号} {房源编号}',
      '{客户姓名} {客户电话} {共有人}',
      '{建筑面积} {成交总价} {总价大写} {成交单价}',
      '{定金} {定金大写} {认购日期} {签约期限} {置业顾问} {打印日期}',
    );
    await sold();
    const made = await office.say('li', '认购书 D1');
    expect(made.word).toBe('done');
    expect(made.text).toContain('D1 的认购书已填好 · A-1-1502');
    expect(made.text).toContain('用的是认购书模板第 1 版');
    expect(await download(made)).toBe(
      [
        'D1 云溪府 1 1502 A-1-1502',
        '王先生 13800138000 无',
        '118.60 3,036,000.00 叁佰零叁万陆仟元整 25,598.65',
        '50,000.00 伍万元整 2026年11月23日 2026年11月30日 李娜 2026年11月23日',
      ].join('\n'),
    );
  });

  test('names first what is missing, whose it is and who gives it; it can be made with blanks', async () => {
    await approved('{客户姓名} {客户地址} {套内面积}');
    await sold();
    const asked = await office.say('li', '认购书 A-1-1502');
    expect(asked.word).toBe('ask');
    expect(asked.text).toContain('D1 还缺资料，认购书没有出');
    expect(asked.text).toContain('客户缺：客户地址。发「改客 C12 …」补上');
    const made = await office.press('li', asked, 'paper.blank');
    expect(made.text).toContain('留空待填：客户地址');
    expect(await download(made)).toContain('王先生 ＿＿＿＿＿＿');
    await office.say('li', '改客 C12 地址=滨江区江南大道 1 号');
    expect((await office.say('li', '认购书 D1')).text).not.toContain('客户地址');
  });

  test('without a template in use says who brings one', async () => {
    await sold();
    const refused = await office.say('li', '认购书 D1');
    expect(refused.word).toBe('refused');
    expect(refused.text).toContain('请内勤发「模板 认购书」上传，系统管理员启用');
  });

  test('is made for whoever sees the deal, and not when it is over', async () => {
    await approved('{客户姓名}');
    await sold();
    expect((await office.say('he', '认购书 D1')).word).toBe('done');
    expect((await office.say('chen', '认购书 D1')).text).toContain('没有找到');
    expect((await office.say('qian', '认购书 D1')).word).toBe('denied');
    const card = await office.say('li', '认购 D1');
    expect((await office.press('li', card, 'paper.subscription')).word).toBe('done');
    const question = await office.say('wang', '退定 D1 原因=贷款批不下来');
    await office.press('wang', question, question.actions[0]?.id ?? '');
    expect((await office.say('li', '认购书 D1')).text).toContain('D1 已退定，不能再出认购书');
  });

  test('that shows the whole number is in the audit as a reveal is', async () => {
    await approved('{客户电话}');
    await sold();
    await office.say('li', '认购书 D1');
    const li = await office.store.read.members.actor({
      platform: 'web',
      workspace: 'demo',
      externalId: 'li',
    });
    const notes = await office.store.read.operations.notes(
      li?.member.id ?? '',
      ['paper.subscription'],
      new Date(0),
      5,
    );
    expect(notes.map(({ note }) => note)).toEqual([expect.stringMatching(/^phone of C12 \(.+\) shown$/u)]);
  });

  test('in English', async () => {
    await approved('{客户姓名}');
    await sold();
    expect((await office.say('li', 'agreement D1')).text).toContain('The subscription paper of D1 is ready');
  });
});

describe('合同文本 H1', () => {
  const TEMPLATE = [
    '{合同编号} {认购编号} {签约日期} {付款方式} {首付款} {贷款金额}',
    ['{#付款计划}{期次}', '{款项}', '{应付日期}', '{应付金额}', '{金额大写}{/付款计划}'],
  ] as const;

  test('has the contract and its payment plan, row by row', async () => {
    await contractApproved(...TEMPLATE);
    await sold();
    const question = await office.say('li', '签约 D1 方案=按揭');
    expect((await office.press('li', question, question.actions[0]?.id ?? '')).word).toBe('done');
    const made = await office.say('he', '合同文本 H1');
    expect(made.text).toContain('H1 的合同已填好 · A-1-1502');
    const [first, ...rows] = (await download(made)).split('\n');
    expect(first).toBe('H1 D1 2026年11月23日 按揭 910,800.00 2,125,200.00');
    expect(rows.slice(0, 5)).toEqual([
      '1',
      '首付',
      expect.stringMatching(/^2026年\d+月\d+日$/u),
      '910,800.00',
      '玖拾壹万零捌佰元整',
    ]);
    const card = await office.say('li', '合同 H1');
    expect((await office.press('li', card, 'paper.contract')).word).toBe('done');
  });

  test('before the signing says what only a signed contract has, and can be made with blanks', async () => {
    await contractApproved(...TEMPLATE);
    await sold();
    const asked = await office.say('li', '合同文本 D1');
    expect(asked.text).toContain('签约后才有：合同编号、签约日期、付款方式、首付款、贷款金额、付款计划');
    const text = await download(await office.press('li', asked, 'paper.blank'));
    expect(text).toContain('＿＿＿＿＿＿ D1');
  });
});
