import type { Locale } from '../domain/company.ts';
import { messages } from './messages.ts';

/** What a command is called and how it is explained. The nouns' dictionaries hold one for each command. */
export interface CommandText {
  /** 登记客户 */
  readonly title: string;
  /** One sentence for the list of help. */
  readonly about: string;
  /** Lines that work when typed as they are, the best first. */
  readonly examples: readonly string[];
  /** Labels of the fields, in the order of the form. */
  readonly fields: Readonly<Record<string, string>>;
  /** Short hints under a field. */
  readonly hints?: Readonly<Record<string, string>>;
}

/** The text of a command; `undefined` for a name that no dictionary knows (the registry refuses such a command). */
export function commandText(locale: Locale, command: string): CommandText | undefined {
  const m = messages(locale);
  const nouns: readonly Readonly<Record<string, CommandText>>[] = [
    m.customer.commands,
    m.followUp.commands,
    m.plan.commands,
    m.hold.commands,
    m.match.commands,
    m.deal.commands,
    m.reservation.commands,
    m.paper.commands,
    m.contract.commands,
    m.payment.commands,
    m.loan.commands,
    m.handover.commands,
    m.satisfaction.commands,
    m.approval.commands,
    m.measure.commands,
    m.complaint.commands,
    m.kpi.commands,
    m.company.commands,
    m.delivery.commands,
    m.grid.commands,
    m.help.commands,
    m.unit.commands,
    m.building.commands,
    m.wording.commands,
    m.reception.commands,
    m.ownership.commands,
    m.filing.commands,
    m.care.commands,
    m.problem.commands,
    m.pool.commands,
    m.staff.commands,
    m.importing.commands,
    m.exporting.commands,
    m.event.commands,
    m.calendar.commands,
  ];
  return nouns.map((commands) => commands[command]).find((text) => text !== undefined);
}
