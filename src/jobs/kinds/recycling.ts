import { defineJob } from '../jobDefinition.ts';

/** More than any sales office has. */
const MOST_MEMBERS = 5_000;

/** Each morning the rules of the pool look at everybody's customers, those of leavers included: a job for each. */
export const recycling = defineJob('recycling', {
  async run(session, { payload: { runAt } }) {
    const members = await session.members.all(MOST_MEMBERS);
    await session.schedule(
      members.map(({ id: memberId }) => ({
        kind: 'recycleOwner' as const,
        payload: { memberId, runAt },
        runAt: new Date(runAt),
        dedupKey: `recycleOwner:${memberId}:${runAt}`,
      })),
    );
  },
});
