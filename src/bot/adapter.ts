import type Router from '@koa/router';
import type { SignIn } from './formHolder.ts';
import type { Place, Speaker } from '../handlers/chat/intent.ts';
import type { Answer } from '../handlers/chat/outcome.ts';
import type { Standing } from '../handlers/ports/standing.ts';
import type { Transport } from '../handlers/ports/transport.ts';

export interface PlatformHealth {
  readonly up: boolean;
  /** One short phrase for `/readyz` and the log. Never a secret. */
  readonly detail: string;
}

/** A form that was sent, with whom and where it was handed out to. */
export interface SettledForm {
  readonly ticket: string;
  /** Of what is shown: whoever sends it again uses the same, so that the platform can tell a repeat. */
  readonly key: string;
  readonly speaker: Speaker | null;
  readonly place: Place;
}

/**
 * What became of an answer. `shown`: it stands there, or there is nothing to show, or a repeat would be worse than none.
 * `unsure`: it may stand alone with its person, at `direct`, under its key. `doubtful`: it may stand somewhere else, where nobody
 * can look for it, so that a repeat should say so. `not`: certainly none of it stands anywhere.
 */
export type FormShown = 'shown' | 'unsure' | 'doubtful' | 'not';

/** A chat platform: the only place where its payloads, its limits and its wire format are known. No member is optional. */
export interface Adapter extends Transport {
  /** Mounts what the platform calls. Called once, before the server listens. */
  routes(router: Router): void;
  /** Opens what must be open before a message can be sent. Rejects with what to do about it. */
  start(): Promise<void>;
  /** Ends streams and connections. Resolves when nothing is left open. */
  stop(): Promise<void>;
  health(): PlatformHealth;
  /** Says who has opened a page of ours; undefined where the platform cannot. */
  readonly signIn: SignIn | undefined;
  /** How somebody stands in the company, as its directory says. Never rejects. */
  standing(account: Speaker): Promise<Standing>;
  /**
   * A form that was handed out here has been sent on its own page: shows the answer in the conversation, as if it had been sent
   * there. Whoever calls it sends to its person alone what was not shown. Never rejects: the page has shown it too.
   */
  formSettled(form: SettledForm, answer: Answer): Promise<FormShown>;
}
