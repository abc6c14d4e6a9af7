import type { Channel, Project, Team } from '../../domain/company.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { Card } from '../../handlers/chat/card.ts';
import { drawReport } from '../../handlers/kpi/buildDailyReport.ts';
import { dailyReportKey, loadKpiReport, type LoadedReport } from '../../handlers/kpi/loadKpiReport.ts';
import { messages } from '../../i18n/messages.ts';
import type { JobDeps } from '../deps.ts';
import { defineJob } from '../jobDefinition.ts';
import { reportedDay } from '../reportTimes.ts';

interface Ready {
  readonly team: Team | null;
  readonly loaded: LoadedReport;
  readonly posts: readonly { readonly channel: Channel; readonly card: Card }[];
}

/** A project's report to its channels: the messages and the published figures in one transaction, all of them or none. */
export const dailyReport = defineJob('dailyReport', {
  async look(context): Promise<readonly Ready[]> {
    const { payload, store } = context;
    const project = await store.read.company.project(payload.projectId);
    return project === undefined
      ? []
      : await readyOf(context, project, reportedDay(project, new Date(payload.runAt)));
  },
  async run(session, { payload, engine, ids, now }, ready) {
    const { projectId, runAt } = payload;
    const project = await session.company.project(projectId);
    if (project === undefined) {
      return;
    }
    for (const { team, loaded, posts } of ready) {
      for (const { channel, card } of posts) {
        await session.enqueue({
          dedupKey: `dailyReport:${projectId}:${channel.id}:${runAt}`,
          target: { kind: 'conversation', channelId: channel.id },
          subject: { kind: 'report', projectId, purpose: 'kpi' },
          card,
          notBefore: now,
          dueAt: new Date(runAt),
        });
      }
      await engine.publish(session, {
        id: ids.uuid(),
        projectId,
        teamId: team?.id ?? null,
        report: dailyReportKey(team),
        period: reportedDay(project, new Date(runAt)),
        figures: loaded.figures,
        at: now,
      });
    }
  },
});

/** One report for each team, one picture for each language of it. */
async function readyOf(
  { store, engine, charts, files, log, now }: JobDeps & { readonly now: Date },
  project: Project,
  day: string,
): Promise<Ready[]> {
  const channels = await store.read.company.channelsFor('kpi', project.id);
  const ready: Ready[] = [];
  for (const teamId of new Set(channels.map((channel) => channel.teamId))) {
    const team = teamId === null ? null : ((await store.read.company.team(teamId)) ?? null);
    const loaded = await loadKpiReport(store.read, engine, {
      project,
      team,
      period: { kind: 'day', from: day, to: day },
      // A report made up for after an outage says which day it is about, not "today".
      today: dayOf(now, project.zone),
      now,
    });
    const own = channels.filter((channel) => channel.teamId === teamId);
    const cards = new Map<string, Card>();
    for (const locale of new Set(own.map((channel) => channel.locale))) {
      const { card, drawingError } = await drawReport({ charts, files }, loaded, messages(locale));
      if (drawingError !== undefined) {
        log.error({ err: drawingError, projectId: project.id }, 'a daily report goes out without its chart');
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
