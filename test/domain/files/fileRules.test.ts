import { describe, expect, test } from '@jest/globals';
import { contentType, DOCX, XLSX } from '../../../src/domain/files/contentType.ts';
import {
  checkFile,
  DOCUMENTS,
  type FileFault,
  megabytes,
  SCANS,
  sizeFault,
} from '../../../src/domain/files/fileRules.ts';
import { writeXlsx } from '../../../src/handlers/sheets/writeXlsx.ts';
import { messages } from '../../../src/i18n/messages.ts';
import { SENT } from '../../support/sentFiles.ts';
import { wordDocument } from '../../support/wordDocument.ts';

const faultOf = (bytes: Uint8Array, name = 'IMG_1.jpg', type = 'image/jpeg'): FileFault | undefined => {
  const checked = checkFile({ name, type, bytes });
  return checked.ok ? undefined : checked.fault;
};
const zh = (bytes: Uint8Array, name?: string, type?: string): string =>
  messages('zh-CN').common.fileFault(faultOf(bytes, name, type)!);

describe('what a file field takes', () => {
  test.each([
    ['a JPEG', SENT.jpeg, 'a.jpg'],
    ['a PNG', SENT.png, 'a.png'],
    ['a PNG that is called .jpg', SENT.png, 'a.jpg'],
    ['a JPEG without a name', SENT.jpeg, ''],
    ['one of exactly 10 MB', SENT.largest, 'a.png'],
  ])('%s is taken', (_what, bytes, name) => {
    expect(faultOf(bytes, name)).toBeUndefined();
  });

  test.each([
    ['empty', SENT.empty, 'a.jpg', 'image/jpeg', 'empty'],
    ['one byte too large', SENT.tooLarge, 'a.png', 'image/png', 'tooLarge'],
    ['a program that is called .jpg', SENT.exe, 'a.jpg', 'application/octet-stream', 'disguised'],
    ['a program that is said to be a picture', SENT.exe, 'a.bin', 'image/png', 'disguised'],
    ['a scan', SENT.pdf, 'a.pdf', 'application/pdf', 'kind'],
    ['a photo of an iPhone', SENT.heic, 'a.HEIC', 'image/heic', 'heic'],
    ['a photo of an iPhone that was renamed', SENT.heic, 'a.jpg', 'image/jpeg', 'heic'],
    ['one byte', Uint8Array.of(0xff), 'a.jpg', 'image/jpeg', 'disguised'],
  ])('%s is not taken', (_what, bytes, name, type, code) => {
    expect(faultOf(bytes, name, type)?.code).toBe(code);
  });

  test('HEIC is no type that is kept', () => {
    expect(contentType(SENT.heic)).toBeUndefined();
    expect(contentType(SENT.pdf)).toBe('application/pdf');
  });

  test('what is wrong is said with what to do, and how large is too large', () => {
    expect(zh(SENT.tooLarge, 'a.png')).toContain('「a.png」有 10.1 MB，太大了，一张最多 10 MB');
    expect(zh(SENT.heic, 'a.HEIC')).toContain('请换成 JPEG');
    expect(zh(SENT.exe)).toContain('名字像照片');
    expect(zh(SENT.empty, '', '')).toContain('这个文件是空的');
    for (const bytes of [SENT.tooLarge, SENT.heic, SENT.exe, SENT.empty, SENT.pdf]) {
      const fault = faultOf(bytes, 'a.txt', '')!;
      expect(messages('en').common.fileFault(fault)).toMatch(/^“a\.txt” .+\.$/u);
    }
  });

  test('200 MB are refused by what the sender’s machine says, before they are fetched', () => {
    const fault = sizeFault('合同.pdf', 200 * 1024 * 1024);
    expect(fault?.code).toBe('tooLarge');
    expect(messages('zh-CN').common.fileFault(fault!)).toContain('「合同.pdf」有 200 MB，太大了');
    expect(sizeFault('合同.pdf', 10 * 1024 * 1024)).toBeUndefined();
  });

  test.each([
    ['a scan', SENT.pdf, undefined],
    ['a photo', SENT.jpeg, undefined],
    ['a program called .pdf', SENT.exe, 'noScan'],
    ['an empty file', SENT.empty, 'empty'],
    ['a photo of an iPhone', SENT.heic, 'heic'],
  ])('of scanned pages, %s', (_what, bytes, code) => {
    const checked = checkFile({ name: '合同.pdf', type: 'application/pdf', bytes }, SCANS);
    expect(checked.ok ? undefined : checked.fault.code).toBe(code);
  });

  test('a Word document is told from a table, and from a program that is called one', () => {
    const document = wordDocument(['甲方']);
    expect(contentType(document)).toBe(DOCX);
    expect(contentType(writeXlsx([['甲方']]))).toBe(XLSX);
    const checked = checkFile({ name: '模板.docx', type: DOCX, bytes: SENT.exe }, DOCUMENTS);
    expect(checked).toMatchObject({ ok: false, fault: { code: 'noDocument' } });
  });

  test('a name is shown short and without signs that cannot be seen', () => {
    const fault = faultOf(SENT.empty, `${'长'.repeat(300)}\u202e.jpg`);
    expect(fault?.name).toBe(`${'长'.repeat(40)}…`);
    expect(faultOf(SENT.empty, 'a\u202e\u0000\ngpj.exe')?.name).toBe('agpj.exe');
  });

  test('sizes are rounded up', () => {
    expect([1, 1024 * 1024, 1024 * 1024 + 1].map(megabytes)).toEqual(['0.1', '1', '1.1']);
  });
});
