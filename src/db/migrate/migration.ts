import type { QueryInterface } from 'sequelize';

/** One step of the schema: forward only, and harmless when it is run again after it was cut off half-way. */
export interface Migration {
  /** yyyymmddhhmmss-what-it-does: they run in this order. */
  readonly name: string;
  readonly up: (query: QueryInterface) => Promise<void>;
}
