/** One process of several on the same database. */
export interface Replica {
  readonly id: string;
  /** Host and process id: for people. */
  readonly name: string;
  /** Milliseconds since it was last heard of, by the database's clock. */
  readonly silentMs: number;
}

/** Nobody was at work. */
export interface Silence {
  readonly ms: number;
  /** When the last one was heard of, by the database's clock, in milliseconds since 1970. */
  readonly since: number;
}

export interface Replicas {
  /** Says that this process lives. Returns for how long nobody had said so; undefined where nobody ever did. */
  beat(id: string, name: string): Promise<Silence | undefined>;
  /** A process that stops is no longer counted. */
  leave(id: string): Promise<void>;
  /** Those heard of within `withinMs`. */
  live(withinMs: number): Promise<Replica[]>;
}
