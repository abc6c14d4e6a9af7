import type { PolicyEntry, Project } from '../../domain/company.ts';
import { formatPolicy, storedPolicy } from '../../domain/policy/formatPolicy.ts';
import { parsePolicy } from '../../domain/policy/parsePolicy.ts';
import { POLICIES, findPolicy } from '../../domain/policy/policies.ts';
import type { Policy, PolicyValue } from '../../domain/policy/policy.ts';
import { policyInForce } from '../../domain/policy/policyInForce.ts';
import { nearestWords } from '../../domain/understanding/nearest.ts';
import { LOCALES } from '../../domain/company.ts';
import { messages, type Messages } from '../../i18n/messages.ts';
import { defineCommand } from '../command.ts';
import { field } from '../field.ts';
import { button, done, refused } from '../replies.ts';
import { findProject } from './findByName.ts';
import { policyList } from './policyList.ts';
import { policyAllowed, policyFaultText, policyValueText, requirableWords } from './policyText.ts';
import { undoLast } from './undoLast.ts';

/** 规则: the numbers that the rule book leaves open; a change counts from now on, deadlines already given stay. */
export const setPolicy = defineCommand({
  name: 'policy.set',
  words: { zh: ['规则'], en: ['policy'] },
  allow: 'company:setUp',
  fields: {
    policy: field.text({ max: 80 }),
    value: field.text({ max: 300 }),
    project: field.text({ max: 60 }),
  },
  args: ['policy', 'value'],
  undo: 'restore',

  async run({ input, m, repos, work, deps, now, zone, actor }) {
    if (input.policy === undefined && input.value === undefined) {
      return done(await policyList(repos, { now, zone, m }));
    }
    const { policy, rest } = splitPolicy(input.policy ?? '');
    if (policy === undefined) {
      const names = POLICIES.flatMap(({ name }) => [name, m.company.policies[name].title]);
      return refused(m.company.policyUnknown(input.policy ?? '', nearestWords(input.policy ?? '', names, 3)));
    }
    const project =
      input.project === undefined ? null : findProject(await repos.company.projects(), input.project);
    if (project === undefined) {
      const known = (await repos.company.projects()).map(({ name }) => name);
      return { kind: 'invalid', errors: { project: m.company.projectUnknown(input.project ?? '', known) } };
    }
    const entries = await repos.company.policyEntries(policy.name);
    const before = valueOf(policy, policyInForce(entries, policy.name, project?.id ?? null, now));
    const raw = [rest, input.value].filter((part) => part !== undefined && part !== '').join(' ');
    if (raw === '') {
      return {
        kind: 'needInput',
        prefill: { policy: policy.name },
        errors: {},
        card: { blocks: [{ kind: 'text', text: explained(policy, before, m) }] },
      };
    }
    const parsed = parsePolicy(policy, raw, requirableWords());
    if (!parsed.ok) {
      return refused(
        policyFaultText(policy, parsed.fault, raw, m),
        [],
        [
          button(m, {
            id: 'policy.again',
            label: m.company.change,
            command: 'policy.set',
            input: {
              form: 'yes',
              policy: policy.name,
              ...(project === null ? {} : { project: project.name }),
            },
          }),
        ],
      );
    }
    const { title } = m.company.policies[policy.name];
    const is = policyValueText(parsed.value, m);
    const was = policyValueText(before, m);
    if (formatPolicy(parsed.value) === formatPolicy(before)) {
      return refused(m.company.policySame(title, is));
    }
    const entry: PolicyEntry = {
      id: deps.ids.uuid(),
      policy: policy.name,
      projectId: project?.id ?? null,
      value: formatPolicy(parsed.value),
      from: now,
      setById: actor.member.id,
      version: 1,
    };
    await work.insert('policyEntry', entry);
    return done({
      heading: m.company.policyChanged(title, scopeText(project, m)),
      blocks: [
        { kind: 'text', text: m.company.oldToNew(was, is) },
        { kind: 'text', text: policy.kind === 'term' ? m.company.deadlinesStay : m.company.countsFromNow },
        { kind: 'actions', items: [undoLast(m, now)] },
      ],
    });
  },
});

/** `customer.entry 2工作日` or 录入时限 2工作日 where the whole came as one. */
function splitPolicy(said: string): { policy: Policy | undefined; rest: string } {
  const words = said.trim().split(/\s+/u);
  for (let taken = words.length; taken > 0; taken -= 1) {
    const policy = byAnyName(words.slice(0, taken).join(' '));
    if (policy !== undefined) {
      return { policy, rest: words.slice(taken).join(' ') };
    }
  }
  return { policy: undefined, rest: '' };
}

function byAnyName(said: string): Policy | undefined {
  return (
    findPolicy(said) ??
    POLICIES.find(({ name }) =>
      LOCALES.some(
        (locale) => messages(locale).company.policies[name].title.toLowerCase() === said.toLowerCase(),
      ),
    )
  );
}

function valueOf(policy: Policy, entry: PolicyEntry | undefined): PolicyValue {
  return entry === undefined ? policy.default : storedPolicy(policy.name, entry.value);
}

function explained(policy: Policy, value: PolicyValue, m: Messages): string {
  const { title, about } = m.company.policies[policy.name];
  return m.company.policyExplained(title, about, policyValueText(value, m), policyAllowed(policy, m));
}

function scopeText(project: Project | null, m: Messages): string {
  return project === null ? m.company.wholeCompany : project.name;
}
