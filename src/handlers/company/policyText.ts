import { isTerm } from '../../domain/policy/formatPolicy.ts';
import type { PolicyFault } from '../../domain/policy/parsePolicy.ts';
import type { Policy, PolicyValue, TermLimits } from '../../domain/policy/policy.ts';
import type { DurationUnit } from '../../domain/values.ts';
import { LOCALES } from '../../domain/company.ts';
import { messages, type Messages } from '../../i18n/messages.ts';

/** A value as people say it: 2个工作日; 姓名、电话. */
export function policyValueText(value: PolicyValue, m: Messages): string {
  return isTerm(value)
    ? m.company.term(value.amount, value.unit)
    : value.map((name) => fieldLabel(name, m)).join(m.common.listSeparator);
}

/** What a policy may be set to: 1–30个工作日, 1–160个工作小时. */
export function policyAllowed(policy: Policy, m: Messages): string {
  switch (policy.kind) {
    case 'term':
      return limitsText(policy.limits, m);
    case 'fields':
      return policyValueText(policy.allowed, m);
  }
}

/** Why a value was refused and what is allowed instead. */
export function policyFaultText(policy: Policy, fault: PolicyFault, typed: string, m: Messages): string {
  const allowed = policyAllowed(policy, m);
  return fault.code === 'field'
    ? m.company.policyFields(fault.unknown.join(m.common.listSeparator), allowed)
    : m.company.policyRefused(typed, allowed);
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

function limitsText(limits: TermLimits, m: Messages): string {
  return Object.entries(limits)
    .map(([unit, [min, max]]) => `${min}–${m.company.term(max, unit as DurationUnit)}`)
    .join(m.common.listSeparator);
}

function fieldLabel(name: string, m: Messages): string {
  const labels: Readonly<Record<string, string>> = m.customer.commands['customer.register'].fields;
  return labels[name] ?? name;
}
