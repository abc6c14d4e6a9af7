import type { Clock } from '../../handlers/ports/clock.ts';
import type { NoteValue, PlatformNotes } from '../../handlers/ports/platformNotes.ts';
import { type GuidedState, guidedState } from '../guided/guidedState.ts';
import type { Asked } from './asked.ts';

/** A form that nobody goes on with is left, and one that is over is remembered for as long: then a line is a line again. */
const IDLE_MS = 30 * 60_000;

/** What stands in somebody's note. */
export interface Noted {
  /** As it was read, to be written over by whoever has read the newest. */
  readonly was: NoteValue | undefined;
  /** Undefined where there is no form, or none any more. */
  readonly state: GuidedState | undefined;
}

/**
 * The forms that are being asked: one a person, changed by one at a time. By whichever way he is asked, he may answer by another: what
 * reaches him alone need not be the way by which he spoke.
 */
export class GuidedNotes {
  readonly #notes: PlatformNotes;
  readonly #clock: Clock;

  constructor(notes: PlatformNotes, clock: Clock) {
    this.#notes = notes;
    this.#clock = clock;
  }

  async read(asked: Asked): Promise<Noted> {
    const was = await this.#notes.get('wecom.guided', nameOf(asked));
    const { data } = guidedState.safeParse(was);
    return { was, state: data === undefined || data.until < this.#clock.now() ? undefined : data };
  }

  /** False where somebody else has changed it since it was read. */
  async write(asked: Asked, { was }: Noted, state: GuidedState): Promise<boolean> {
    const until = new Date(this.#clock.now().getTime() + IDLE_MS);
    return await this.#notes.swap('wecom.guided', nameOf(asked), was, { ...state, until }, until);
  }
}

function nameOf({ userid }: Asked): string {
  return userid.toLowerCase();
}
