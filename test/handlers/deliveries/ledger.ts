import type { NoticeSubject, NoticeTarget } from '../../../src/handlers/ports/notice.ts';
import type { Office } from '../../support/conversation.ts';
import { systemIds } from '../../../src/ids.ts';

/** What became of a message, as the engine tells the ledger. */
type Fate =
  | { readonly sentAt: string; readonly ref?: string }
  | { readonly dead: string }
  | { readonly unknown: string }
  | 'withdrawn'
  | 'waiting';

interface Message {
  /** A person's key, or a channel: #sales. */
  readonly to: string;
  /** On the office's Monday: 09:30; or a whole instant. */
  readonly dueAt: string;
  readonly plan?: number;
  readonly alert?: boolean;
  readonly urgent?: boolean;
  readonly says?: string;
}

function instant(text: string): Date {
  return new Date(text.length <= 8 ? `2026-11-23T${text}+08:00` : text);
}

async function memberId({ store }: Office, who: string): Promise<string> {
  const speaker = { platform: 'web', workspace: 'demo', externalId: who } as const;
  return (await store.read.members.actor(speaker))?.member.id ?? who;
}

/** Writes a message as a command or a job does, and lets the engine end it; returns its id. */
export async function message(office: Office, what: Message, fate: Fate): Promise<string> {
  const { store, engine, clock } = office;
  const dueAt = instant(what.dueAt);
  const dedupKey = systemIds.uuid();
  await store.tx(async (session) => {
    await session.enqueue({
      dedupKey,
      target: await targetOf(office, what.to),
      subject: subjectOf(what),
      card: { heading: what.says ?? '该联系王先生了', blocks: [] },
      notBefore: dueAt,
      dueAt,
      urgent: what.urgent ?? false,
    });
  });
  const { outbox } = engine;
  const token = systemIds.uuid();
  const wish = { now: clock.now(), count: 100, urgent: what.urgent ?? false, token, leaseMs: 60_000 };
  let id = '';
  for (const lane of await outbox.claim(wish)) {
    const rows = await outbox.take(lane, token, clock.now(), 100);
    const row = rows.find(({ notice }) => notice.dedupKey === dedupKey);
    if (row !== undefined) {
      id = row.id;
      await end(office, id, token, fate);
    }
    await outbox.leave(lane, token, null);
  }
  return id;
}

async function end(
  { engine: { outbox }, clock }: Office,
  id: string,
  token: string,
  fate: Fate,
): Promise<void> {
  if (fate === 'waiting') {
    return;
  }
  if (fate === 'withdrawn') {
    await outbox.end([id], token, 'withdrawn', 'the plan is done', clock.now());
    return;
  }
  if ('dead' in fate) {
    await outbox.end([id], token, 'dead', fate.dead, clock.now());
    return;
  }
  const address = { platform: 'web', workspace: 'demo', key: 'dm:li' } as const;
  await outbox.freeze([id], token, { address, body: '{}', key: id }, clock.now());
  if ('unknown' in fate) {
    await outbox.end([id], token, 'unknown', fate.unknown, clock.now());
  } else {
    await outbox.sent([id], token, instant(fate.sentAt), { address, remoteRef: fate.ref ?? id, parts: [] });
  }
}

async function targetOf(office: Office, to: string): Promise<NoticeTarget> {
  if (!to.startsWith('#')) {
    return { kind: 'member', memberId: await memberId(office, to) };
  }
  const channel = await office.store.read.company.channel('web', 'demo', to);
  return { kind: 'conversation', channelId: channel?.id ?? '' };
}

function subjectOf({ plan, alert }: Message): NoticeSubject {
  if (plan !== undefined) {
    return { kind: 'plan', planId: `plan-${plan}`, ref: plan };
  }
  return alert === true ? { kind: 'alert' } : { kind: 'none' };
}

/** A job that the engine gave up. */
export async function deadJob({ store, engine, clock }: Office, reason: string): Promise<string> {
  const now = clock.now();
  const runAt = now;
  const payload = { runAt: runAt.toISOString() };
  await store.tx((session) =>
    session.schedule([{ kind: 'deliverySummary', payload, runAt, dedupKey: systemIds.uuid() }]),
  );
  const token = systemIds.uuid();
  const jobs = await engine.jobs.claim({ now, count: 100, urgent: false, token, leaseMs: 60_000 });
  const job = jobs.find(({ kind }) => kind === 'deliverySummary');
  if (job === undefined) {
    throw new Error('the job was not claimed');
  }
  await store.tx((session) => engine.jobs.bury(session, job, now, reason));
  await engine.jobs.release(token);
  return job.id;
}
