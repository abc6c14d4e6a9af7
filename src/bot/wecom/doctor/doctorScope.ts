import type { Finding } from '../../finding.ts';
import type { Agent } from '../api/agent.ts';
import { CONSOLE_PAGES } from './consolePages.ts';

/** Which app this is and who can see it; it took the secret and this machine's address, or WeCom would not have said so. */
export function doctorScope({ name, isDisabled, scope }: Agent): Finding {
  const { users, departments, tags } = scope;
  const seen = [
    ...counted(departments.length, 'department'),
    ...counted(users.length, 'member'),
    ...counted(tags.length, 'tag'),
  ];
  if (isDisabled) {
    return fail(`${name} is switched off: switch it on at ${CONSOLE_PAGES.app}`);
  }
  return seen.length === 0
    ? fail(
        `nobody can see ${name}: set its 可见范围 at ${CONSOLE_PAGES.app} to the departments that use Loupan`,
      )
    : {
        what: 'wecom app',
        state: 'ok',
        detail: `${name}, visible to ${seen.join(', ')} (可见范围); WeCom trusts this machine`,
      };
}

function fail(detail: string): Finding {
  return { what: 'wecom app', state: 'fail', detail };
}

function counted(n: number, what: string): string[] {
  return n === 0 ? [] : [`${n} ${what}${n === 1 ? '' : 's'}`];
}
