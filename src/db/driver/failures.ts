import { StoreUnavailableError } from '../../handlers/ports/session.ts';

interface DriverError {
  readonly code?: unknown;
  readonly errno?: unknown;
  readonly sqlState?: unknown;
  readonly fatal?: unknown;
  readonly message?: unknown;
  readonly name?: unknown;
}

/** Deadlock, lock wait timeout, snapshot conflict. */
const RETRY_ERRNO = new Set<unknown>([1213, 1205, 1020]);

const AWAY_CODE = new Set<unknown>([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_SEQUENCE_TIMEOUT',
  'PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR',
  'PROTOCOL_ENQUEUE_AFTER_QUIT',
  'SQLITE_CANTOPEN',
  'SQLITE_IOERR',
  'SQLITE_FULL',
]);

/**
 * Too many connections, shutdown in progress, killed, read-only, connection killed by the server (MariaDB). Of a Galera node
 * without its cluster: 1047 refuses everything, 1180 is a commit that may or may not have been made.
 */
const AWAY_ERRNO = new Set<unknown>([1040, 1047, 1053, 1152, 1159, 1161, 1180, 1184, 1290, 1927]);

const AWAY_NAME = /^Sequelize(Connection|HostNot|AccessDenied|InvalidConnection)/u;

/** The error of the driver below Sequelize's. */
function root(error: unknown): DriverError {
  let at: unknown = error;
  for (let depth = 0; depth < 5 && typeof at === 'object' && at !== null; depth += 1) {
    const inner: unknown = 'original' in at ? at.original : 'parent' in at ? at.parent : undefined;
    if (typeof inner !== 'object' || inner === null) {
      break;
    }
    at = inner;
  }
  return typeof at === 'object' && at !== null ? at : {};
}

/** The transaction was given up by the engine; run as a whole again it may well pass. */
export function isRetryable(error: unknown): boolean {
  const { errno, sqlState, code } = root(error);
  return (
    RETRY_ERRNO.has(errno) ||
    sqlState === '40001' ||
    (typeof code === 'string' && code.startsWith('SQLITE_BUSY'))
  );
}

/** Somebody else holds this unique key. */
export function isDuplicate(error: unknown): boolean {
  const { errno, code, message } = root(error);
  return (
    errno === 1062 ||
    (code === 'SQLITE_CONSTRAINT' && typeof message === 'string' && /UNIQUE constraint failed/u.test(message))
  );
}

/** The database cannot be reached or was lost on the way. */
export function isAway(error: unknown): boolean {
  if (error instanceof StoreUnavailableError) {
    return true;
  }
  const { errno, code, fatal, name, message } = root(error);
  const outer = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
  return (
    AWAY_CODE.has(code) ||
    AWAY_ERRNO.has(errno) ||
    fatal === true ||
    AWAY_NAME.test(outer) ||
    (typeof name === 'string' && AWAY_NAME.test(name)) ||
    (typeof message === 'string' && /in closed state|connection manager was closed/u.test(message))
  );
}

/** The error to throw: StoreUnavailableError in place of what a driver says when the database is away. */
export function translated(error: unknown): unknown {
  return isAway(error) && !(error instanceof StoreUnavailableError)
    ? new StoreUnavailableError(error)
    : error;
}
