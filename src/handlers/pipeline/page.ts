import type { Actor } from '../../domain/actor.ts';
import type { Moment, PageKind } from '../command.ts';
import type { OpenedPage } from '../ports/desk.ts';
import type { Session } from '../ports/session.ts';
import type { PipelineDeps } from './deps.ts';
import { keepDraft } from './keepDraft.ts';
import { localeOr } from './language.ts';

/** As long as a working day in the sales hall. */
const PAGE_MINUTES = 12 * 60;

/** What a draft of a page is called, among the commands of forms. */
const NAMED = 'page:';

/** Keeps what the page shows for whoever speaks; resolves to its address. */
export async function handOutPage(
  deps: PipelineDeps,
  session: Session,
  moment: Moment,
  page: PageKind,
  about: Readonly<Record<string, string>>,
): Promise<string> {
  const kept = { command: `${NAMED}${page}`, hidden: about, minutes: PAGE_MINUTES };
  const id = await keepDraft(deps, session, moment, kept);
  return `${deps.baseUrl}/${page}/${encodeURIComponent(deps.tickets.sign(id))}`;
}

/** The page behind a ticket, with its person as he is now: whoever has no access any more sees nothing. */
export async function openPage(
  deps: PipelineDeps,
  page: PageKind,
  ticket: string,
): Promise<{ readonly opened: OpenedPage; readonly actor?: Actor }> {
  const id = deps.tickets.verify(ticket);
  const draft = id === undefined ? undefined : await deps.store.read.drafts.byId(id);
  if (draft?.command !== `${NAMED}${page}`) {
    return { opened: { state: 'unknown', locale: 'zh-CN' } };
  }
  const locale = localeOr(draft.locale, 'zh-CN');
  const actor = await deps.store.read.members.actorById(draft.memberId);
  if (actor?.member.active !== true || draft.expiresAt.getTime() < deps.clock.now().getTime()) {
    return { opened: { state: 'expired', locale } };
  }
  const { speaker, place, hidden } = draft;
  return { opened: { state: 'open', locale, speaker, place, about: hidden }, actor };
}
