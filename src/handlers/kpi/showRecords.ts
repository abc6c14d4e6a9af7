import type { Scope } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import { maskPhone, readPhone } from '../../domain/phone.ts';
import { dateTime, calendarDay } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { defineCommand } from '../command.ts';
import type { Repos } from '../ports/repos.ts';
import { done, refused } from '../replies.ts';
import type { ReportRequest } from './reportRequest.ts';
import { RECORD_FIGURES, recordsFields, type RecordFigure } from './recordsFields.ts';
import { reportRequests } from './reportRequests.ts';

const ROWS = 20;
/** How far back the customers of a period are looked for; the count itself comes from the rollups. */
const LOOKED_THROUGH = 1000;
const CONTENT = 24;

/** 明细: the records behind a figure, only of a report that this person would be shown himself. */
export const showRecords = defineCommand({
  name: 'kpi.records',
  // The figures may be seen without the customers (R4.1.2): a planner gets no names.
  allow: 'customer:read',
  fields: recordsFields,
  undo: 'none',

  async run({ input, actor, project, now, repos, m }) {
    const requests = await reportRequests(repos, { actor, project, period: input.period, now });
    const request = requests.find((one) => one.project.id === input.project && one.team?.id === input.team);
    const figure = RECORD_FIGURES.find((one) => one === input.figure);
    if (request === undefined || figure === undefined) {
      return refused(m.kpi.records.notYours);
    }
    const total = await countOf(repos, request, figure);
    const { rows, refs } = await rowsOf(repos, request, figure, { m, now });
    const left = total - rows.length;
    return done(
      {
        heading: m.kpi.records.heading(m.kpi.figures[figure], total),
        blocks: [
          rows.length === 0
            ? { kind: 'text', text: m.kpi.report.noData }
            : { kind: 'table', columns: m.kpi.records.columns[figure], rows },
          ...(left > 0 ? [{ kind: 'text' as const, text: m.kpi.records.andMore(left) }] : []),
        ],
      },
      refs,
    );
  },
});

interface Rows {
  readonly rows: readonly (readonly string[])[];
  readonly refs: readonly string[];
}

async function countOf(repos: Repos, request: ReportRequest, figure: RecordFigure): Promise<number> {
  const { project, team, memberIds, period } = request;
  const sums = await repos.rollups.read({
    projectId: project.id,
    ...(team === null ? {} : { teamId: team.id }),
    ...(memberIds === undefined ? {} : { memberIds }),
    from: period.from,
    to: period.to,
  });
  return sums.filter((row) => row.figure === figure).reduce((all, { n }) => all + n, 0);
}

async function rowsOf(
  repos: Repos,
  request: ReportRequest,
  figure: RecordFigure,
  at: { readonly m: Messages; readonly now: Date },
): Promise<Rows> {
  switch (figure) {
    case 'followUps':
      return await followUpRows(repos, request, at);
    case 'newCustomers':
      return await customerRows(repos, request, at);
  }
}

async function followUpRows(
  repos: Repos,
  { project, team, memberIds, period }: ReportRequest,
  { m, now }: { readonly m: Messages; readonly now: Date },
): Promise<Rows> {
  const ofTeam = team === null ? undefined : (await repos.members.ofTeam(team.id)).map(({ id }) => id);
  const only = memberIds ?? ofTeam;
  const filter = {
    projectId: project.id,
    ...(only === undefined ? {} : { memberIds: only }),
    from: period.from,
    to: period.to,
  };
  const records = (await repos.followUps.list(filter, ROWS)).filter(
    (record) => team === null || record.teamId === team.id,
  );
  const customers = new Map(
    (await repos.customers.byIds(records.map(({ customerId }) => customerId))).map((one) => [one.id, one]),
  );
  const names = await namesOf(
    repos,
    records.map(({ memberId }) => memberId),
  );
  return {
    rows: records.map((record) => {
      const customer = customers.get(record.customerId);
      return [
        customer === undefined ? m.common.none : label(customer),
        dateTime(record.at, project.zone, now, m),
        names.get(record.memberId) ?? m.common.none,
        record.effective ? m.words.yesNo.yes : m.words.yesNo.no,
        shortened(record.content),
      ];
    }),
    refs: [...new Set([...customers.values()].map(({ ref }) => `C${ref}`))],
  };
}

async function customerRows(
  repos: Repos,
  { project, team, memberIds, period }: ReportRequest,
  { m, now }: { readonly m: Messages; readonly now: Date },
): Promise<Rows> {
  const found = await repos.customers.recent(scopeOfRequest(project.id, team?.id, memberIds), LOOKED_THROUGH);
  const customers = found
    .filter(
      ({ projectId, teamId, firstContactDay: day }) =>
        projectId === project.id &&
        (team === null || teamId === team.id) &&
        day >= period.from &&
        day <= period.to,
    )
    .sort((a, b) => (a.firstContactAt < b.firstContactAt ? 1 : -1))
    .slice(0, ROWS);
  const phones = await repos.customers.primaryPhones(customers.map(({ id }) => id));
  const names = await namesOf(
    repos,
    customers.map(({ ownerId }) => ownerId),
  );
  return {
    rows: customers.map((customer) => {
      const phone = phones.get(customer.id);
      return [
        label(customer),
        calendarDay(customer.firstContactDay, project.zone, now, m),
        names.get(customer.ownerId) ?? m.common.none,
        phone === undefined ? m.common.none : maskPhone(phone),
        customer.source === null ? m.common.none : m.words.source[customer.source],
      ];
    }),
    refs: customers.map(({ ref }) => `C${ref}`),
  };
}

/** The rows of one report, never wider than the report itself. */
function scopeOfRequest(
  projectId: string,
  teamId: string | undefined,
  memberIds: readonly string[] | undefined,
): Scope {
  const [self] = memberIds ?? [];
  if (self !== undefined) {
    return { kind: 'own', memberId: self };
  }
  return teamId === undefined
    ? { kind: 'project', projectIds: [projectId] }
    : { kind: 'team', memberId: '', teamIds: [teamId] };
}

async function namesOf(repos: Repos, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const id of new Set(ids)) {
    const member = await repos.members.byId(id);
    names.set(id, member?.name ?? '');
  }
  return names;
}

function label({ ref, name }: Customer): string {
  return `C${ref} ${name}`;
}

/** People paste numbers into what they write down: the list shows them as it shows any other. */
function shortened(content: string): string {
  const masked = content.replace(/\+?\d(?:[\s-]?\d){6,}/gu, (digits) => {
    const phone = readPhone(digits);
    return phone.ok ? maskPhone(phone.number) : '****';
  });
  const letters = Array.from(masked.replace(/\s+/gu, ' '));
  return letters.length > CONTENT ? `${letters.slice(0, CONTENT).join('')}…` : letters.join('');
}
