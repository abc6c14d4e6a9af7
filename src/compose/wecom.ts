import { WecomAdapter } from '../bot/wecom/wecomAdapter.ts';
import { accountEnded, accountRenamed } from '../handlers/company/accountEnded.ts';
import { alertOps } from '../jobs/alertOps.ts';
import type { Composing } from './composing.ts';

/** Addresses that no phone can open. */
const UNREACHABLE = /^https?:\/\/(?:localhost|127\.|\[::1\])/u;

/** Undefined where WeCom is not connected. */
export function wecomAdapter(composing: Composing): WecomAdapter | undefined {
  const { config, database, store, desk, files, clock, ids, log, random, replica, nudge } = composing;
  const { wecom, baseUrl, zone } = config;
  return wecom === undefined
    ? undefined
    : new WecomAdapter({
        corpId: wecom.corpId,
        apiUrl: wecom.apiUrl,
        app: wecom.app,
        bot: wecom.bot,
        desk,
        files,
        notes: database.notes,
        ownerships: database.engine.ownerships,
        clock,
        ids,
        log,
        random,
        monotonic: () => performance.now(),
        formUrl: UNREACHABLE.test(baseUrl)
          ? undefined
          : (ticket) => `${baseUrl}/f/${encodeURIComponent(ticket)}`,
        domainFile: wecom.domainFile,
        // The console takes a domain only after it has seen the file.
        trusted: wecom.domainFile !== undefined && baseUrl.startsWith('https:'),
        replica,
        alert: async (key, text) => {
          await alertOps({ store }, clock.now(), key, ({ locale }) => text(locale), { callsAdmins: true });
          nudge();
        },
        onLeft: async (account) => {
          await accountEnded({ store, clock, ids, zone, nudge }, account);
        },
        onRenamed: async (account, externalId) => {
          await accountRenamed({ store, clock, ids }, account, externalId);
        },
      });
}
