import { afterEach, describe, expect, test } from '@jest/globals';
import { WebAPIPlatformError, WebAPIRequestError } from '@slack/web-api';
import type { Finding } from '../../../src/bot/finding.ts';
import type { DoctorClient, DoctorSelf } from '../../../src/bot/slack/doctorClient.ts';
import { createDoctorClient } from '../../../src/bot/slack/doctorClient.ts';
import { type DoctorCase, doctorFindings } from '../../../src/bot/slack/doctorFindings.ts';
import { BOT_SCOPES } from '../../../src/bot/slack/surface.ts';
import { type SlackWorld, startSlackWorld } from '../../support/slack/slackWorld.ts';
import { startSocketWorld } from '../../support/slack/socketWorld.ts';

const SELF: DoctorSelf = {
  team: 'T1',
  teamName: 'Yunxi',
  botName: 'loupan',
  scopes: BOT_SCOPES,
  skewMs: 400,
};
const SALES = { workspace: 'T1', address: 'C1', purposes: ['kpi'] } as const;

const refused = (error: string) => (): Promise<never> =>
  Promise.reject(new WebAPIPlatformError({ ok: false, error }));

function client(answers: Partial<DoctorClient> & { readonly who?: Partial<DoctorSelf> } = {}): DoctorClient {
  return {
    self: () => Promise.resolve({ ...SELF, ...answers.who }),
    openSocket: () => Promise.resolve(),
    channel: () => Promise.resolve({ name: 'sales', isMember: true, isArchived: false }),
    ...answers,
  };
}

async function findings(answers: Parameters<typeof client>[0], rest: Partial<DoctorCase> = {}) {
  return await doctorFindings({
    client: client(answers),
    mode: 'socket',
    baseUrl: 'https://loupan.example.com',
    channels: [SALES],
    ...rest,
  });
}

const of = (found: readonly Finding[], what: string): Finding | undefined =>
  found.find((finding) => finding.what === what);

describe('the doctor about Slack', () => {
  test('where all is well it says which workspace and bot these are, and that it looked at everything', async () => {
    const found = await findings({});
    expect(found.map(({ what, state }) => `${what} ${state}`)).toEqual([
      'slack ok',
      'slack socket ok',
      'slack scopes ok',
      'slack clock ok',
      'slack channels ok',
    ]);
    expect(of(found, 'slack')?.detail).toBe('workspace Yunxi (T1), the bot is @loupan');
  });

  test.each([
    ['invalid_auth', 'copy the Bot User OAuth Token (xoxb-…) from OAuth & Permissions again'],
    ['account_inactive', 'install the app again under Install App'],
    ['token_expired', 'take token rotation out of the manifest'],
    ['odd_error', 'Slack refuses (odd_error)'],
  ])('a token that Slack answers with %s: what to click', async (error, advice) => {
    const found = await findings({ self: refused(error) });
    expect(of(found, 'slack')).toMatchObject({ state: 'fail' });
    expect(of(found, 'slack')?.detail).toContain(advice);
    expect(of(found, 'slack socket')?.state).toBe('ok');
  });

  test('a Slack that cannot be reached: what to check', async () => {
    const cause = Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
    const found = await findings({ self: () => Promise.reject(new WebAPIRequestError(cause)) });
    expect(of(found, 'slack')?.detail).toBe(
      'Slack cannot be reached (ENOTFOUND): check that this machine reaches https://slack.com (name service, firewall, proxy), and SLACK_API_URL',
    );
  });

  test('a missing scope is named with what will not work and where to click; one too many is only mentioned', async () => {
    const scopes = [...BOT_SCOPES.filter((scope) => scope !== 'files:write'), 'channels:join'];
    const found = (await findings({ who: { scopes } })).filter(({ what }) => what === 'slack scopes');
    expect(found.map(({ state }) => state)).toEqual(['fail', 'warn']);
    expect(found[0]?.detail).toContain(
      'without files:write Loupan cannot upload charts and photos: at https://api.slack',
    );
    expect(found[0]?.detail).toContain('Reinstall to Workspace');
    expect(found[1]?.detail).toMatch(/^channels:join: not needed/u);
  });

  test('an app-level token without its scope, or in the place of another', async () => {
    const missing = of(await findings({ openSocket: refused('missing_scope') }), 'slack socket');
    expect(missing?.state).toBe('fail');
    expect(missing?.detail).toContain('lacks the scope connections:write');
    const wrong = of(await findings({ openSocket: refused('not_allowed_token_type') }), 'slack socket');
    expect(wrong?.detail).toContain('Basic Information > App-Level Tokens');
  });

  test('a channel that the bot was not invited to, is gone, archived, or of another workspace', async () => {
    const detail = async (answers: Partial<DoctorClient>, channel = SALES as DoctorChannelOf) => {
      const found = of(await findings(answers, { channels: [channel] }), 'slack channel');
      expect(found?.state).toBe('fail');
      return found?.detail;
    };
    const sales = { name: 'sales', isMember: false, isArchived: false };
    expect(await detail({ channel: () => Promise.resolve(sales) })).toBe(
      'C1 (kpi): the bot is not in #sales: say /invite @loupan there',
    );
    expect(await detail({ channel: refused('channel_not_found') })).toContain('/invite @loupan');
    expect(await detail({ channel: () => Promise.resolve({ ...sales, isArchived: true }) })).toContain(
      'archived',
    );
    expect(await detail({}, { ...SALES, workspace: 'T2' })).toContain('belongs to workspace T2');
  });

  test('no channel at all: how one is set; a database without tables: that it was not looked at', async () => {
    expect(of(await findings({}, { channels: [] }), 'slack channels')).toMatchObject({
      state: 'warn',
      detail: 'none is set: /invite @loupan in a channel, then say there: @loupan 频道 日报',
    });
    expect(of(await findings({}, { channels: undefined }), 'slack channels')?.detail).toContain(
      'not looked at',
    );
  });

  test.each([
    [59_000, 'socket', 'ok'],
    [-61_000, 'socket', 'warn'],
    [400_000, 'socket', 'warn'],
    [61_000, 'http', 'warn'],
    [-301_000, 'http', 'fail'],
  ] as const)('a clock that is %d ms from Slack’s, by %s: %s', async (skewMs, mode, state) => {
    const clock = of(await findings({ who: { skewMs } }, { mode }), 'slack clock');
    expect(clock?.state).toBe(state);
    expect(clock?.detail).toContain(`${Math.abs(skewMs) / 1_000} s from Slack's`);
  });

  test('over HTTP no connection is opened, and the address must be one that Slack can call', async () => {
    const openSocket = refused('never asked');
    const well = await findings({ openSocket }, { mode: 'http' });
    expect(of(well, 'slack socket')).toBeUndefined();
    expect(of(well, 'slack address')?.detail).toContain('https://loupan.example.com/slack/events');
    const found = await findings({}, { mode: 'http', baseUrl: 'http://localhost:3000' });
    expect(of(found, 'slack address')).toMatchObject({ state: 'fail' });
  });
});

type DoctorChannelOf = NonNullable<DoctorCase['channels']>[number];

describe('what the doctor asks of a Slack', () => {
  let world: SlackWorld;
  const quiet = { debug: nothing, info: nothing, warn: nothing, error: nothing };

  afterEach(async () => {
    await world.stop();
  });

  test('is enough to find a missing scope, a channel without the bot and a clock that is wrong', async () => {
    const scopes = BOT_SCOPES.filter((scope) => scope !== 'im:write');
    world = await startSlackWorld({ scopes });
    const socket = await startSocketWorld({ world, appToken: 'xapp-1' });
    const asked = createDoctorClient({
      botToken: world.botToken,
      appToken: 'xapp-1',
      apiUrl: world.apiUrl,
      clock: { now: () => new Date(new Date().getTime() + 120_000) },
      log: quiet,
    });
    const channels = ['#sales', '#elsewhere'].map((name) => ({
      workspace: world.team,
      address: world.channel(name).id,
      purposes: ['kpi' as const],
    }));
    const found = await doctorFindings({ client: asked, mode: 'socket', baseUrl: '', channels });
    await socket.stop();
    expect(found.map(({ what, state }) => `${what} ${state}`)).toEqual([
      'slack ok',
      'slack socket ok',
      'slack scopes fail',
      'slack clock warn',
      'slack channel fail',
    ]);
    expect(of(found, 'slack')?.detail).toContain(world.team);
    expect(of(found, 'slack scopes')?.detail).toContain('without im:write');
    expect(of(found, 'slack channel')?.detail).toContain('#elsewhere');
    expect(of(found, 'slack clock')?.detail).toMatch(/^1(19|20|21) s/u);
  });

  test('says whose token is wrong', async () => {
    world = await startSlackWorld();
    await startSocketWorld({ world, appToken: 'xapp-1' }).then(async (socket) => {
      const asked = createDoctorClient({
        botToken: 'xoxb-other',
        appToken: 'xapp-2',
        apiUrl: world.apiUrl,
        clock: { now: () => new Date() },
        log: quiet,
      });
      const found = await doctorFindings({ client: asked, mode: 'socket', baseUrl: '', channels: [] });
      await socket.stop();
      expect(of(found, 'slack')?.detail).toContain('SLACK_BOT_TOKEN (invalid_auth)');
      expect(of(found, 'slack socket')?.detail).toContain('SLACK_APP_TOKEN (invalid_auth)');
    });
  });
});

function nothing(): void {
  // The doctor says what it found itself.
}
