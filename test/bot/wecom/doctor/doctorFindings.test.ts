import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../../src/bot/finding.ts';
import { createDoctorClient } from '../../../../src/bot/wecom/doctor/doctorClient.ts';
import { type DoctorCase, doctorFindings } from '../../../../src/bot/wecom/doctor/doctorFindings.ts';
import { WecomMemory } from '../../../../src/bot/wecom/wecomMemory.ts';
import type { Clock } from '../../../../src/handlers/ports/clock.ts';
import { fakeClock } from '../../../support/clock.ts';
import { freshDatabase, type TestDatabase } from '../../../support/database.ts';
import { quietLog } from '../../../support/quietLog.ts';
import { startWecomWorld, type WecomWorld } from '../../../support/wecom/wecomWorld.ts';

const WRONG = 'geheim-und-falsch';
const ROBOT = { address: 'robot:0a1b', purposes: ['kpi'] } as const;
const GROUP = { address: 'group:wrSALES_xY', purposes: ['kpi', 'ops'] } as const;
const APPCHAT = { address: 'appchat:LoupanTeam01', purposes: ['kpi'] } as const;

/** In which the robot and the group of the constants above are known. */
let database: TestDatabase;
let memory: WecomMemory;
beforeAll(async () => {
  database = await freshDatabase('sqlite');
  memory = new WecomMemory(database.notes, fakeClock());
  await memory.keepRobot('0a1b', '693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa');
  await memory.spokenIn(GROUP.address, 'wrSALES_xY');
});
afterAll(() => database.drop());

let world: WecomWorld;
beforeEach(async () => {
  world = await startWecomWorld();
});
afterEach(async () => {
  await world.stop();
});

interface With extends Partial<Omit<DoctorCase, 'app'>> {
  readonly secret?: string;
  readonly agentId?: string;
  readonly hasCallback?: boolean;
  readonly clock?: Clock;
}

/** The app of the world, and whatever the case says besides. */
function caseOf(given: With = {}): DoctorCase {
  const { identity, apiUrl } = world;
  const { secret = identity.appSecret, corpId = identity.corpId, agentId = identity.agentId } = given;
  const { hasCallback = true, clock = { now: () => new Date() }, ...more } = given;
  return {
    hasBot: false,
    baseUrl: 'https://loupan.example.com',
    admins: ['admin'],
    channels: [ROBOT],
    memory,
    ...more,
    corpId,
    app: {
      ...createDoctorClient({
        corpId,
        secret,
        apiUrl,
        monotonic: () => performance.now(),
        delay: () => Promise.resolve(),
        clock,
        log: quietLog,
      }),
      agentId,
      hasCallback,
    },
  };
}

const findings = (given?: With): Promise<Finding[]> => doctorFindings(caseOf(given));
const of = (found: readonly Finding[], what: string): readonly Finding[] =>
  found.filter((finding) => finding.what === what);
const states = (found: readonly Finding[]): readonly string[] =>
  found.map(({ what, state }) => `${what} ${state}`);

describe('the doctor about the self-built app', () => {
  test('where all is well it says which app this is, who sees it, and what WeCom must be told', async () => {
    const found = await findings();
    expect(states(found)).toEqual([
      'wecom app ok',
      'wecom callback ok',
      'wecom clock ok',
      'wecom address ok',
      'wecom channels ok',
    ]);
    expect(found[0]?.detail).toBe('楼盘, visible to 1 department (可见范围); WeCom trusts this machine');
    expect(of(found, 'wecom address')[0]?.detail).toContain(
      'https://loupan.example.com/wecom/callback; forms open at https://loupan.example.com/f/',
    );
  });

  test('asks once for a token and once for the app, and sends nothing', async () => {
    await findings({ channels: [ROBOT, GROUP, APPCHAT] });
    expect(world.calls.map(({ method }) => method)).toEqual([
      'gettoken',
      'agent/get',
      'user/get',
      'appchat/get',
    ]);
  });

  test('a wrong secret: which value to copy again, tried once only, because WeCom counts, and never repeated', async () => {
    const found = await findings({ secret: WRONG, channels: [APPCHAT] });
    expect(of(found, 'wecom app')).toMatchObject([{ state: 'fail' }]);
    expect(of(found, 'wecom app')[0]?.detail).toContain('does not take WECOM_APP_SECRET (40001)');
    expect(world.callsOf('gettoken')).toHaveLength(1);
    expect(JSON.stringify(found)).not.toContain(WRONG);
    expect(of(found, 'wecom channel')[0]?.detail).toContain('not looked at: see the finding about the app');
  });

  test('a company that WeCom does not know', async () => {
    const found = await findings({ corpId: 'ww-other' });
    expect(found[0]?.detail).toContain('knows no company of WECOM_CORP_ID (40013)');
    expect(found[0]?.detail).toContain('我的企业 > 企业信息 > 企业ID');
  });

  test('an address that was banned for wrong secrets: to wait, however right the secret is now', async () => {
    for (let tries = 0; tries < 3; tries += 1) {
      await findings({ secret: WRONG });
    }
    const [app] = await findings();
    expect(app).toMatchObject({ what: 'wecom app', state: 'fail' });
    expect(app?.detail).toContain('for an hour');
  });

  test('a machine that WeCom does not trust: the address as WeCom sees it, and where to add it', async () => {
    world.fail('agent/get', { kind: 'errcode', errcode: 60020 });
    const found = await findings();
    expect(found[0]).toMatchObject({ what: 'wecom app', state: 'fail' });
    expect(found[0]?.detail).toContain('(60020): add 127.0.0.1 at 应用管理 > 自建 > the app > 企业可信IP');
    expect(JSON.stringify(found)).not.toContain('TOKEN-');
  });

  test('the number of another app, one that is switched off, and one that is no answer', async () => {
    const [other] = await findings({ agentId: '1000009' });
    expect(other?.detail).toContain('WECOM_AGENT_ID is not that of the app whose secret this is (301002)');
    world.fail('gettoken', { kind: 'errcode', errcode: 50003 });
    expect((await findings())[0]?.detail).toContain('the app is switched off (50003)');
    world.fail('agent/get', { kind: 'errcode', errcode: 99_999 });
    expect((await findings())[0]?.detail).toContain('devtool/query?e=99999');
    world.fail('agent/get', { kind: 'status', status: 502 });
    expect((await findings())[0]?.detail).toContain('status 502: check that this machine reaches');
  });

  test('a WeCom that cannot be reached: what to check', async () => {
    await world.goAway();
    const found = await findings();
    expect(found[0]?.detail).toContain('ECONNREFUSED: check that this machine reaches https://qyapi');
    expect(of(found, 'wecom clock')).toEqual([]);
    await world.comeBack();
  });

  test('administrators who could not speak to it: mistyped, out of its scope, gone', async () => {
    world.changeUser('gao', { status: 5 });
    const found = await findings({ admins: ['zhansgan', 'wai.bao-01', 'gaoyuan', 'admin'] });
    const details = of(found, 'wecom administrator').map(({ state, detail }) => `${state} ${detail}`);
    expect(details).toEqual([
      expect.stringMatching(/^warn wecom:zhansgan .*no such member/u),
      expect.stringMatching(/^warn wecom:wai\.bao-01 .*可见范围/u),
      expect.stringMatching(/^warn wecom:gaoyuan .*has left or is disabled/u),
    ]);
  });

  test('without a callback nobody is heard and no button can be sent: that does not work', async () => {
    const found = await findings({ hasCallback: false });
    expect(of(found, 'wecom callback')[0]).toMatchObject({ state: 'fail' });
    expect(of(found, 'wecom address')[0]?.detail).not.toContain('/wecom/callback');
  });

  test('an address that is not public is a warning: forms are then asked question by question', async () => {
    const [address] = of(await findings({ baseUrl: 'http://localhost:3000' }), 'wecom address');
    expect(address).toMatchObject({ state: 'warn' });
    expect(address?.detail).toContain('question by question');
  });

  test.each([
    [0, 'ok'],
    [-59_000, 'ok'],
    [62_000, 'warn'],
  ])('a clock that is %d ms from WeCom’s: %s', async (ms, state) => {
    const clock = { now: () => new Date(new Date().getTime() + ms) };
    expect(of(await findings({ clock }), 'wecom clock')).toMatchObject([{ state }]);
  });
});

describe('the doctor about the AI bot', () => {
  test('does not connect, and says what to look at instead', async () => {
    const found = await doctorFindings({ ...caseOf(), app: undefined, hasBot: true, channels: [GROUP] });
    expect(states(found)).toEqual(['wecom bot ok', 'wecom address ok', 'wecom channels ok']);
    expect(found[0]?.detail).toContain('/readyz');
    expect(world.bot.subscribes).toBe(0);
    expect(world.calls).toEqual([]);
  });

  test('without the company’s id it says why to add it today', async () => {
    const found = await doctorFindings({ ...caseOf(), app: undefined, hasBot: true, corpId: '' });
    expect(of(found, 'wecom company')[0]).toMatchObject({ state: 'warn' });
  });
});

describe('the doctor about where reports go', () => {
  test('lists what only a message would show, and looks at the groups of the app', async () => {
    const found = await findings({ hasBot: true, channels: [ROBOT, GROUP, APPCHAT] });
    expect(of(found, 'wecom channel')).toEqual([
      {
        what: 'wecom channel',
        state: 'ok',
        detail: 'appchat:LoupanTeam01 (kpi): the group is there',
      },
    ]);
    expect(of(found, 'wecom channels')[0]?.detail).toContain(
      'robot:0a1b (kpi), group:wrSALES_xY (kpi, ops): registered; whether',
    );
  });

  test('a robot whose key is gone or was sealed with another data key', async () => {
    const unknown = { ...ROBOT, address: 'robot:ffff' };
    const [gone] = of(await findings({ channels: [unknown] }), 'wecom channel');
    expect(gone).toMatchObject({ state: 'fail' });
    expect(gone?.detail).toContain('say 群机器人 and its Webhook address again');

    const elsewhere = database.again({ dataKey: Buffer.alloc(32, 8) });
    const locked = new WecomMemory(elsewhere.notes, fakeClock());
    const [sealed] = of(await findings({ memory: locked }), 'wecom channel');
    await elsewhere.close();
    expect(sealed).toMatchObject({ state: 'fail' });
    expect(sealed?.detail).toContain('LOUPAN_DATA_KEY');
  });

  test('a group without the bot, and one in which nobody has mentioned it', async () => {
    const [unconnected] = of(await findings({ channels: [GROUP] }), 'wecom channel');
    expect(unconnected?.detail).toContain('set WECOM_BOT_ID and WECOM_BOT_SECRET');
    const silent = { ...GROUP, address: 'group:wrMANAGERS_aB' };
    const [unspoken] = of(await findings({ channels: [silent], hasBot: true }), 'wecom channel');
    expect(unspoken?.detail).toContain('mention it once');
  });

  test('a group of the app that is gone, that needs more scope, or has no app', async () => {
    const gone = { ...APPCHAT, address: 'appchat:nowhere' };
    expect(of(await findings({ channels: [gone] }), 'wecom channel')[0]?.detail).toContain('is gone');
    world.fail('appchat/get', { kind: 'errcode', errcode: 60011 });
    expect(of(await findings({ channels: [APPCHAT] }), 'wecom channel')[0]?.detail).toContain('60011');
    const found = await doctorFindings({ ...caseOf(), app: undefined, hasBot: true, channels: [APPCHAT] });
    expect(of(found, 'wecom channel')[0]?.detail).toContain('set WECOM_AGENT_ID and WECOM_APP_SECRET');
  });

  test('none at all: how one is set; a database without tables: that it was not looked at', async () => {
    const [none] = of(await findings({ channels: [], hasBot: true }), 'wecom channels');
    expect(none).toMatchObject({ state: 'warn' });
    expect(none?.detail).toContain('频道 日报; or say 群机器人');
    expect(of(await findings({ channels: [] }), 'wecom channels')[0]?.detail).toMatch(
      /^none is set: say 群机器人/u,
    );
    expect(of(await findings({ channels: undefined }), 'wecom channels')[0]?.detail).toContain(
      'not looked at',
    );
    const [person] = of(await findings({ channels: [{ ...ROBOT, address: 'app:lina' }] }), 'wecom channel');
    expect(person?.detail).toContain('this is no group');
  });
});
