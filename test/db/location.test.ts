import { expect, test } from '@jest/globals';
import { readLocation } from '../../src/db/location.ts';

test.each([
  ['sqlite:./data/loupan.db', './data/loupan.db'],
  ['sqlite:/var/lib/loupan.db', '/var/lib/loupan.db'],
  ['sqlite:///var/lib/loupan.db', '/var/lib/loupan.db'],
])('%s is a file', (url, path) => {
  expect(readLocation(url)).toEqual({ dialect: 'sqlite', path });
});

test('a server is given with user, password, port and database, escaped where needed', () => {
  expect(readLocation('mysql://lou%40pan:p%3Ass%2F@db.example:3307/loupan')).toEqual({
    dialect: 'mysql',
    host: 'db.example',
    port: 3307,
    user: 'lou@pan',
    password: 'p:ss/',
    database: 'loupan',
    socketPath: undefined,
  });
  expect(readLocation('mysql://root@localhost/x?socketPath=%2Ftmp%2Fs')).toMatchObject({
    port: 3306,
    socketPath: '/tmp/s',
  });
});

test.each(['sqlite:', 'sqlite::memory:', 'mysql://host', 'postgres://h/db', 'nonsense'])(
  '%s is refused',
  (url) => {
    expect(() => readLocation(url)).toThrow(/DATABASE_URL/u);
  },
);
