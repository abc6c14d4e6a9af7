import type { Connection, RowDataPacket } from 'mysql2/promise';
import { createConnection } from 'mysql2/promise';

/**
 * Looks over the database's shoulder: triggers write down every mark that was accepted, with the token that made it and the token
 * that held the lane at that moment. Loupan's own statements are not asked.
 */
export class Witness {
  readonly #connection: Connection;

  private constructor(connection: Connection) {
    this.#connection = connection;
  }

  static async open(url: string): Promise<Witness> {
    return new Witness(await connectTo(url));
  }

  async watch(): Promise<void> {
    const c = this.#connection;
    await c.query('CREATE TABLE witness_mark (id CHAR(36), by_token CHAR(36), lane_token CHAR(36))');
    await c.query(
      `CREATE TRIGGER witness_sent AFTER UPDATE ON outbox FOR EACH ROW
        IF NEW.state <> 'ready' AND OLD.state = 'ready' THEN
          INSERT INTO witness_mark SELECT NEW.id, OLD.lease_token, (SELECT lease_token FROM lane WHERE name = OLD.lane);
        END IF`,
    );
    await c.query('CREATE TABLE witness_job (id CHAR(36), by_token CHAR(36))');
    await c.query(
      `CREATE TRIGGER witness_done AFTER UPDATE ON job FOR EACH ROW
        IF NEW.state = 'done' AND OLD.state <> 'done' THEN
          INSERT INTO witness_job VALUES (NEW.id, OLD.lease_token);
        END IF`,
    );
  }

  /** Marks by who no longer held the lane, and jobs that were finished more than once or by nobody. */
  async fromLostLeases(): Promise<number> {
    return (
      (await this.#count('SELECT COUNT(*) AS n FROM witness_mark WHERE NOT by_token <=> lane_token')) +
      (await this.#count('SELECT COUNT(*) AS n FROM witness_job WHERE by_token IS NULL')) +
      (await this.#count('SELECT COUNT(*) - COUNT(DISTINCT id) AS n FROM witness_job'))
    );
  }

  /** Rows of the outbox to the recording platform, by state. */
  async ledger(): Promise<Readonly<Record<string, number>>> {
    const [rows] = await this.#connection.query<RowDataPacket[]>(
      "SELECT state, COUNT(*) AS n FROM outbox WHERE kind = 'reminder' GROUP BY state",
    );
    return Object.fromEntries(rows.map((row) => [String(row['state']), Number(row['n'])]));
  }

  /** Notices of complaints to members on the recording platform, by state. */
  async escalations(): Promise<Readonly<Record<string, number>>> {
    const [rows] = await this.#connection.query<RowDataPacket[]>(
      `SELECT outbox.state AS state, COUNT(*) AS n FROM outbox JOIN identity ON identity.member_id = outbox.member_id
        WHERE about LIKE 'T%' AND identity.platform = 'slack' GROUP BY outbox.state`,
    );
    return Object.fromEntries(rows.map((row) => [String(row['state']), Number(row['n'])]));
  }

  /** Complaints whose breach was said never or more than once: each saying writes the record once. */
  async alarmedOtherwise(): Promise<number> {
    return await this.#count(
      "SELECT COUNT(*) AS n FROM complaint WHERE alarmed <> 'first:100' OR version <> 2",
    );
  }

  /** Plans that still wait for their reminder, complaints for their escalation, and either of them for being sent. */
  async waiting(): Promise<number> {
    return (
      (await this.#count("SELECT COUNT(*) AS n FROM plan WHERE state = 'open' AND remind_at IS NOT NULL")) +
      (await this.#count("SELECT COUNT(*) AS n FROM outbox WHERE kind = 'reminder' AND state = 'ready'")) +
      (await this.#count("SELECT COUNT(*) AS n FROM complaint WHERE alarmed = ''")) +
      (await this.#count("SELECT COUNT(*) AS n FROM outbox WHERE about LIKE 'T%' AND state = 'ready'"))
    );
  }

  async deadJobs(): Promise<number> {
    return await this.#count("SELECT COUNT(*) AS n FROM job WHERE state = 'dead'");
  }

  async close(): Promise<void> {
    await this.#connection.end();
  }

  async #count(sql: string): Promise<number> {
    const [rows] = await this.#connection.query<RowDataPacket[]>(sql);
    return Number(rows[0]?.['n']);
  }
}

async function connectTo(url: string): Promise<Connection> {
  const { username, pathname, searchParams } = new URL(url);
  return await createConnection({
    user: username,
    database: pathname.slice(1),
    socketPath: searchParams.get('socketPath') ?? '',
  });
}
