import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { WecomPeople } from '../../../src/bot/wecom/wecomPeople.ts';
import { quietLog } from '../../support/quietLog.ts';
import { openTinyOffice, type TinyOffice } from './api/tinyClient.ts';

/** Nobody of this name is in the directory: of the company's own people, he has left. */
const NOBODY = { errcode: 60111 };

describe('how somebody stands', () => {
  let office: TinyOffice;
  beforeEach(async () => {
    office = await openTinyOffice(({ method }) => (method === 'user/get' ? NOBODY : undefined));
  });
  afterEach(() => office.wecom.close());

  const standing = (workspace: string) =>
    new WecomPeople({
      corpId: 'ww-loupan',
      client: office.client,
      monotonic: () => 0,
      log: quietLog,
    }).standing({ platform: 'wecom', workspace, externalId: 'WangJian' });

  test('who is not in the directory of his company has left it', async () => {
    expect(await standing('ww-loupan')).toEqual({ kind: 'left' });
  });

  test('of another company’s account nothing is known, and its directory is not asked', async () => {
    expect(await standing('ww-another')).toEqual({ kind: 'unknown' });
    expect(office.wecom.calls).toEqual([]);
  });
});
