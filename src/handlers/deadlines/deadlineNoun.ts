import type { Project } from '../../domain/company.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { DeadlineStretch } from '../ports/deadlineRepos.ts';
import type { Ids } from '../ports/ids.ts';
import type { Session } from '../ports/session.ts';
import type { Work } from '../work.ts';

/** A deadline that has moved with the calendar. */
export interface Moved {
  /** Whom it concerns; null where nobody has to be told. */
  readonly memberId: string | null;
  /** What it is, in the words of who reads it. */
  readonly title: (m: Messages) => string;
  readonly was: Date;
  readonly is: Date;
  readonly provisional: boolean;
}

export interface Recounting {
  readonly session: Session;
  readonly work: Work;
  readonly now: Date;
  readonly project: Project;
  /** It holds for terms that began not before `from`. */
  readonly calendarFrom: (from: Date) => Promise<Calendar>;
  readonly ids: Ids;
}

/** What a stretch of records came to, and where the next one begins; null where there is none. */
export interface Recounted {
  readonly moved: readonly Moved[];
  readonly last: { readonly at: Date; readonly id: string } | null;
}

/** How a noun's open deadlines are counted anew when the calendar has changed: by the term that each was given, never by a newer policy. */
export interface DeadlineNoun {
  recount(recounting: Recounting, stretch: DeadlineStretch): Promise<Recounted>;
}
