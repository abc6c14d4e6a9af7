import type { Project } from '../../domain/company.ts';
import { may } from '../../domain/permissions.ts';
import { startedOrder } from '../../domain/reception/startedOrder.ts';
import type { RotaState } from '../../domain/reception/rota.ts';
import { withState } from '../../domain/reception/withState.ts';
import { dayOf } from '../../domain/time/day.ts';
import type { Action } from '../chat/card.ts';
import type { Outcome } from '../chat/outcome.ts';
import { defineCommand } from '../command.ts';
import { undoLast } from '../company/undoLast.ts';
import type { Doing, Reading } from '../doing.ts';
import { field } from '../field.ts';
import { button, done, refused } from '../replies.ts';
import { namedConsultant } from './namedConsultant.ts';
import { RotaBook } from './rotaBook.ts';
import { rotaAsItStands } from './rotaAsItStands.ts';
import { rotaCard } from './rotaCard.ts';

const LEDGER_LINES = 20;
const MOST_NAMED = 20;
const ACTIONS = ['start', 'present', 'busy', 'leave', 'off'] as const;

/**
 * 轮排: whose turn it is and why. Everybody says for himself that he is busy, on leave or back; who runs the order says it for
 * others and begins the day's order (R3.1.2).
 */
export const showRota = defineCommand({
  name: 'rota.show',
  words: { zh: ['轮排'], en: ['rota'] },
  allow: 'rota:use',
  fields: {
    action: field.choice('rotaAction', ACTIONS, {
      synonyms: {
        present: ['在岗', '到岗', '有空', '空了', '上班', 'present', 'free'],
        busy: ['忙碌', '接待中', '在忙'],
        leave: ['离开', '外出', '吃饭', '暂离'],
        off: ['下班', '不在', '不排', '调休'],
        start: ['开始轮排', '排班', '重排'],
      },
    }),
    people: field.text({ max: 200 }),
  },
  args: ['action', 'people'],
  undo: 'restore',
  async run(context) {
    const { input, m, project } = context;
    if (project === undefined) {
      return refused(m.common.noProject);
    }
    const names = (input.people ?? '').split(/[\s,，、;；]+/u).filter((name) => name !== '');
    const { action } = input;
    if (action === undefined) {
      return names.length === 0 ? await shown(context, project, []) : refused(m.reception.rota.sayWhat);
    }
    return action === 'start'
      ? await started(context, project, names.slice(0, MOST_NAMED))
      : await changed(context, project, action, names);
  },
});

/** How one person is, oneself or somebody else. */
async function changed(
  context: Doing,
  project: Project,
  state: RotaState,
  names: readonly string[],
): Promise<Outcome> {
  const { m, actor, now } = context;
  const [name, another] = names;
  if (another !== undefined) {
    return refused(m.reception.rota.oneAtATime);
  }
  const named = await namedConsultant(context, project, name === actor.member.name ? undefined : name);
  if (!named.ok) {
    return named.outcome;
  }
  const { member } = named.actor ?? actor;
  const book = await RotaBook.take(context, project);
  const place = book.placeOf(member.id);
  if (place === undefined) {
    return refused(m.reception.rota.notInIt(member.name));
  }
  if (place.state === state) {
    return refused(m.reception.rota.already(member.name, m.words.rotaState[state]));
  }
  book.replace(withState(book.places, member.id, state));
  await book.save(null);
  return await shown(
    context,
    project,
    [undoLast(m, now)],
    m.reception.rota.changed(member.name, m.words.rotaState[state]),
  );
}

/** The day's order as the desk or a manager says it; without names everybody, who has waited longest first. */
async function started(context: Doing, project: Project, names: readonly string[]): Promise<Outcome> {
  const { m, actor, now, deps } = context;
  if (!may(actor.member.role, 'rota:run')) {
    return refused(m.reception.rota.onlyRunnersStart);
  }
  const ids: string[] = [];
  for (const name of names) {
    const named = await namedConsultant(context, project, name);
    if (!named.ok) {
      return named.outcome;
    }
    ids.push(...(named.actor === undefined ? [] : [named.actor.member.id]));
  }
  const book = await RotaBook.take(context, project);
  book.replace(
    startedOrder(book.places, [...new Set(ids)], (memberId) => ({
      id: deps.ids.uuid(),
      projectId: project.id,
      day: book.day,
      memberId,
      position: 0,
      state: 'off',
      turns: 0,
      passed: 0,
      makeUps: 0,
      version: 1,
    })),
  );
  if (book.places.length === 0) {
    return refused(m.reception.rota.empty);
  }
  await book.save(null);
  return await shown(context, project, [undoLast(m, now)], m.reception.rota.started);
}

async function shown(
  at: Reading,
  project: Project,
  actions: readonly Action[],
  first?: string,
): Promise<Outcome> {
  const { m, now, repos, zone } = at;
  const day = dayOf(now, project.zone);
  const places = await rotaAsItStands(at, project);
  const ledger = await repos.rota.turns(project.id, day, LEDGER_LINES);
  const names = new Map<string, string>();
  for (const id of new Set([...places, ...ledger].map(({ memberId }) => memberId))) {
    names.set(id, (await repos.members.byId(id))?.name ?? m.customer.nobody);
  }
  const card = rotaCard({
    m,
    now,
    zone,
    project: project.name,
    day,
    places,
    ledger,
    names,
    actions: [...ownButtons(at, places), ...actions],
  });
  return done(
    first === undefined ? card : { ...card, blocks: [{ kind: 'text', text: first }, ...card.blocks] },
  );
}

/** What one may say of oneself. */
function ownButtons(
  { m, actor }: Reading,
  places: readonly { readonly memberId: string; readonly state: RotaState }[],
): Action[] {
  const own = places.find(({ memberId }) => memberId === actor.member.id);
  const others = (['present', 'busy', 'leave'] as const).filter((state) => state !== own?.state);
  return own === undefined
    ? []
    : others.map((action) =>
        button(m, {
          id: `rota.${action}`,
          label: m.words.rotaAction[action],
          command: 'rota.show',
          input: { action },
        }),
      );
}
