import { accountEnded } from '../../handlers/company/accountEnded.ts';
import { defineJob } from '../jobDefinition.ts';

/** More than any sales office has. */
const MOST_MEMBERS = 5_000;

/**
 * Each night every member's account is looked up in his company's directory: who has left loses access although no event told of
 * it (R4.1.3). What a directory does not say changes nothing.
 */
export const accounts = defineJob('accounts', {
  async look({ store, clock, ids, zone, standing, nudge, log }) {
    for (const member of await store.read.members.all(MOST_MEMBERS)) {
      if (!member.active) {
        continue;
      }
      for (const account of await store.read.members.identities(member.id)) {
        const { kind } = await standing(account);
        if (kind === 'left') {
          log.info({ memberId: member.id, platform: account.platform }, 'an account has ended');
          await accountEnded({ store, clock, ids, zone, nudge }, account);
        }
      }
    }
  },
  run: () => Promise.resolve(),
});
