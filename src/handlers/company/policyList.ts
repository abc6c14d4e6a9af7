import { storedPolicy } from '../../domain/policy/formatPolicy.ts';
import { POLICIES } from '../../domain/policy/policies.ts';
import type { PolicyEntry, Project } from '../../domain/company.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { policyInForce } from '../../domain/policy/policyInForce.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import type { Repos } from '../ports/repos.ts';
import { button } from '../replies.ts';
import { policyValueText } from './policyText.ts';

interface At {
  readonly now: Date;
  readonly zone: string;
  readonly m: Messages;
}

/** Every policy with its value, what it would be by default, since when, and who set it; a project's own value below. */
export async function policyList(repos: Repos, at: At): Promise<Card> {
  const { m, now } = at;
  const entries = await repos.company.policyEntries();
  const projects = await repos.company.projects();
  const rows: string[][] = [];
  for (const policy of POLICIES) {
    const company = policyInForce(entries, policy.name, null, now);
    rows.push(await row(repos, policy, undefined, company, at));
    for (const project of projects) {
      const own = policyInForce(entries, policy.name, project.id, now);
      if (own !== undefined && own.projectId === project.id) {
        rows.push(await row(repos, policy, project, own, at));
      }
    }
  }
  return {
    heading: m.company.policyList,
    blocks: [
      { kind: 'table', columns: m.company.policyColumns, rows },
      { kind: 'text', text: m.company.policyHow },
      {
        kind: 'actions',
        items: [
          {
            ...button(m, {
              id: 'policy.change',
              label: m.company.change,
              command: 'policy.set',
              input: { form: 'yes' },
            }),
            takes: 'policy',
            options: POLICIES.map(({ name }) => ({ value: name, label: m.company.policies[name].title })),
          },
        ],
      },
    ],
  };
}

async function row(
  repos: Repos,
  policy: Policy,
  project: Project | undefined,
  entry: PolicyEntry | undefined,
  { m, now, zone }: At,
): Promise<string[]> {
  const setter = entry === undefined ? undefined : await repos.members.byId(entry.setById);
  const usual = policyValueText(policy.default, m);
  const { title } = m.company.policies[policy.name];
  return [
    policy.name,
    m.company.policyRow(title, project?.name, m.company.concerns[policy.concerns], policy.rule),
    entry === undefined ? usual : policyValueText(storedPolicy(policy.name, entry.value), m),
    usual,
    entry === undefined ? m.common.none : dateTime(entry.from, zone, now, m),
    setter?.name ?? m.common.none,
  ];
}
