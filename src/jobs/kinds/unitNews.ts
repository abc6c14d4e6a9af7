import { may } from '../../domain/permissions.ts';
import { newsIn } from '../../handlers/matching/newsIn.ts';
import { defineJob } from '../jobDefinition.ts';

/** Units came to be for sale, or cost something else: whoever sells in the project looks whether his customers want them, in a job for each. */
export const unitNews = defineJob('unitNews', {
  async look({ payload, store: { read }, now }): Promise<readonly string[]> {
    const project = await read.company.project(payload.projectId);
    const span = { from: new Date(payload.from), to: new Date(payload.to) };
    if (project === undefined || (await newsIn(read, project, span, now)).length === 0) {
      return [];
    }
    const members = await read.members.ofProject(project.id);
    return members.filter(({ role }) => may(role, 'unit:hold')).map(({ id }) => id);
  },
  async run(session, { payload, now }, memberIds) {
    await session.schedule(
      memberIds.map((memberId) => ({
        kind: 'unitNewsFor' as const,
        payload: { ...payload, memberId },
        runAt: now,
        dedupKey: `unitNewsFor:${payload.projectId}:${memberId}:${payload.from}`,
      })),
    );
  },
});
