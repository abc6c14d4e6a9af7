import { describe, expect, test } from '@jest/globals';
import { LOCALES } from '../../../src/domain/company.ts';
import { jobKinds } from '../../../src/handlers/ports/jobKinds.ts';
import { messages } from '../../../src/i18n/messages.ts';

const zh = messages('zh-CN').delivery;
const en = messages('en').delivery;
const day = { day: '11-25 周三', due: 37, sent: 37, late: 0, dead: 0, unknown: 0 };

describe('what the operators are told', () => {
  test('of a day: the failed and the uncertain only where there are any', () => {
    expect(zh.opsDaily(day)).toBe('11-25 周三：应送 37 条，送达 37 条。');
    expect(zh.opsDaily({ ...day, sent: 34, late: 2, dead: 1, unknown: 2 })).toBe(
      '11-25 周三：应送 37 条，送达 34 条，其中迟到 2 条，没送到 1 条，不确定 2 条。发「投递 失败」看是哪些。',
    );
    expect(en.opsDaily({ ...day, day: '11-25 Wed', late: 2 })).toBe(
      '11-25 Wed: 37 due, 37 delivered, 2 late.',
    );
  });

  test('of a time without service, and of what is overdue', () => {
    expect(zh.silence(312)).toContain('停了 5 小时 12 分钟没有运行，现在恢复');
    expect(en.silence(60)).toContain('Nothing ran for 1 h.');
    expect(zh.overdue(6)).toContain('过了 6 分钟还没处理');
    expect(en.overdue(1500)).toContain('due for 1 d 1 h ');
  });

  test('of what was given up, by a name that people know', () => {
    expect(zh.gaveUp({ what: 'reminder', recipient: '李娜', reason: 'gone' })).toContain('提醒 → 李娜');
    expect(zh.gaveUp({ what: 'dailyReport', recipient: null, reason: 'gone' })).toContain('：销售日报。');
    for (const kind of Object.keys(jobKinds)) {
      for (const locale of LOCALES) {
        expect(messages(locale).delivery.job(kind)).not.toBe(kind);
      }
    }
  });
});
