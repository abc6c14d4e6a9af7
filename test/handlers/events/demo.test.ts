import { expect, test } from '@jest/globals';
import { openOffice } from '../../support/conversation.ts';

test('the demo has an event that was and one that is coming, and each consultant has somebody to ask', async () => {
  const office = await openOffice({ extent: 'full' });
  const was = await office.say('wang', '活动 E1 结果');
  expect(was.text).toMatch(/邀约 → 答应 → 到场：\d+ 位/u);
  for (const who of ['li', 'chen']) {
    const coming = await office.say(who, '活动');
    expect(coming.text).toContain('E2 周末看房团');
    expect(coming.text).not.toContain('还没有邀约客户');
    expect((await office.say(who, '今日')).text).toContain('活动 E2');
  }
  await office.close();
});
