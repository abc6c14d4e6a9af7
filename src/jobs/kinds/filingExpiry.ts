import { defineJob } from '../jobDefinition.ts';

/** The protection of a filing ends without a visit: it counts for nothing from then on. */
export const filingExpiry = defineJob('filingExpiry', {
  async run(session, { payload, now }) {
    const filing = await session.current('filing', payload.filingId);
    if (filing?.state === 'filed' && filing.protectedUntil <= now) {
      await session.update('filing', filing, { state: 'expired' });
    }
  },
});
