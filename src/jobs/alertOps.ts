import type { Channel, Locale } from '../domain/company.ts';
import type { Notice, NoticeTarget } from '../handlers/ports/notice.ts';
import type { Repos } from '../handlers/ports/repos.ts';
import type { Session } from '../handlers/ports/session.ts';
import { textCard } from '../handlers/replies.ts';
import { messages, type Messages } from '../i18n/messages.ts';
import type { JobDeps } from './deps.ts';

const MOST_MEMBERS = 500;

/** Tells the operators' channels, or the administrators where there is none. Once for a key, whichever replica says it first. */
export async function alertOps(
  { store }: Pick<JobDeps, 'store'>,
  now: Date,
  key: string,
  sentence: (m: Messages) => string,
): Promise<void> {
  await store.tx((session) => enqueueForOps(session, now, key, sentence));
}

/** The same within a transaction. */
export async function enqueueForOps(
  session: Session,
  now: Date,
  key: string,
  sentence: (m: Messages) => string,
): Promise<void> {
  for (const { id, target, locale } of await operators(session)) {
    const notice: Notice = {
      dedupKey: `${key}:${id}`,
      target,
      subject: { kind: 'alert' },
      card: textCard(sentence(messages(locale))),
      notBefore: now,
    };
    await session.enqueue(notice);
  }
}

interface Operator {
  readonly id: string;
  readonly target: NoticeTarget;
  readonly locale: Locale;
}

async function operators({ company, members }: Repos): Promise<Operator[]> {
  const channels = (await company.channels()).filter(({ purposes }) => purposes.includes('ops'));
  if (channels.length > 0) {
    return channels.map(ofChannel);
  }
  const admins = (await members.all(MOST_MEMBERS)).filter(({ role, active }) => role === 'admin' && active);
  return admins.map(({ id, locale }) => ({ id, locale, target: { kind: 'member', memberId: id } }));
}

function ofChannel({ id, locale }: Channel): Operator {
  return { id, locale, target: { kind: 'conversation', channelId: id } };
}
