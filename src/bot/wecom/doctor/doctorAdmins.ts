import type { Finding } from '../../finding.ts';
import type { WecomClient } from '../api/client.ts';
import { userOf } from '../api/directory.ts';
import { WecomError } from '../api/errors.ts';
import { CONSOLE_PAGES } from './consolePages.ts';
import { doctorAdvice } from './doctorAdvice.ts';

/** The app may not look at this member (D90313). */
const OUT_OF_SCOPE = 60011;

/** Which of the first administrators could not speak to the app: a mistyped account shuts everybody out. `admins`: user ids. */
export async function doctorAdmins(client: WecomClient, admins: readonly string[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const userid of admins) {
    const fault = await faultOf(client, userid);
    if (fault !== undefined) {
      findings.push({
        what: 'wecom administrator',
        state: 'warn',
        detail: `wecom:${userid} of LOUPAN_ADMINS: ${fault}`,
      });
    }
  }
  return findings;
}

async function faultOf(client: WecomClient, userid: string): Promise<string | undefined> {
  try {
    const user = await userOf(client, userid);
    if (user === undefined) {
      return `the company has no such member: copy it from ${CONSOLE_PAGES.account}`;
    }
    return user.status === 'left' || user.status === 'disabled'
      ? 'this member has left or is disabled'
      : undefined;
  } catch (error) {
    return error instanceof WecomError && error.errcode === OUT_OF_SCOPE
      ? `the app is not visible to this member: add him to its 可见范围 at ${CONSOLE_PAGES.app}`
      : doctorAdvice(error);
  }
}
