import type { Filing } from '../../src/domain/filing.ts';

/** 渠道甲 filed 王先生 with hidden digits on Monday 2026-11-23 at 10:00 in Shanghai. */
export function buildFiling(overrides: Partial<Filing> = {}): Filing {
  return {
    id: 'filing-1',
    projectId: 'project-a',
    channelCompany: '渠道甲',
    agent: null,
    name: '王先生',
    phone: '138****8000',
    number: null,
    filedAt: new Date('2026-11-23T02:00:00Z'),
    visitAt: null,
    protectedUntil: new Date('2026-11-26T10:00:00Z'),
    state: 'filed',
    fault: null,
    customerId: null,
    confirmedAt: null,
    byId: 'li',
    version: 1,
    ...overrides,
  };
}
