import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Adapter } from './bot/adapter.ts';
import { staticFiles } from './bot/assets.ts';
import { engineMetrics } from './bot/engineMetrics.ts';
import { formAnswers } from './bot/formAnswers.ts';
import { FormHolder } from './bot/formHolder.ts';
import { formPage } from './bot/formPage.ts';
import { formRoutes } from './bot/forms.ts';
import { action } from './bot/formsContext.ts';
import { fileRoutes } from './bot/files.ts';
import { gridRoutes } from './bot/grid.ts';
import { rateRoutes } from './bot/rate.ts';
import { createMetrics } from './bot/metrics.ts';
import type { Server } from './bot/server.ts';
import { createServer } from './bot/server.ts';
import { WebAdapter } from './bot/web/webAdapter.ts';
import { slackAdapter } from './compose/slack.ts';
import { wecomAdapter } from './compose/wecom.ts';
import type { Config } from './config.ts';
import { systemClock } from './clock.ts';
import { connect } from './db/connect.ts';
import type { Database } from './db/database.ts';
import { filesPlace } from './db/files/filesPlace.ts';
import { scannerOf } from './db/files/scan/scannerOf.ts';
import { ScannedFiles } from './db/files/scannedFiles.ts';
import { SealedFiles } from './db/files/sealedFiles.ts';
import { seedDemo } from './db/seeds/demo.ts';
import { DEMO_WORKSPACE } from './db/seeds/demoCompany.ts';
import { DEMO_CHANNELS, DEMO_PEOPLE } from './db/seeds/demoPeople.ts';
import type { Platform } from './domain/company.ts';
import { DOCX } from './domain/files/contentType.ts';
import type { PaperKind } from './domain/papers/paperKind.ts';
import { OperatorError } from './errors.ts';
import { ALL_COMMANDS } from './handlers/allCommands.ts';
import { ensureAdmins } from './handlers/company/ensureAdmins.ts';
import { sampleTemplate } from './handlers/papers/sampleTemplate.ts';
import { customerLinks } from './handlers/satisfaction/customerLinks.ts';
import { createDesk } from './handlers/pipeline/desk.ts';
import type { SettableClock } from './handlers/ports/clock.ts';
import { noFailPoints, type FailPoints } from './handlers/ports/failPoints.ts';
import type { Ids } from './handlers/ports/ids.ts';
import type { Log } from './handlers/ports/log.ts';
import type { StandingOf } from './handlers/ports/standing.ts';
import { StoreUnavailableError } from './handlers/ports/session.ts';
import { createRegistry } from './handlers/registry.ts';
import { createTickets } from './handlers/ticket.ts';
import { createCharts } from './jobs/charts/createCharts.ts';
import { createEngine } from './jobs/createEngine.ts';
import { LEASE_TIMES, type LeaseTimes } from './jobs/deps.ts';
import { DemoColleagues } from './jobs/demoColleagues.ts';
import { startWithLatestHolidays } from './jobs/startWithLatestHolidays.ts';
import { startWithLatestReport } from './jobs/startWithLatestReport.ts';
import { ALIVE_WITHIN_MS } from './jobs/watch.ts';

export interface AppDeps {
  readonly config: Config;
  /** 32 bytes. */
  readonly dataKey: Uint8Array;
  readonly clock: SettableClock;
  readonly ids: Ids;
  readonly log: Log;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
  /** Platforms besides those of the configuration: the torture's. */
  readonly platforms?: readonly Adapter[];
  readonly leases?: LeaseTimes;
  readonly failPoints?: FailPoints;
}

/** Leases go by the database's clock and business by this machine's: they must not be far apart. */
const MOST_SKEW_MS = 5_000;

/** The whole of Loupan in one process, not yet listening. */
export interface App {
  /** Migrates, seeds the demo, starts the engine and listens; resolves to the port in use. Rejects with OperatorError. */
  start(): Promise<number>;
  /** Stops accepting, finishes what runs (ten seconds at most), closes the database. */
  stop(): Promise<void>;
}

/** The composition root: the only place that knows every room. */
export function createApp(deps: AppDeps): App {
  const { config, dataKey, clock, ids, log, random, failPoints = noFailPoints } = deps;
  const database = connect({ url: config.databaseUrl, log, dataKey, ids, failPoints });
  const { store } = database;
  const sealed = new SealedFiles(filesPlace(config), { dataKey, random: randomBytes, ids });
  const files = config.scan === undefined ? sealed : new ScannedFiles(sealed, scannerOf(config.scan), log);
  const charts = createCharts();
  const metrics = createMetrics();
  const registry = createRegistry(ALL_COMMANDS);
  const standing: StandingOf = async (account) =>
    (await adapters.find(({ platform }) => platform === account.platform)?.standing(account)) ?? {
      kind: 'unknown',
    };
  const desk = createDesk({
    store,
    engine: database.engine,
    registry,
    clock,
    ids,
    log,
    charts,
    files,
    tickets: createTickets(dataKey),
    baseUrl: config.baseUrl,
    zone: config.zone,
    commands: () => registry.all,
    nudge: () => {
      jobs.nudge();
    },
    standing,
    onOutcome: (command, outcome) => {
      metrics.answers.inc({ command, outcome });
    },
  });
  const web = new WebAdapter({
    desk,
    webChat: database.webChat,
    files,
    clock,
    ids,
    people: DEMO_PEOPLE.filter(({ played }) => played),
    colleagues: DEMO_PEOPLE.filter(({ played }) => !played).map(({ key }) => key),
    channels: DEMO_CHANNELS,
    zone: config.zone,
    advance: (to) => jobs.advanceTo(to),
    baseUrl: config.baseUrl,
    log,
  });
  const replica = `${hostname()}:${process.pid}`;
  const composing = {
    config,
    database,
    store,
    desk,
    files,
    clock,
    ids,
    log,
    random,
    replica: `${replica}:${ids.token()}`,
    nudge: () => {
      jobs.nudge();
    },
  };
  const connected = [slackAdapter(composing), wecomAdapter(composing)];
  const adapters: readonly Adapter[] = [
    ...(config.demo ? [web] : []),
    ...connected.filter((adapter) => adapter !== undefined),
    ...(deps.platforms ?? []),
  ];
  const jobs = createEngine({
    store,
    engine: database.engine,
    transports: adapters,
    clock,
    log,
    ids,
    files,
    charts,
    zone: config.zone,
    replicaName: replica,
    leases: deps.leases ?? LEASE_TIMES,
    monotonic: () => performance.now(),
    delay: async (ms) => {
      await sleep(ms);
    },
    failPoints,
    standing,
    nudge: () => {
      jobs.nudge();
    },
    more: config.demo ? [colleagues({ desk, store, zone: config.zone, since: clock.now() })] : [],
    onDelivery: (result) => {
      metrics.deliveries.inc({ result });
    },
    onJob: (kind, result) => {
      metrics.jobs.inc({ kind, result });
    },
    random,
  });
  engineMetrics(metrics, {
    idleMs: () => jobs.idleMs(),
    replicas: () => database.engine.replicas.live(ALIVE_WITHIN_MS),
  });
  let server: Server | undefined;

  return {
    start: async () => {
      await open(database, config);
      await checkClock(database);
      const now = clock.now();
      const storeTemplate = async (kind: PaperKind) => await files.put(sampleTemplate(kind), DOCX);
      const seed = { store, ids, now, zone: config.zone, extent: 'full', storeTemplate } as const;
      if (config.demo && (await seedDemo(seed))) {
        await startWithLatestReport(store, database.engine, now);
      }
      if (config.wecom !== undefined && config.wecom.corpId !== '') {
        // Accounts that were named while only the bot was connected are of this company.
        const { corpId } = config.wecom;
        await store.tx((session) => session.adoptIdentities('wecom', corpId));
      }
      await startWithLatestHolidays(store, clock.now());
      await ensureAdmins(
        { store, ids, now: clock.now(), locale: config.locale },
        // Slack's are added when Slack has said which workspace this is.
        config.admins
          .filter(({ platform }) => platform !== 'slack')
          .map((admin) => ({ ...admin, workspace: workspaceOf(admin.platform, config) })),
      );
      const signIns = new Map(
        adapters.flatMap(({ platform, signIn }) => (signIn === undefined ? [] : [[platform, signIn]])),
      );
      const pages = {
        desk,
        page: await formPage(),
        holder: new FormHolder({
          signsIn: (platform) => signIns.has(platform),
          notes: database.notes,
          clock,
          ids,
          secure: config.baseUrl.startsWith('https:'),
        }),
        signIns,
        baseUrl: config.baseUrl,
      };
      const forms = formRoutes({
        ...pages,
        files,
        ids,
        settled: formAnswers({
          adapters,
          store,
          clock,
          log,
          formUrl: (ticket) => `${config.baseUrl}${action(ticket)}`,
          nudge: () => {
            jobs.nudge();
          },
        }),
      });
      const rates = rateRoutes({
        links: customerLinks({
          store,
          clock,
          ids,
          nudge: () => {
            jobs.nudge();
          },
        }),
        log,
      });
      server = createServer({
        host: config.host,
        port: config.port,
        adapters,
        extras: [forms, rates, gridRoutes(pages), fileRoutes({ ...pages, files }), await staticFiles()],
        ping: () => store.ping(),
        metrics,
        ids,
        log,
      });
      for (const adapter of adapters) {
        await adapter.start();
      }
      jobs.start();
      return await listen(server, config);
    },
    stop: async () => {
      await server?.close();
      await jobs.stop();
      await charts.close();
      await database.close();
    },
  };
}

function colleagues(
  deps: Omit<ConstructorParameters<typeof DemoColleagues>[0], 'colleagues'>,
): DemoColleagues {
  const unplayed = DEMO_PEOPLE.filter(
    ({ played, role, project }) => !played && role === 'consultant' && project === 'A',
  );
  return new DemoColleagues({
    ...deps,
    colleagues: unplayed.map(({ key }) => ({ platform: 'web', workspace: DEMO_WORKSPACE, externalId: key })),
  });
}

function workspaceOf(platform: Platform, { wecom }: Config): string {
  return platform === 'web' ? DEMO_WORKSPACE : platform === 'wecom' ? (wecom?.corpId ?? '') : '';
}

async function open(database: Database, config: Config): Promise<void> {
  try {
    await database.migrate();
  } catch (error) {
    if (error instanceof StoreUnavailableError) {
      throw new OperatorError(
        'database.unreachable',
        `The database of DATABASE_URL (${withoutPassword(config.databaseUrl)}) does not answer: ${reasonOf(error)}. Check that it runs, and that the user may log in and create tables; npm run doctor tells more.`,
        { cause: error },
      );
    }
    throw error;
  }
}

async function checkClock(database: Database): Promise<void> {
  const before = systemClock.now().getTime();
  const theirs = await database.now();
  const skew = theirs.getTime() - (before + systemClock.now().getTime()) / 2;
  if (Math.abs(skew) > MOST_SKEW_MS) {
    throw new OperatorError(
      'clock.skewed',
      `The database's clock is ${(skew / 1000).toFixed(1)} s ${skew > 0 ? 'ahead of' : 'behind'} this machine's; ${MOST_SKEW_MS / 1000} s are allowed, or reminders would come at the wrong time. Set both machines by NTP and start again.`,
    );
  }
}

async function listen(server: Server, { host, port }: Config): Promise<number> {
  try {
    return await server.listen();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE' || code === 'EACCES' || code === 'EADDRNOTAVAIL') {
      throw new OperatorError(
        'port.taken',
        `Loupan cannot listen on ${host}:${port} (${code}). Set PORT to a free port, or end what listens there.`,
        { cause: error },
      );
    }
    throw error;
  }
}

/** The address without its password, for a message. */
function withoutPassword(url: string): string {
  return url.replace(/^(mysql:\/\/[^:/@]*):[^@]*@/u, '$1:***@');
}

function reasonOf(error: StoreUnavailableError): string {
  const { cause } = error;
  return cause instanceof Error ? cause.message : 'no reason was given';
}
