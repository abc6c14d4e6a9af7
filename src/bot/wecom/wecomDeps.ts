import type { Locale } from '../../domain/company.ts';
import type { Speaker } from '../../handlers/chat/intent.ts';
import type { Clock } from '../../handlers/ports/clock.ts';
import type { Desk } from '../../handlers/ports/desk.ts';
import type { Files } from '../../handlers/ports/files.ts';
import type { Ids } from '../../handlers/ports/ids.ts';
import type { Log } from '../../handlers/ports/log.ts';
import type { Ownerships } from '../../handlers/ports/ownership.ts';
import type { PlatformNotes } from '../../handlers/ports/platformNotes.ts';

/** The self-built app. */
export interface WecomApp {
  readonly agentId: string;
  readonly secret: string;
  readonly callback?: { readonly token: string; readonly aesKey: string };
}

/** The AI bot with its long connection. */
export interface WecomBot {
  readonly id: string;
  readonly secret: string;
  readonly wsUrl?: string;
}

export interface WecomAdapterDeps {
  /** '' where only a bot is connected and nobody said which company it is of. */
  readonly corpId: string;
  /** WeCom's own where it is undefined. */
  readonly apiUrl: string | undefined;
  readonly app: WecomApp | undefined;
  readonly bot: WecomBot | undefined;
  readonly desk: Desk;
  readonly files: Files;
  readonly notes: PlatformNotes;
  readonly ownerships: Ownerships;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly random: () => number;
  /** Milliseconds that only go forward. */
  readonly monotonic: () => number;
  /** Of a form's own page; undefined where phones cannot open it. */
  readonly formUrl: ((ticket: string) => string) | undefined;
  /** WW_verify_….txt, by which the admin console knows the domain as ours. */
  readonly domainFile: string | undefined;
  /** Whether the pages of forms lie on a trusted domain of the app. */
  readonly trusted: boolean;
  /** This process among the replicas. */
  readonly replica: string;
  /** For whoever operates Loupan. */
  readonly alert: (key: string, text: (locale: Locale) => string) => Promise<void>;
  readonly onLeft: (account: Speaker) => Promise<void>;
  readonly onRenamed: (account: Speaker, externalId: string) => Promise<void>;
}
