import { dayOf } from '../../domain/time/day.ts';
import type { Project } from '../../domain/company.ts';
import { afterTurn, nextTurn, type NextTurn } from '../../domain/reception/nextTurn.ts';
import type { RotaPlace, RotaTurn } from '../../domain/reception/rota.ts';
import { sameValue } from '../../domain/sameValue.ts';
import type { Doing } from '../doing.ts';
import { openingPlaces } from './openingPlaces.ts';
import { withoutLeavers } from './withoutLeavers.ts';

type Entry = Pick<RotaTurn, 'memberId' | 'kind' | 'reason'>;

/**
 * The order of a hall's day while a command has it to itself: what it changes is written once, at the end, with its lines in the
 * ledger.
 */
export class RotaBook {
  readonly project: Project;
  readonly day: string;
  readonly #context: Doing;
  readonly #before: readonly RotaPlace[];
  #places: readonly RotaPlace[];
  #entries: Entry[] = [];

  private constructor(
    context: Doing,
    project: Project,
    day: string,
    before: readonly RotaPlace[],
    places: readonly RotaPlace[],
  ) {
    this.#context = context;
    this.project = project;
    this.day = day;
    this.#before = before;
    this.#places = places;
  }

  /** Nobody else has the order of this day until the command is done. Who has left has no turns. */
  static async take(context: Doing, project: Project): Promise<RotaBook> {
    const day = dayOf(context.now, project.zone);
    const opening = await openingPlaces(context, project, day);
    const taken = await context.takeRota(opening, project.id, day);
    return new RotaBook(context, project, day, taken, await withoutLeavers(context.repos, project, taken));
  }

  get places(): readonly RotaPlace[] {
    return this.#places;
  }

  placeOf(memberId: string): RotaPlace | undefined {
    return this.#places.find((place) => place.memberId === memberId);
  }

  /** Whose turn it is, leaving somebody out. */
  next(without?: string): NextTurn | undefined {
    return nextTurn(this.#places.filter(({ memberId }) => memberId !== without));
  }

  give(turn: NextTurn, reason: RotaTurn['reason'] = null): void {
    this.#places = afterTurn(this.#places, turn);
    for (const { memberId, reason: why } of turn.skipped) {
      this.note({ memberId, kind: 'skipped', reason: why });
    }
    this.note({ memberId: turn.memberId, kind: turn.kind, reason });
  }

  change(memberId: string, patch: Partial<RotaPlace>): void {
    this.replace(this.#places.map((place) => (place.memberId === memberId ? { ...place, ...patch } : place)));
  }

  replace(places: readonly RotaPlace[]): void {
    this.#places = places;
  }

  note(entry: Entry): void {
    this.#entries.push(entry);
  }

  async save(visitId: string | null): Promise<void> {
    const { work, deps, now } = this.#context;
    for (const place of this.#places) {
      const before = this.#before.find(({ id }) => id === place.id);
      if (before === undefined) {
        await work.insert('rotaPlace', place);
      } else if (!sameValue(before, place)) {
        const { position, state, turns, passed, makeUps } = place;
        await work.update('rotaPlace', before, { position, state, turns, passed, makeUps });
      }
    }
    for (const entry of this.#entries) {
      await work.insert('rotaTurn', {
        id: deps.ids.uuid(),
        projectId: this.project.id,
        day: this.day,
        at: now,
        visitId,
        version: 1,
        ...entry,
      });
    }
    this.#entries = [];
  }
}
