import type { RoleRule } from '../../domain/company/roleMap.ts';
import { WHOLE, type PayTerm } from '../../domain/payments/payPlan.ts';
import { isRate, isRules, isTerm, isTerms } from '../../domain/policy/formatPolicy.ts';
import type { TermsFault } from '../../domain/payments/readTerms.ts';
import type { PolicyFault } from '../../domain/policy/parsePolicy.ts';
import type { Policy, PolicyValue, TermLimits } from '../../domain/policy/policy.ts';
import type { DurationUnit } from '../../domain/values.ts';
import { LOCALES } from '../../domain/company.ts';
import { rate } from '../../i18n/format.ts';
import { messages, type Messages } from '../../i18n/messages.ts';

/** A value as people say it: 2个工作日; 姓名、电话. */
export function policyValueText(value: PolicyValue, m: Messages): string {
  if (value === 'never') {
    return m.company.never;
  }
  if (typeof value === 'number') {
    return String(value);
  }
  if (isRate(value)) {
    return rate(value);
  }
  if (isTerm(value)) {
    return m.company.term(value.amount, value.unit);
  }
  if (isTerms(value)) {
    return payTermsText(value, m);
  }
  if (!isRules(value)) {
    return value.map((name) => fieldLabel(name, m)).join(m.common.listSeparator);
  }
  return value.length === 0
    ? m.common.none
    : value.map((rule) => ruleText(rule, m)).join(m.company.ruleSeparator);
}

/** What a policy may be set to: 1–30个工作日, 1–160个工作小时. */
export function policyAllowed(policy: Policy, m: Messages): string {
  switch (policy.kind) {
    case 'term':
      return limitsText(policy.limits, m);
    case 'grace':
      return [policy.limits.join('–'), m.company.never].join(m.common.listSeparator);
    case 'rate':
      return policy.limits.map((basisPoints) => rate({ basisPoints })).join('–');
    case 'count':
      return policy.limits.join('–');
    case 'fields':
      return policyValueText(policy.allowed, m);
    case 'roles':
      return m.company.roleRuleHow;
    case 'terms':
      return m.payment.termsHow;
    case 'list':
      return m.company.listHow(policy.mostItems, policy.longest);
  }
}

/** Why a value was refused and what is allowed instead. */
export function policyFaultText(policy: Policy, fault: PolicyFault, typed: string, m: Messages): string {
  const allowed = policyAllowed(policy, m);
  if (fault.code === 'rule') {
    return m.company.policyRefused(fault.typed, allowed);
  }
  if (fault.code === 'terms') {
    return termsFaultText(fault.terms, m);
  }
  return fault.code === 'field'
    ? m.company.policyFields(fault.unknown.join(m.common.listSeparator), allowed)
    : m.company.policyRefused(typed, allowed);
}

/** 首付 30%（签约后 7 天）；按揭款 70%（签约后 60 天） */
export function payTermsText(terms: readonly PayTerm[], m: Messages): string {
  return terms
    .map(({ kind, share, event, days }) =>
      m.payment.term(m.words.lineKind[kind], share / (WHOLE / 100), m.words.payEvent[event], days),
    )
    .join(m.company.ruleSeparator);
}

/** Why lines of a payment plan were refused, and how they are written. */
export function termsFaultText(fault: TermsFault, m: Messages): string {
  switch (fault.why) {
    case 'sum':
      return m.payment.termsSum(fault.sum / (WHOLE / 100));
    case 'unreadable':
      return m.payment.termsUnreadable(fault.part);
    case 'tooMany':
      return m.payment.termsTooMany;
  }
}

/** Words in either language for the fields that a customer may be required to have. */
export function requirableWords(): ReadonlyMap<string, string> {
  return new Map(
    LOCALES.flatMap((locale) =>
      Object.entries<string>(messages(locale).customer.commands['customer.register'].fields).map(
        ([name, label]) => [label.toLowerCase(), name] as const,
      ),
    ),
  );
}

function ruleText({ by, key, role, project, team }: RoleRule, m: Messages): string {
  const to = [m.words.role[role], project, team].filter((one) => one !== null).join(' ');
  return `${m.company.ruleBy[by]} ${key} → ${to}`;
}

function limitsText(limits: TermLimits, m: Messages): string {
  return Object.entries(limits)
    .map(([unit, [min, max]]) => `${min}–${m.company.term(max, unit as DurationUnit)}`)
    .join(m.common.listSeparator);
}

function fieldLabel(name: string, m: Messages): string {
  const labels: Readonly<Record<string, string>> = m.customer.commands['customer.register'].fields;
  return labels[name] ?? name;
}
