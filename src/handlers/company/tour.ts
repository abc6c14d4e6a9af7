import { scopeOf } from '../../domain/actor.ts';
import type { Customer } from '../../domain/customer.ts';
import { may } from '../../domain/permissions.ts';
import type { Unit } from '../../domain/unit.ts';
import { commandText } from '../../i18n/commandText.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action, Block, Card } from '../chat/card.ts';
import type { Command, Moment } from '../command.ts';
import { usableCommands } from '../help/usableCommands.ts';
import type { Repos } from '../ports/repos.ts';
import { button } from '../replies.ts';
import { memberTitle, placesOf } from './memberCards.ts';

/**
 * The first five minutes, a chapter at a time, each with the few commands that show most. Whoever may use none of a chapter
 * does not see it.
 */
export const CHAPTERS = {
  customers: ['customer.register', 'customer.find', 'followUp.log', 'pool.show'],
  hall: ['visit.arrive', 'visit.callIn', 'rota.show', 'ownership.verdict', 'filing.make'],
  homes: [
    'grid.show',
    'unit.search',
    'unit.match',
    'hold.make',
    'wait.join',
    'unit.show',
    'building.set',
    'wording.show',
  ],
  deals: ['discount.ask', 'approval.show', 'subscription.make', 'subscription.show'],
  together: ['day.show', 'problem.raise', 'plan.make', 'plan.team', 'staff.handOver'],
  figures: ['kpi.show', 'target.set', 'import.start', 'export.make', 'delivery.show'],
  care: ['operation.undo', 'phone.reveal', 'member.quiet'],
} as const satisfies Record<string, readonly string[]>;
export type Chapter = keyof typeof CHAPTERS;

/** What the texts of the commands use as an example, replaced by what the speaker has. */
const EXAMPLE_CUSTOMER = /\bC1[2-4]\b/u;
const EXAMPLE_UNIT = /\bA-1-(?:1502|1503)\b/u;

/** One chapter of the tour for this person; `number` counts from 1, beyond the last it is the last. */
export async function tour(context: Moment & { readonly repos: Repos }, number: number): Promise<Card> {
  const { actor, repos, m, deps } = context;
  const usable = usableCommands(deps.commands(), actor.member.role);
  const chapters = Object.entries(CHAPTERS).flatMap(([name, commands]) => {
    const shown = commands.flatMap((wanted) => usable.find((command) => command.name === wanted) ?? []);
    return shown.length === 0 ? [] : [{ name: name as Chapter, commands: shown }];
  });
  const index = Math.min(Math.max(number, 1), chapters.length) - 1;
  const chapter = chapters[index];
  const next = chapters[index + 1];
  const own = await ownExamples(context);
  const blocks: Block[] = [];
  if (index === 0) {
    const place = await placesOf(repos, actor.member, m);
    blocks.push({ kind: 'text', text: m.company.youAre(memberTitle(actor.member, m), place) });
  }
  if (chapter !== undefined) {
    const lines = chapter.commands.map((command) => line(command, own, m));
    blocks.push({ kind: 'text', text: [m.company.chapterAbout[chapter.name], ...lines].join('\n') });
  }
  blocks.push({ kind: 'text', text: next === undefined ? m.company.tourEnd : m.company.tryOrSay });
  const tries = chapter?.commands.map((command) => tryIt(command, m)) ?? [];
  blocks.push({ kind: 'actions', items: [...tries, ...onward(next?.name, index + 2, m)] });
  return {
    heading: m.company.tourHeading(
      index + 1,
      chapters.length,
      chapter === undefined ? '' : m.company.chapters[chapter.name],
    ),
    blocks,
  };
}

interface OwnExamples {
  readonly customer: Customer | undefined;
  readonly unit: Unit | undefined;
}

/** The newest customer that the speaker sees, and a home that is for sale. */
async function ownExamples({
  actor,
  repos,
  project,
}: Moment & { readonly repos: Repos }): Promise<OwnExamples> {
  const [customer] = await repos.customers.recent(scopeOf(actor), 1);
  const [building] =
    project === undefined || !may(actor.member.role, 'unit:read')
      ? []
      : await repos.units.buildings(project.id);
  const units = building === undefined ? [] : await repos.units.ofBuilding(building.id);
  const free = units.filter(({ state }) => state === 'forSale');
  // The demo has what the documentation speaks of.
  return { customer, unit: free.find(({ key }) => EXAMPLE_UNIT.test(key)) ?? free[0] };
}

function line(command: Command, { customer, unit }: OwnExamples, m: Messages): string {
  const text = commandText(m.locale, command.name);
  const example = (text?.examples[0] ?? '')
    .replace(EXAMPLE_CUSTOMER, customer === undefined ? '$&' : `C${customer.ref}`)
    .replace(EXAMPLE_UNIT, unit?.key ?? '$&');
  return `${text?.title ?? command.name}${m.company.colon}${example}`;
}

function tryIt({ name }: Command, m: Messages): Action {
  const label = commandText(m.locale, name)?.title ?? name;
  return button(m, { id: `tour.${name}`, label, command: name });
}

function onward(next: Chapter | undefined, number: number, m: Messages): Action[] {
  return next === undefined
    ? [button(m, { id: 'help', label: m.help.everything, command: 'help.show' })]
    : [
        {
          ...button(m, {
            id: 'tour.next',
            label: m.company.nextChapter(m.company.chapters[next]),
            command: 'setup.guide',
            input: { chapter: String(number) },
          }),
          style: 'primary',
        },
      ];
}
