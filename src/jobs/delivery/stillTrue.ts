import type { Notice } from '../../handlers/ports/notice.ts';
import type { Repos } from '../../handlers/ports/repos.ts';

/** Why a notice is no longer worth sending; undefined where it is. A report is sent as it was frozen. */
export async function outdated({ subject, notBefore }: Notice, repos: Repos): Promise<string | undefined> {
  switch (subject.kind) {
    case 'plan': {
      const plan = await repos.plans.byId(subject.planId);
      if (plan?.state !== 'open') {
        return 'the plan was closed';
      }
      // A snooze sets remindAt again; a later reminder has a later remindedAt.
      return plan.remindAt === null && plan.remindedAt?.getTime() === notBefore.getTime()
        ? undefined
        : 'the plan was moved';
    }
    case 'planMade': {
      const plan = await repos.plans.byId(subject.planId);
      return plan?.state === 'open' ? undefined : 'the plan was closed';
    }
    case 'report':
    case 'alert':
    case 'replace':
    case 'none':
      return undefined;
  }
}
