import { OperatorError } from '../errors.ts';

export type Location =
  | { readonly dialect: 'sqlite'; readonly path: string }
  | {
      readonly dialect: 'mysql';
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly password: string;
      readonly database: string;
      readonly socketPath: string | undefined;
    };

/** Reads DATABASE_URL: `sqlite:PATH`, or `mysql://user:pass@host:3306/db`, with `?socketPath=` for a Unix socket. */
export function readLocation(url: string): Location {
  if (url.startsWith('sqlite:')) {
    const path = url.slice('sqlite:'.length).replace(/^\/\/(?=\/)/u, '');
    if (path === '' || path === ':memory:') {
      throw new OperatorError(
        'config.invalid',
        'DATABASE_URL names no file: sqlite:PATH, e.g. sqlite:./data/loupan.db',
      );
    }
    return { dialect: 'sqlite', path };
  }
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const database = decodeURIComponent(parsed?.pathname.slice(1) ?? '');
  if (parsed?.protocol !== 'mysql:' || database === '') {
    throw new OperatorError(
      'config.invalid',
      'DATABASE_URL is not understood: mysql://user:pass@host:3306/db or sqlite:PATH',
    );
  }
  return {
    dialect: 'mysql',
    host: parsed.hostname === '' ? 'localhost' : parsed.hostname,
    port: parsed.port === '' ? 3306 : Number(parsed.port),
    user: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    database,
    socketPath: parsed.searchParams.get('socketPath') ?? undefined,
  };
}
