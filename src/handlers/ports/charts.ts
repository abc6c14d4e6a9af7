/** A grouped bar chart of people against target, drawn as a PNG. Labels are already in the reader's language. */
export interface KpiChart {
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
  readonly targetLabel: string;
  /** Said in the middle of a chart that has nothing to show. */
  readonly emptyLabel: string;
}

export interface Charts {
  /** PNG bytes. Drawn off the main thread. */
  draw(chart: KpiChart): Promise<Uint8Array>;
}
