import { rm } from 'node:fs/promises';

/** Stops the database server that globalSetup started, and no other; removes the shared folder. */
export default async function globalTeardown() {
  await globalThis.loupanTestServer?.stop();
  if (process.env.LOUPAN_TEST_CACHE !== undefined) {
    await rm(process.env.LOUPAN_TEST_CACHE, { recursive: true, force: true });
  }
}
