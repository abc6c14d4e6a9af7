import type { UnitState } from '../../domain/unit.ts';

/** A grouped bar chart of people against target, drawn as a PNG. Labels are already in the reader's language. */
export interface KpiChart {
  readonly kind: 'kpi';
  readonly title: string;
  readonly subtitle: string;
  readonly people: readonly string[];
  readonly series: readonly {
    readonly label: string;
    /** Null where there is nothing to divide: no share of no follow-ups. */
    readonly values: readonly (number | null)[];
    /** Target of each person, where one is set. */
    readonly targets?: readonly (number | null)[];
    /** `percent` series are drawn on a second axis, 0 to 100. */
    readonly unit: 'count' | 'percent';
  }[];
  /** Where what is counted has an end, as stars have: it stands beside 100 %. */
  readonly most?: number;
  readonly targetLabel: string;
  /** Said in the middle of a chart that has nothing to show. */
  readonly emptyLabel: string;
}

/** One home in the picture of a building. */
export interface GridCell {
  /** As it stands on the door: 1502. */
  readonly room: string;
  readonly state: UnitState;
  /** 待售, and what else is to be read at once: 预留 至 15:20. */
  readonly words: string;
  /** 298万; empty where there is none. */
  readonly price: string;
}

/** The picture of a building (销控图): floors from the top down, a column for each door. Labels are in the reader's language. */
export interface GridPicture {
  readonly kind: 'grid';
  readonly title: string;
  readonly subtitle: string;
  readonly columns: readonly { readonly label: string; readonly more: string }[];
  readonly floors: readonly {
    readonly label: string;
    /** One for each column; null where the floor has no such door. */
    readonly cells: readonly (GridCell | null)[];
  }[];
  /** The states that are there, with how many are in each. */
  readonly legend: readonly { readonly state: UnitState; readonly label: string }[];
}

/** How a day of the calendar looks. */
export type DayLook = 'worked' | 'makeUp' | 'holiday' | 'rest';

export interface PicturedDay {
  /** 14; of the first day of a month with it: 2月1日. */
  readonly label: string;
  readonly look: DayLook;
  /** 春节, 9:00-12:00; empty where it is a day like others. */
  readonly words: string;
  /** What it counts: 第2天, 3小时; empty where it counts nothing. */
  readonly count: string;
  /** The day of the event, or the one on which the term ends; undefined for any other. */
  readonly mark: string | undefined;
  /** Not of the term that is shown. */
  readonly faint: boolean;
}

/** Weeks of a calendar from Monday to Sunday, with how a term is counted over them. Labels are in the reader's language. */
export interface WeeksPicture {
  readonly kind: 'weeks';
  readonly title: string;
  readonly subtitle: string;
  /** Seven weekdays. */
  readonly columns: readonly string[];
  readonly weeks: readonly (readonly PicturedDay[])[];
  readonly legend: readonly { readonly look: DayLook; readonly label: string }[];
}

/** How a bar or a number is meant: its colour, which words beside it say, too. */
export type Tone = 'plain' | 'fresh' | 'waiting' | 'old' | 'oldest' | 'bad' | 'good';

/** Bars of one kind that lie below each other, each of them of parts that add up. */
export interface BarPanel {
  readonly title: string;
  /** What the parts are; none where a bar has only one. */
  readonly parts: readonly { readonly label: string; readonly tone: Tone }[];
  readonly rows: readonly {
    readonly label: string;
    /** One for each part. */
    readonly values: readonly number[];
    /** At the end of the bar: 6, 6 (2 overdue). */
    readonly said: string;
  }[];
  /** Said where there are no rows. */
  readonly emptyLabel: string;
}

/** Numbers in large, and below them one or two panels of bars side by side. Labels are in the reader's language. */
export interface PanelPicture {
  readonly kind: 'panels';
  readonly title: string;
  readonly subtitle: string;
  readonly tiles: readonly { readonly label: string; readonly value: string; readonly tone: Tone }[];
  readonly panels: readonly BarPanel[];
}

export type Picture = KpiChart | GridPicture | WeeksPicture | PanelPicture;

export interface Charts {
  /** PNG bytes. Drawn off the main thread. */
  draw(picture: Picture): Promise<Uint8Array>;
}
