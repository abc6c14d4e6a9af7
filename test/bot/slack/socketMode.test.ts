import { afterEach, describe, expect, test } from '@jest/globals';
import { openSlackOffice, type SlackOffice } from '../../support/slack/slackOffice.ts';
import { until } from '../../support/until.ts';

let office: SlackOffice;
afterEach(async () => {
  expect(office.world.faults).toEqual([]);
  await office.stop();
});

const answers = (who: string): number =>
  office.world.messages(who).filter(({ user }) => user === office.world.botUser).length;
const slackIsUp = async (): Promise<boolean> => {
  const { body } = await office.ready();
  return (body['platforms'] as { slack: { up: boolean } }).slack.up;
};

describe('Socket Mode', () => {
  test('needs no address: commands, messages and forms come over the socket, acknowledged when they are stored', async () => {
    office = await openSlackOffice({ mode: 'socket' });
    const { socket, world } = office;
    const command = await socket.command({ user: 'li', channel: '#sales', text: '跟进 C12 电话 约周六看房' });
    expect(command.status).toBe(200);
    expect(JSON.stringify(command.body)).toContain('已记录跟进：C12 王先生');
    await socket.shortcut({ user: 'li', callbackId: 'open:customer.register' });
    const wrong = await socket.submitView({ user: 'li', values: { name: '赵女士', phone: '12' } });
    expect(wrong.body).toMatchObject({ response_action: 'errors' });
    const right = await socket.submitView({ user: 'li', values: { name: '赵女士', phone: '13922226666' } });
    expect(right.body).toMatchObject({ response_action: 'clear' });
    expect(world.views('li')).toEqual([]);
    expect((await fetch(`${office.url}/slack/events`, { method: 'POST', body: '{}' })).status).toBe(404);
  });

  test('connects again by itself when Slack closes the connection, whatever the reason', async () => {
    office = await openSlackOffice({ mode: 'socket' });
    const { socket } = office;
    for (const [n, reason] of (['refresh_requested', 'warning', 'too_many_websockets'] as const).entries()) {
      socket.disconnect(reason);
      await socket.openedTimes(n + 2);
      await until('Slack is connected', slackIsUp);
    }
    socket.drop();
    await socket.openedTimes(5);
    await until('Slack is connected', slackIsUp);
    const before = answers('li');
    expect((await socket.message({ user: 'li', text: '客户 C12' })).status).toBe(200);
    expect(answers('li')).toBe(before + 1);
  });

  test('the start does not wait for Slack: the other platforms work, and it connects when it can', async () => {
    office = await openSlackOffice({ mode: 'socket', there: false });
    const { world, url } = office;
    const away = await office.ready();
    expect(away.status).toBe(200);
    expect(away.body).toMatchObject({ platforms: { slack: { up: false }, web: { up: true } } });
    const said = await fetch(`${url}/console/api/say`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as: 'li', text: '今日' }),
    });
    expect(said.status).toBe(200);
    await world.comeBack();
    await until('Slack is connected', slackIsUp);
  });

  test('a refused app token is said in /readyz and tried again', async () => {
    office = await openSlackOffice({ mode: 'socket' });
    office.socket.refuse('invalid_auth');
    office.socket.drop();
    await until('it is down', async () => !(await slackIsUp()));
    await until('it says why', async () =>
      JSON.stringify((await office.ready()).body).includes('invalid_auth'),
    );
    office.socket.refuse();
    await until('Slack is connected', slackIsUp);
  });
});
