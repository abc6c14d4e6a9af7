import type { Channel, Locale, Member } from '../domain/company.ts';
import type { Notice, NoticeTarget } from '../handlers/ports/notice.ts';
import type { Repos } from '../handlers/ports/repos.ts';
import type { Session } from '../handlers/ports/session.ts';
import { textCard } from '../handlers/replies.ts';
import { messages, type Messages } from '../i18n/messages.ts';
import type { JobDeps } from './deps.ts';

const MOST_MEMBERS = 500;

interface Manner {
  /** What cannot wait calls the administrators by name where it stands in a channel. */
  readonly callsAdmins?: boolean;
}

/** Tells the operators' channels, or the administrators where there is none. Once for a key, whichever replica says it first. */
export async function alertOps(
  { store }: Pick<JobDeps, 'store'>,
  now: Date,
  key: string,
  sentence: (m: Messages) => string,
  manner: Manner = {},
): Promise<void> {
  await store.tx((session) => enqueueForOps(session, now, key, sentence, manner));
}

/** The same within a transaction. */
export async function enqueueForOps(
  session: Session,
  now: Date,
  key: string,
  sentence: (m: Messages) => string,
  { callsAdmins = false }: Manner = {},
): Promise<void> {
  const mentions = callsAdmins ? (await admins(session)).map(({ id }) => id) : [];
  for (const { id, target, locale } of await operators(session)) {
    const notice: Notice = {
      dedupKey: `${key}:${id}`,
      target,
      subject: { kind: 'alert' },
      card: textCard(sentence(messages(locale))),
      notBefore: now,
      ...(target.kind === 'conversation' && mentions.length > 0 ? { mentions } : {}),
    };
    await session.enqueue(notice);
  }
}

interface Operator {
  readonly id: string;
  readonly target: NoticeTarget;
  readonly locale: Locale;
}

async function operators(repos: Repos): Promise<Operator[]> {
  const channels = (await repos.company.channels()).filter(({ purposes }) => purposes.includes('ops'));
  return channels.length > 0
    ? channels.map(ofChannel)
    : (await admins(repos)).map(({ id, locale }) => ({
        id,
        locale,
        target: { kind: 'member', memberId: id },
      }));
}

async function admins({ members }: Repos): Promise<Member[]> {
  return (await members.all(MOST_MEMBERS)).filter(({ role, active }) => role === 'admin' && active);
}

function ofChannel({ id, locale }: Channel): Operator {
  return { id, locale, target: { kind: 'conversation', channelId: id } };
}
