import type { Repos } from '../../handlers/ports/repos.ts';
import { codecs } from '../codecs/codecs.ts';
import { limit, sql } from '../sql.ts';
import { record, records } from './read.ts';
import type { Reader } from './reader.ts';

export function papers(reader: Reader): Repos['papers'] {
  const { docTemplate, contractScan } = codecs;
  return {
    template: async (id) => await record(reader, docTemplate, sql`WHERE id = ${id}`),
    version: async (kind, number) =>
      await record(reader, docTemplate, sql`WHERE kind = ${kind} AND number = ${number}`),
    versions: async (kind, count) =>
      await records(reader, docTemplate, sql`WHERE kind = ${kind} ORDER BY number DESC ${limit(count)}`),
    scan: async (id) => await record(reader, contractScan, sql`WHERE id = ${id}`),
    scans: async (contractId, count) =>
      await records(
        reader,
        contractScan,
        sql`WHERE contract_id = ${contractId} ORDER BY at DESC, id DESC ${limit(count)}`,
      ),
    inForce: async (kind) => await record(reader, docTemplate, sql`WHERE in_force = ${kind}`),
  };
}
