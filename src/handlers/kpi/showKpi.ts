import type { Actor } from '../../domain/actor.ts';
import { may, reach } from '../../domain/permissions.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action, Block, Card } from '../chat/card.ts';
import type { Place } from '../chat/intent.ts';
import { defineCommand } from '../command.ts';
import { field } from '../field.ts';
import type { Repos } from '../ports/repos.ts';
import { rawInput } from '../rawInput.ts';
import { button, done, refused } from '../replies.ts';
import { buildDailyReport, type BuiltReport } from './buildDailyReport.ts';
import type { ReportRequest } from './reportRequest.ts';
import { periodFault } from './periodFault.ts';
import { RECORD_FIGURES, recordsFields } from './recordsFields.ts';
import { reportRequests } from './reportRequests.ts';
import { serviceReport } from './serviceReport.ts';

interface Shown {
  readonly request: ReportRequest;
  readonly built: BuiltReport;
}

type Looked =
  | { readonly ok: true; readonly service: Card }
  | { readonly ok: true; readonly shown: readonly Shown[]; readonly isForAll: boolean }
  | { readonly ok: false; readonly why: 'noProject' | NonNullable<ReturnType<typeof periodFault>> };

/** 日报: the chart of what a person may see, now (R5.2.2). Read and drawn before the transaction; nothing is written. */
export const showKpi = defineCommand({
  name: 'kpi.show',
  words: { zh: ['日报'], en: ['kpi'] },
  allow: 'kpi:read',
  fields: { period: field.period() },
  args: ['period'],
  undo: 'none',

  async look(context): Promise<Looked> {
    const { input, actor, project, now, repos, deps, m, place } = context;
    if (reach(actor.member.role) === 'none') {
      const service = await serviceReport(context, input.period);
      return typeof service === 'string' ? { ok: false, why: service } : { ok: true, service };
    }
    const requests = await reportRequests(repos, { actor, project, period: input.period, now });
    const [first] = requests;
    if (first === undefined) {
      return { ok: false, why: 'noProject' };
    }
    const fault = periodFault(first.period, first.today);
    if (fault !== undefined) {
      return { ok: false, why: fault };
    }
    const { charts, files, engine } = deps;
    const shown: Shown[] = [];
    for (const request of requests) {
      shown.push({ request, built: await buildDailyReport({ repos, charts, files, engine }, request, m) });
    }
    return { ok: true, shown, isForAll: await isForTheChannel(repos, place, requests) };
  },

  run({ looked, m, actor }) {
    if (!looked.ok) {
      return Promise.resolve(
        refused(looked.why === 'noProject' ? m.common.noProject : m.kpi.show[looked.why]),
      );
    }
    if ('service' in looked) {
      const { heading, blocks } = looked.service;
      return Promise.resolve(
        done({
          ...(heading === undefined ? {} : { heading }),
          blocks: [...blocks, actions([definitionButton(m)])],
        }),
      );
    }
    return Promise.resolve({
      ...done(cardOf(looked.shown, actor, m)),
      ...(looked.isForAll ? { audience: 'conversation' as const } : {}),
    });
  },
});

/** Whether everybody in the channel may see it: it gets the reports of that team, or of the whole of that project. */
async function isForTheChannel(
  repos: Repos,
  place: Place,
  requests: readonly ReportRequest[],
): Promise<boolean> {
  if (place.kind !== 'channel') {
    return false;
  }
  const channel = await repos.company.channel(place.platform, place.workspace, place.key);
  return (
    channel !== undefined &&
    channel.purposes.includes('kpi') &&
    requests.every(
      ({ project, team, memberIds }) =>
        memberIds === undefined &&
        channel.projectId === project.id &&
        (channel.teamId === null || channel.teamId === team?.id),
    )
  );
}

function cardOf(shown: readonly Shown[], actor: Actor, m: Messages): Card {
  const [first] = shown;
  if (shown.length === 1 && first !== undefined) {
    const { card } = first.built;
    return {
      ...(card.heading === undefined ? {} : { heading: card.heading }),
      blocks: [...blocksOf(first, m), actions([...recordButtons(first, actor, m), definitionButton(m)])],
    };
  }
  return {
    heading: m.kpi.show.several,
    blocks: [
      ...shown.flatMap((one): Block[] => [
        { kind: 'text', text: one.built.card.heading ?? '' },
        ...blocksOf(one, m),
        ...onlyFilled(recordButtons(one, actor, m)),
      ]),
      actions([definitionButton(m)]),
    ],
  };
}

function blocksOf({ built }: Shown, m: Messages): readonly Block[] {
  return built.drawingError === undefined
    ? built.card.blocks
    : [...built.card.blocks, { kind: 'text', text: m.kpi.show.noPicture }];
}

function actions(items: readonly Action[]): Block {
  return { kind: 'actions', items };
}

function onlyFilled(items: readonly Action[]): Block[] {
  return items.length > 0 ? [actions(items)] : [];
}

function recordButtons({ request }: Shown, actor: Actor, m: Messages): Action[] {
  if (!may(actor.member.role, 'customer:read')) {
    return [];
  }
  const { project, team, period } = request;
  return RECORD_FIGURES.map((figure) =>
    button(m, {
      id: `kpi.records.${project.code}.${figure}`,
      label: m.kpi.show.recordsOf(m.kpi.figures[figure]),
      command: 'kpi.records',
      input: rawInput(
        'kpi.records',
        recordsFields,
        { figure, period, project: project.id, ...(team === null ? {} : { team: team.id }) },
        project.zone,
      ),
    }),
  );
}

function definitionButton(m: Messages): Action {
  return button(m, { id: 'kpi.definition', label: m.kpi.show.definition, command: 'kpi.definition' });
}
