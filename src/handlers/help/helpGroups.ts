import type { Command } from '../command.ts';

const HELP_GROUPS = [
  'customers',
  'reception',
  'followUps',
  'units',
  'deals',
  'figures',
  'complaints',
  'company',
  'general',
] as const;
type HelpGroup = (typeof HELP_GROUPS)[number];

const GROUP_OF_NOUN: ReadonlyMap<string, HelpGroup> = new Map([
  ['customer', 'customers'],
  ['phone', 'customers'],
  ['ownership', 'customers'],
  ['filing', 'customers'],
  ['pool', 'customers'],
  ['followUp', 'followUps'],
  ['plan', 'followUps'],
  ['day', 'followUps'],
  ['grid', 'units'],
  ['hold', 'units'],
  ['reservation', 'deals'],
  ['subscription', 'deals'],
  ['template', 'deals'],
  ['paper', 'deals'],
  ['scan', 'deals'],
  ['contract', 'deals'],
  ['receipt', 'deals'],
  ['due', 'deals'],
  ['loan', 'deals'],
  ['handover', 'deals'],
  ['defect', 'deals'],
  ['measure', 'figures'],
  ['discount', 'deals'],
  ['approval', 'deals'],
  ['delegation', 'deals'],
  ['wait', 'units'],
  ['problem', 'followUps'],
  ['satisfaction', 'figures'],
  ['event', 'followUps'],
  ['complaint', 'complaints'],
  ['kpi', 'figures'],
  ['target', 'figures'],
  ['delivery', 'figures'],
  ['project', 'company'],
  ['team', 'company'],
  ['member', 'company'],
  ['staff', 'company'],
  ['channel', 'company'],
  ['policy', 'company'],
  ['calendar', 'company'],
  ['deadline', 'followUps'],
  ['unit', 'units'],
  ['building', 'units'],
  ['wording', 'units'],
  ['visit', 'reception'],
  ['rota', 'reception'],
]);

/** The commands under their headings, in the order of the headings and then of the registry. */
export function helpGroups(
  commands: readonly Command[],
): readonly { readonly group: HelpGroup; readonly commands: readonly Command[] }[] {
  return HELP_GROUPS.map((group) => ({
    group,
    commands: commands.filter(
      ({ name }) => (GROUP_OF_NOUN.get(name.split('.')[0] ?? '') ?? 'general') === group,
    ),
  })).filter((one) => one.commands.length > 0);
}
