/** Given to every job: true once the process is to end, so that it stops between two steps. */
export type Stopping = () => boolean;

/** A kind of work that falls due: the engine runs it, and stops the demo clock at each of its instants. */
export interface DueWork {
  /** Does what is due at `now`; returns how many steps that took, 0 when nothing was. */
  run(now: Date, stopping: Stopping): Promise<number>;
  /** The next instant after `now` at which something falls due. */
  nextAt(now: Date): Promise<Date | undefined>;
}
