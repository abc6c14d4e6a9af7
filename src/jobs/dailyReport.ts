import type { Channel, Project, Team } from '../domain/company.ts';
import type { Card } from '../handlers/chat/card.ts';
import { drawReport } from '../handlers/kpi/buildDailyReport.ts';
import { dailyReportKey, loadKpiReport, type LoadedReport } from '../handlers/kpi/loadKpiReport.ts';
import { dayOf } from '../domain/time/day.ts';
import { messages } from '../i18n/messages.ts';
import type { JobDeps } from './deps.ts';
import type { Stopping } from './dueWork.ts';
import { earliest, faultOf, PutOff } from './poison.ts';
import { latestReportTime, nextReportTime, reportedDay, type ReportTime } from './reportTimes.ts';

export const DAILY_REPORT = 'dailyReport';
const TRY_AGAIN_MS = 60_000;

interface Ready {
  readonly team: Team | null;
  readonly loaded: LoadedReport;
  readonly posts: readonly { readonly channel: Channel; readonly card: Card }[];
}

/** Posts each project's report to its channels, once a day, half an hour after closing; after an outage only the latest. */
export class DailyReports {
  readonly #deps: JobDeps;
  readonly #putOff = new PutOff();

  constructor(deps: JobDeps) {
    this.#deps = deps;
  }

  /** Returns how many projects were reported on. */
  async run(now: Date, stopping: Stopping): Promise<number> {
    let reported = 0;
    for (const project of await this.#deps.store.read.company.projects()) {
      if (stopping()) {
        break;
      }
      if (!this.#putOff.has(project.id, now) && (await this.#handle(project, now))) {
        reported += 1;
      }
    }
    return reported;
  }

  async nextAt(now: Date): Promise<Date | undefined> {
    const projects = await this.#deps.store.read.company.projects();
    return earliest([
      ...projects.map((project) => nextReportTime(project, now)?.runAt),
      this.#putOff.nextAt(now),
    ]);
  }

  async #handle(project: Project, now: Date): Promise<boolean> {
    try {
      return await this.#report(project, now);
    } catch (error) {
      if (faultOf(error) === 'away') {
        throw error;
      }
      this.#deps.log.error({ err: error, projectId: project.id }, 'a daily report failed and was put off');
      this.#putOff.put(project.id, new Date(now.getTime() + TRY_AGAIN_MS));
      return false;
    }
  }

  async #report(project: Project, now: Date): Promise<boolean> {
    const { store, engine } = this.#deps;
    const time = latestReportTime(project, now);
    if (time === undefined) {
      return false;
    }
    const last = await engine.lastTick(DAILY_REPORT, project.id);
    if (last === undefined) {
      // A project that was just set up starts with its next closing, not with a report on the past.
      await store.tx((session) => engine.claimTick(session, DAILY_REPORT, project.id, time.runAt, now));
      return false;
    }
    if (last >= time.runAt || reportedDay(project, last) >= time.day) {
      return false;
    }
    return await this.#publish(project, time, now, await this.#prepare(project, time, now));
  }

  /** Reads and draws, before the transaction: one report for each team, one picture for each language of it. */
  async #prepare(project: Project, time: ReportTime, now: Date): Promise<Ready[]> {
    const { store, engine, charts, files, log } = this.#deps;
    const channels = await store.read.company.channelsFor('kpi', project.id);
    const ready: Ready[] = [];
    for (const teamId of new Set(channels.map((channel) => channel.teamId))) {
      const team = teamId === null ? null : ((await store.read.company.team(teamId)) ?? null);
      const loaded = await loadKpiReport(store.read, engine, {
        project,
        team,
        period: { kind: 'day', from: time.day, to: time.day },
        // A report made up for after an outage says which day it is about, not "today".
        today: dayOf(now, project.zone),
      });
      const own = channels.filter((channel) => channel.teamId === teamId);
      const cards = new Map<string, Card>();
      for (const locale of new Set(own.map((channel) => channel.locale))) {
        const { card, drawingError } = await drawReport({ charts, files }, loaded, messages(locale));
        if (drawingError !== undefined) {
          log.error(
            { err: drawingError, projectId: project.id },
            'a daily report goes out without its chart',
          );
        }
        cards.set(locale, card);
      }
      const posts = own.flatMap((channel) => {
        const card = cards.get(channel.locale);
        return card === undefined ? [] : [{ channel, card }];
      });
      ready.push({ team, loaded, posts });
    }
    return ready;
  }

  /** The tick, the messages and the published figures in one transaction: all of them or none, and never twice. */
  #publish(
    project: Project,
    { runAt, day }: ReportTime,
    now: Date,
    ready: readonly Ready[],
  ): Promise<boolean> {
    const { store, engine, ids } = this.#deps;
    return store.tx(async (session) => {
      if (!(await engine.claimTick(session, DAILY_REPORT, project.id, runAt, now))) {
        return false;
      }
      for (const { team, loaded, posts } of ready) {
        for (const { channel, card } of posts) {
          await session.enqueue({
            dedupKey: `${DAILY_REPORT}:${project.id}:${channel.id}:${runAt.toISOString()}`,
            target: { kind: 'conversation', channelId: channel.id },
            subject: { kind: 'report', projectId: project.id, purpose: 'kpi' },
            card,
            notBefore: now,
          });
        }
        await engine.publish(session, {
          id: ids.uuid(),
          projectId: project.id,
          teamId: team?.id ?? null,
          report: dailyReportKey(team),
          period: day,
          figures: loaded.figures,
          at: now,
        });
      }
      return true;
    });
  }
}
