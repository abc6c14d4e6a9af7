import type { Session } from '../../handlers/ports/session.ts';
import { Work } from '../../handlers/work.ts';
import type { JobDeps } from '../deps.ts';

/** A job that writes records as a command does, with audit, figures and what falls due; `memberId` is whose record it is. */
export async function byClock(
  session: Session,
  { ids, now }: Pick<JobDeps, 'ids'> & { readonly now: Date },
  of: { readonly memberId: string; readonly command: string },
  write: (work: Work) => Promise<void>,
): Promise<void> {
  const work = new Work(session);
  await write(work);
  await work.finish({ id: ids.uuid(), at: now, ...of, platform: 'web', place: 'clock' }, 'none');
}
