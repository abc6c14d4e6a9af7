import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const DRIVERS =
  /from '(sequelize|mysql2|sqlite3|umzug)(\/[^']*)?'|import\(['"](sequelize|mysql2|sqlite3|umzug)/u;

test('nothing outside src/db imports the database packages', async () => {
  const entries = await readdir('src', { recursive: true, withFileTypes: true });
  const sources = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'));
  const using: string[] = [];
  for (const { parentPath, name } of sources) {
    const path = join(parentPath, name);
    if (DRIVERS.test(await readFile(path, 'utf8'))) {
      using.push(path);
    }
  }
  expect(using.length).toBeGreaterThan(0);
  expect(using.filter((path) => !path.startsWith(join('src', 'db')))).toEqual([]);
});
