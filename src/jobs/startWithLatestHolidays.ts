import type { Store } from '../handlers/ports/session.ts';

/** Whoever starts first with other public holidays than before has them looked at: once, however many processes start. */
export async function startWithLatestHolidays(store: Store, now: Date): Promise<void> {
  const version = store.read.company.publishedVersion();
  await store.tx((session) =>
    session.schedule([
      {
        kind: 'calendarYears',
        payload: { runAt: now.toISOString() },
        runAt: now,
        dedupKey: `calendarYears:${version}`,
      },
    ]),
  );
}
