/** Takes up what is due, as much as it can do side by side, and does not wait for its end. */
export interface Pump {
  /** Returns how much it has taken up. Rejects when the database is away. */
  pump(now: () => Date): Promise<number>;
  /** Resolves when nothing that it took up is left. Rejects when the database went away meanwhile. */
  idle(): Promise<void>;
  /** The next instant after `now` at which something falls due. */
  nextAt(now: Date): Promise<Date | undefined>;
}
