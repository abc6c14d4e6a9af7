import type { Repos } from '../../handlers/ports/repos.ts';
import { codecs } from '../codecs/codecs.ts';
import { sql } from '../sql.ts';
import { record, records } from './read.ts';
import type { Reader } from './reader.ts';
import { unremoved } from './unremoved.ts';

export function exports(reader: Reader): Repos['exports'] {
  return {
    byId: async (id) => await record(reader, codecs.exportRun, sql`WHERE id = ${id}`),
    withFiles: async (before, count) => await records(reader, codecs.exportRun, unremoved(before, count)),
  };
}
