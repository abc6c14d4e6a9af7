import { describe, expect, test } from '@jest/globals';
import { readTime } from '../../../src/domain/understanding/time/readTime.ts';
import { now } from './lexicon.ts';

const zone = 'Asia/Shanghai';

function said(text: string, at: Date = now, prefer: 'future' | 'past' = 'future'): string {
  const read = readTime(text, { now: at, zone, prefer });
  if (!read.ok) {
    return read.unreadable.code;
  }
  const { value } = read;
  const clock = new Date(value.at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
  return [clock, value.part, value.exact ? 'exact' : undefined]
    .filter((part) => part !== undefined)
    .join(' ');
}

describe('times of a next contact, said on Monday 23 November 2026 at ten', () => {
  test.each([
    ['明早', '2026-11-24 09:30 morning'],
    ['明晚', '2026-11-24 19:00 evening'],
    ['明天中午', '2026-11-24 12:00 noon'],
    ['后天下午', '2026-11-25 15:00 afternoon'],
    ['明天', '2026-11-24 10:00'],
    ['大后天早上九点半', '2026-11-26 09:30 exact'],
    ['周五', '2026-11-27 10:00'],
    ['周六下午', '2026-11-28 15:00 afternoon'],
    ['下周二上午10点', '2026-12-01 10:00 exact'],
    ['下周末', '2026-12-05 10:00'],
    ['国庆后', '2027-10-08 10:00'],
    ['过完五一后', '2027-05-06 10:00'],
    ['元旦后', '2027-01-02 10:00'],
    ['下月初3号', '2026-12-03 10:00'],
    ['听日下昼', '2026-11-24 15:00 afternoon'],
    ['周一', '2026-11-30 10:00'],
    ['周一下午', '2026-11-23 15:00 afternoon'],
    ['周一9点', '2026-11-30 09:00 exact'],
    ['三天后', '2026-11-26 10:00'],
    ['3天后', '2026-11-26 10:00'],
    ['两周后', '2026-12-07 10:00'],
    ['半个月后', '2026-12-08 10:00'],
    ['半小时后', '2026-11-23 10:30 exact'],
    ['一个半小时后', '2026-11-23 11:30 exact'],
    ['下午3点', '2026-11-23 15:00 exact'],
    ['3点', '2026-11-23 15:00 exact'],
    ['3点半', '2026-11-23 15:30 exact'],
    ['晚8点', '2026-11-23 20:00 exact'],
    ['15:00', '2026-11-23 15:00 exact'],
    ['9:00', '2026-11-24 09:00 exact'],
    ['早上', '2026-11-23 10:30 morning'],
    ['今天下午', '2026-11-23 15:00 afternoon'],
    ['11-30', '2026-11-30 10:00'],
    ['11/30 14:30', '2026-11-30 14:30 exact'],
    ['11月30号', '2026-11-30 10:00'],
    ['十一月三十号下午两点', '2026-11-30 14:00 exact'],
    ['1月5日', '2027-01-05 10:00'],
    ['5号', '2026-12-05 10:00'],
    ['下个月5号', '2026-12-05 10:00'],
    ['月底', '2026-11-30 10:00'],
    ['2026-11-24 15:00', '2026-11-24 15:00 exact'],
    ['２０２６－１１－２４　１５：００', '2026-11-24 15:00 exact'],
    ['tomorrow 3pm', '2026-11-24 15:00 exact'],
    ['next Tuesday 10am', '2026-12-01 10:00 exact'],
    ['10am on Friday', '2026-11-27 10:00 exact'],
    ['Friday', '2026-11-27 10:00'],
    ['in 3 days', '2026-11-26 10:00'],
    ['in an hour', '2026-11-23 11:00 exact'],
    ['tonight', '2026-11-23 19:00 evening'],
    ['Nov 30 2pm', '2026-11-30 14:00 exact'],
  ])('%s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  test.each([
    '2月30日',
    '31 February',
    '2-30',
    '25:00',
    '13月5号',
    '明天25点',
    '11月31号',
    '2026-02-29',
    '31号',
  ])('%s does not exist and is never shifted', (text) => {
    expect(said(text)).toBe('date.impossible');
  });

  test.each(['昨天', '今天9点', '上周五', '11-20', 'yesterday', '2025-01-01', '3天前'])(
    '%s is over',
    (text) => {
      expect(said(text)).toBe('date.past');
    },
  );

  test.each(['看情况', '10-15层', '3号楼', '早上好', 'good morning', '三点顾虑', '明天或后天'])(
    '%s is no time',
    (text) => {
      expect(said(text)).toBe('date.unreadable');
    },
  );

  test('周五 said on a Friday is today while its hour is ahead, else the next one', () => {
    const friday = new Date('2026-11-27T16:00:00+08:00');
    expect(said('周五17点', friday)).toBe('2026-11-27 17:00 exact');
    expect(said('周五15点', friday)).toBe('2026-12-04 15:00 exact');
    expect(said('周五', friday)).toBe('2026-12-04 10:00');
    expect(said('这周五', friday)).toBe('2026-11-27 16:30');
  });

  test('a part of the day that has begun is later in it, one that is over is tomorrow', () => {
    const afternoon = new Date('2026-11-23T16:10:00+08:00');
    expect(said('下午', afternoon)).toBe('2026-11-23 17:00 afternoon');
    expect(said('上午', afternoon)).toBe('2026-11-24 09:30 morning');
    expect(said('今天上午', afternoon)).toBe('date.past');
  });

  test('for a first contact the past is meant', () => {
    expect(said('周五', now, 'past')).toBe('2026-11-20 10:00');
    expect(said('昨天下午', now, 'past')).toBe('2026-11-22 15:00 afternoon');
    expect(said('12月30日', now, 'past')).toBe('2026-12-30 10:00');
    expect(said('25号', now, 'past')).toBe('2026-10-25 10:00');
  });
});
