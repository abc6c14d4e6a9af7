import { afterEach, expect, test } from '@jest/globals';
import { agentOf } from '../../../../src/bot/wecom/api/agent.ts';
import { WecomUnansweredError } from '../../../../src/bot/wecom/api/errors.ts';
import { doctorScope } from '../../../../src/bot/wecom/doctor/doctorScope.ts';
import { failure, openTinyOffice, type TinyOffice } from './tinyClient.ts';

let office: TinyOffice;
afterEach(() => office.wecom.close());

const asked = async (answer: Readonly<Record<string, unknown>>) => {
  office = await openTinyOffice(({ method }) => (method === 'agent/get' ? answer : undefined));
  return await agentOf(office.client, '1000005');
};

/** The sample of D90227. */
const SAMPLE = {
  agentid: 1000005,
  name: 'HR助手',
  square_logo_url: 'https://p.qlogo.cn/0',
  description: 'HR服务与员工自助平台',
  allow_userinfos: { user: [{ userid: 'zhangshan' }, { userid: 'lisi' }] },
  allow_partys: { partyid: [1] },
  allow_tags: { tagid: [1, 2, 3] },
  close: 0,
  redirect_domain: 'open.work.weixin.qq.com',
  report_location_flag: 0,
  isreportenter: 0,
  home_url: 'https://open.work.weixin.qq.com',
};

test('the app says its name and who can see it', async () => {
  const agent = await asked(SAMPLE);
  expect(agent).toEqual({
    name: 'HR助手',
    isDisabled: false,
    scope: { users: ['zhangshan', 'lisi'], departments: [1], tags: [1, 2, 3] },
  });
  const seen = doctorScope(agent);
  expect(seen).toMatchObject({ state: 'ok' });
  expect(seen.detail).toContain('visible to 1 department, 2 members, 3 tags');
  expect(office.wecom.callsOf('agent/get')[0]?.query.get('agentid')).toBe('1000005');
});

test('an app that nobody can see, or that is switched off, reaches nobody', async () => {
  const unseen = doctorScope(await asked({ name: '楼盘', allow_partys: {} }));
  expect(unseen).toMatchObject({ state: 'fail' });
  expect(unseen.detail).toContain('nobody can see 楼盘');
  await office.wecom.close();
  const off = doctorScope(await asked({ ...SAMPLE, close: 1 }));
  expect(off).toMatchObject({ state: 'fail' });
  expect(off.detail).toContain('HR助手 is switched off');
});

test('an answer of another shape tells nothing', async () => {
  office = await openTinyOffice(({ method }) => (method === 'agent/get' ? { allow_partys: [1] } : undefined));
  expect(await failure(agentOf(office.client, '1000005'))).toBeInstanceOf(WecomUnansweredError);
});
