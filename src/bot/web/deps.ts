import type { Clock } from '../../handlers/ports/clock.ts';
import type { Desk } from '../../handlers/ports/desk.ts';
import type { Files } from '../../handlers/ports/files.ts';
import type { Ids } from '../../handlers/ports/ids.ts';
import type { Log } from '../../handlers/ports/log.ts';
import type { WebChat } from '../../handlers/ports/webChat.ts';
import type { Every } from './every.ts';
import type { WebChannel, WebPerson } from './people.ts';

/** What the chat page is given. */
export interface WebAdapterDeps {
  readonly desk: Desk;
  readonly webChat: WebChat;
  readonly files: Files;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly people: readonly WebPerson[];
  /** Keys of those who are told things as well, and whom nobody can be. */
  readonly colleagues: readonly string[];
  readonly channels: readonly WebChannel[];
  /** IANA zone in which the page shows times. */
  readonly zone: string;
  /** Moves the demo clock to an instant, through everything that falls due on the way. */
  readonly advance: (to: Date) => Promise<void>;
  /** Public address without a trailing slash, for links to forms. */
  readonly baseUrl: string;
  readonly log: Log;
  /** Left out: by timers. */
  readonly every?: Every;
}
