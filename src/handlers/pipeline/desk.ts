import { joinByDirectory } from '../company/joinByDirectory.ts';
import { messages } from '../../i18n/messages.ts';
import type { Intent, Place, RawValues, Speaker } from '../chat/intent.ts';
import type { Answer } from '../chat/outcome.ts';
import type {
  Desk,
  HandedOut,
  OpenedForm,
  OpenedFile,
  OpenedGrid,
  RecordAnswer,
  Understood,
} from '../ports/desk.ts';
import { StaleRecordError, StoreUnavailableError } from '../ports/session.ts';
import type { Draft } from '../ports/draft.ts';
import type { Session } from '../ports/session.ts';
import { textCard } from '../replies.ts';
import { exportedFile } from '../exports/exportedFile.ts';
import { openGrid } from '../units/openGrid.ts';
import type { PipelineDeps } from './deps.ts';
import { BackedOut, InvalidSubmit, execute, needsForm, submitFaults } from './execute.ts';
import { formView } from './formView.ts';
import { introduce } from './introduce.ts';
import { localeOr } from './language.ts';
import { markSeen } from './markSeen.ts';
import { openPage } from './page.ts';
import { prepare } from './prepare.ts';
import { recognise } from './recognise.ts';
import type { Prepared, Ready, Settled } from './prepared.ts';
import { putAside } from './putAside.ts';
import { suggest } from './suggest.ts';
import { understood } from './understood.ts';

/** How often a command is run anew when somebody else wrote the same record in between. */
const STALE_RUNS = 3;

/** The desk: one line, form or button in, one stored answer out. */
export function createDesk(deps: PipelineDeps): Desk {
  return {
    handle: (intent, record) => handle(deps, intent, record),
    knows: async (speaker) => (await deps.store.read.members.actor(speaker))?.member.active === true,
    understand: (speaker, place, text) => understand(deps, speaker, place, text),
    suggest: (speaker, of, typed) => suggest(deps, speaker, of, typed),
    seen: (speaker, messages) => markSeen(deps, speaker, messages),
    checkForm: (ticket, values) => checkForm(deps, ticket, values),
    handOutAgain: (ticket) => handOutAgain(deps, ticket),
    openForm: (ticket) => openForm(deps, ticket),
    openGrid: (ticket) => gridOf(deps, ticket),
    openFile: (ticket) => fileOf(deps, ticket),
  };
}

async function handle(deps: PipelineDeps, intent: Intent, record?: RecordAnswer): Promise<Answer> {
  try {
    const draft = await submittedDraft(deps, intent);
    const prepared = await prepareKnown(deps, intent, draft);
    const looked = await look(deps, prepared);
    const answer = await commit(deps, intent, prepared, looked, record);
    deps.onOutcome(prepared.kind === 'ready' ? prepared.command.name : 'none', answer.word);
    return answer;
  } catch (error) {
    if (error instanceof StoreUnavailableError) {
      throw error;
    }
    if (error instanceof InvalidSubmit) {
      return { word: 'form', refs: [], errors: error.errors, audience: 'asker' };
    }
    return await failed(deps, intent, error, record);
  }
}

/** Who is not known by his account may be by his address. */
async function prepareKnown(deps: PipelineDeps, intent: Intent, draft: Draft | undefined): Promise<Prepared> {
  const prepared = await prepare(deps, intent, draft);
  if (prepared.kind === 'ready' || prepared.known) {
    return prepared;
  }
  if ((await recognise(deps, intent.speaker)) || (await joinByDirectory(deps, intent.speaker))) {
    return await prepare(deps, intent, draft);
  }
  await introduce(deps, intent.speaker);
  return prepared;
}

async function look(deps: PipelineDeps, prepared: Prepared): Promise<unknown> {
  return prepared.kind === 'ready' && prepared.candidates.length < 2 && !needsForm(prepared)
    ? await prepared.command.look({ ...prepared.moment, input: prepared.values, repos: deps.store.read })
    : undefined;
}

/** The one transaction: inbox row, operation with its audit, outbox rows, answer (DECISIONS, Deliveries). */
async function commit(
  deps: PipelineDeps,
  intent: Intent,
  first: Prepared,
  looked: unknown,
  record: RecordAnswer | undefined,
): Promise<Answer> {
  if (first.kind === 'settled' && !first.known) {
    return first.answer;
  }
  const { platform } = intent.place;
  const deliveryId =
    first.kind === 'ready' && first.submitted !== undefined
      ? `form:${first.submitted.id}`
      : intent.deliveryId;
  let prepared = first;
  for (let run = 1; ; run += 1) {
    const after = { sends: false };
    try {
      const given = await deps.store.tx(async (session) => {
        if (!(await session.openInbox(platform, deliveryId, deps.clock.now()))) {
          const earlier = await session.inboxAnswer(platform, deliveryId);
          if (earlier !== undefined) {
            return earlier;
          }
        }
        const answer =
          prepared.kind === 'settled'
            ? await settledAnswer(deps, session, prepared)
            : await runReady(deps, session, prepared, looked, () => {
                after.sends = true;
              });
        await markPressed(session, intent, prepared);
        await markUsed(session, intent, prepared);
        await session.closeInbox(platform, deliveryId, answer);
        await record?.(answer, session);
        return answer;
      });
      // The engine looks every second by itself; most answers leave it nothing to look for.
      if (after.sends) {
        deps.nudge();
      }
      return given;
    } catch (error) {
      if (error instanceof BackedOut) {
        prepared = { kind: 'settled', answer: error.answer, known: true };
        continue;
      }
      if (!(error instanceof StaleRecordError) || run >= STALE_RUNS) {
        throw error;
      }
    }
  }
}

/** Reminders go where he spoke last; the page of a form is no place for them. */
async function markUsed(session: Session, { speaker }: Intent, prepared: Prepared): Promise<void> {
  if (prepared.kind === 'ready' && speaker !== null) {
    const { actor, now } = prepared.moment;
    await session.touchIdentity(actor.member.id, speaker.platform, now);
  }
}

/** Who presses a button of a message has seen it, whatever comes of the press. */
async function markPressed(session: Session, { said, place }: Intent, prepared: Prepared): Promise<void> {
  if (prepared.kind === 'ready' && said.kind === 'action' && said.message !== undefined) {
    const { actor, now } = prepared.moment;
    await session.markSeen(actor.member.id, place.platform, said.message, now);
  }
}

async function settledAnswer(
  deps: PipelineDeps,
  session: Session,
  { answer, moment }: Settled,
): Promise<Answer> {
  return moment === undefined || answer.card === undefined
    ? answer
    : { ...answer, card: await putAside(deps, session, moment, answer.card) };
}

async function runReady(
  deps: PipelineDeps,
  session: Session,
  ready: Ready,
  looked: unknown,
  onSends: () => void,
): Promise<Answer> {
  const { submitted, moment } = ready;
  if (submitted !== undefined && submitted.expiresAt.getTime() < moment.now.getTime()) {
    return {
      word: 'refused',
      refs: [],
      card: textCard(moment.m.common.formExpired),
      audience: 'asker',
    };
  }
  return await execute(deps, session, ready, looked, onSends);
}

/** An unexpected fault: nothing was kept, the person sees a reference that the log has too. */
async function failed(
  deps: PipelineDeps,
  intent: Intent,
  error: unknown,
  record: RecordAnswer | undefined,
): Promise<Answer> {
  const reference = deps.ids.token().slice(0, 8);
  deps.log.error({ err: error, reference, said: intent.said.kind }, 'a command failed');
  const locale = intent.said.kind === 'action' ? localeOr(intent.said.input['lang'], 'zh-CN') : 'zh-CN';
  const stale = error instanceof StaleRecordError;
  const m = messages(locale);
  const answer: Answer = {
    word: stale ? 'refused' : 'failed',
    refs: [],
    card: textCard(stale ? m.common.changedMeanwhile : m.common.failed(reference)),
    audience: 'asker',
  };
  deps.onOutcome('none', answer.word);
  if (record !== undefined) {
    await deps.store.tx((session) => record(answer, session));
  }
  return answer;
}

async function submittedDraft(deps: PipelineDeps, intent: Intent): Promise<Draft | undefined> {
  if (intent.said.kind !== 'submit') {
    return undefined;
  }
  const draft = await draftOf(deps, intent.said.formId);
  if (draft === undefined || intent.speaker === null) {
    return draft;
  }
  const actor = await deps.store.read.members.actor(intent.speaker);
  return actor?.member.id === draft.memberId ? draft : undefined;
}

async function draftOf(deps: PipelineDeps, ticket: string): Promise<Draft | undefined> {
  const id = deps.tickets.verify(ticket);
  return id === undefined ? undefined : await deps.store.read.drafts.byId(id);
}

/** Signals that a trial run is over: its transaction is rolled back. */
class Rehearsed extends Error {
  readonly answer: Answer;
  constructor(answer: Answer) {
    super('rehearsed');
    this.answer = answer;
  }
}

async function understand(
  deps: PipelineDeps,
  speaker: Speaker,
  place: Place,
  text: string,
): Promise<Understood> {
  const intent: Intent = { deliveryId: deps.ids.uuid(), speaker, place, said: { kind: 'line', text } };
  const prepared = await prepare(deps, intent, undefined);
  if (prepared.kind === 'settled') {
    return understood(prepared, prepared.answer);
  }
  const looked = await look(deps, prepared);
  try {
    return await deps.store.tx(async (session) => {
      throw new Rehearsed(await execute(deps, session, prepared, looked, () => undefined));
    });
  } catch (error) {
    if (error instanceof Rehearsed || error instanceof BackedOut) {
      return understood(prepared, error.answer);
    }
    throw error;
  }
}

async function checkForm(
  deps: PipelineDeps,
  ticket: string,
  values: RawValues,
): Promise<Readonly<Record<string, string>>> {
  const draft = await draftOf(deps, ticket);
  if (draft === undefined) {
    return {};
  }
  const { place } = draft;
  const said = { kind: 'submit', formId: ticket, values } as const;
  const prepared = await prepare(deps, { deliveryId: ticket, speaker: null, place, said }, draft);
  return prepared.kind === 'ready' ? submitFaults(prepared) : {};
}

async function handOutAgain(deps: PipelineDeps, ticket: string): Promise<HandedOut | undefined> {
  const draft = await draftOf(deps, ticket);
  if (draft === undefined) {
    return undefined;
  }
  const { speaker, place, command, values, hidden, locale, usedAt } = draft;
  const input = { ...(usedAt === null ? values : {}), ...hidden, lang: locale, form: 'yes' };
  const said = { kind: 'action', command, input } as const;
  const answer = await handle(deps, { deliveryId: deps.ids.uuid(), speaker, place, said });
  return { answer, speaker, place };
}

async function gridOf(deps: PipelineDeps, ticket: string): Promise<OpenedGrid> {
  const { opened, actor } = await openPage(deps, 'grid', ticket);
  if (opened.state !== 'open' || actor === undefined) {
    return opened.state === 'open' ? { state: 'expired', locale: opened.locale } : opened;
  }
  const view = await openGrid(deps.store.read, actor, opened, deps.clock.now());
  return view === undefined ? { state: 'expired', locale: opened.locale } : { ...opened, view };
}

async function fileOf(deps: PipelineDeps, ticket: string): Promise<OpenedFile> {
  const { opened } = await openPage(deps, 'file', ticket);
  if (opened.state !== 'open') {
    return opened;
  }
  const { about, locale } = opened;
  const fileId = await exportedFile(deps.store.read, about);
  return fileId === undefined
    ? { state: 'unknown', locale }
    : { ...opened, fileId, name: about['name'] ?? '' };
}

async function openForm(deps: PipelineDeps, ticket: string): Promise<OpenedForm> {
  const draft = await draftOf(deps, ticket);
  const command = draft === undefined ? undefined : deps.registry.byName(draft.command);
  if (draft === undefined || command === undefined) {
    return { state: 'unknown', locale: 'zh-CN' };
  }
  const locale = localeOr(draft.locale, 'zh-CN');
  if ((await deps.store.read.members.byId(draft.memberId))?.active !== true) {
    // Whoever has no access any more sees nothing of what was filled in for him.
    return { state: 'expired', locale };
  }
  if (draft.usedAt !== null) {
    return { state: 'used', locale };
  }
  if (draft.expiresAt.getTime() < deps.clock.now().getTime()) {
    return { state: 'expired', locale };
  }
  const { speaker, place, values, errors } = draft;
  const form = formView(command, ticket, values, errors, messages(locale));
  return { state: 'open', locale, form, speaker, place };
}
