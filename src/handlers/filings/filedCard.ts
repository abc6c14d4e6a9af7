import type { Project } from '../../domain/company.ts';
import { maskFiled, readFiledPhone } from '../../domain/filings/filedPhone.ts';
import type { SaidFiling } from '../../domain/filings/readFilings.ts';
import type { Filing } from '../../domain/filing.ts';
import { maskPhones } from '../../domain/maskPhones.ts';
import { may } from '../../domain/permissions.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Action, Card } from '../chat/card.ts';
import { undoLast } from '../company/undoLast.ts';
import type { Moment } from '../command.ts';
import { button } from '../replies.ts';
import type { Filed } from './newFiling.ts';

/** What was understood and until when it protects. */
export function filedCard(at: Moment, filing: Filing, behind: boolean, project: Project): Card {
  const { m, now, zone } = at;
  const when = (instant: Date): string => dateTime(instant, zone, now, m);
  return {
    heading: m.filing.made(filing.name, maskFiled(filing.phone)),
    blocks: [
      {
        kind: 'facts',
        items: [
          { label: m.filing.project, value: project.name },
          { label: m.filing.company, value: filing.channelCompany },
          ...(filing.agent === null ? [] : [{ label: m.filing.agent, value: filing.agent }]),
          ...(filing.visitAt === null ? [] : [{ label: m.filing.visitAt, value: when(filing.visitAt) }]),
          { label: m.filing.until, value: when(filing.protectedUntil) },
        ],
      },
      { kind: 'text', text: behind ? m.filing.behind : m.filing.waits },
      { kind: 'actions', items: [...confirmButton(at), undoLast(m, now)] },
    ],
  };
}

/** The customers of a paste, each with what became of him; `more` says what was not read. */
export function filedTable(
  at: Moment,
  heading: string,
  rows: readonly { readonly said: SaidFiling; readonly filed: Filed }[],
  more: string | undefined,
): Card {
  const { m, now } = at;
  const accepted = rows.some(({ filed }) => filed.ok);
  return {
    heading,
    blocks: [
      {
        kind: 'table',
        columns: m.filing.columns,
        rows: rows.map(({ said, filed }) => [
          said.name ?? m.common.none,
          phoneShown(said.phone) ?? m.common.none,
          said.channelCompany ?? m.common.none,
          resultText(at, filed),
        ]),
      },
      ...(more === undefined ? [] : [{ kind: 'text', text: more } as const]),
      ...(accepted ? [{ kind: 'actions', items: [...confirmButton(at), undoLast(m, now)] } as const] : []),
    ],
  };
}

function resultText({ m, now, zone }: Moment, filed: Filed): string {
  if (!filed.ok) {
    return filed.why;
  }
  return filed.behind
    ? m.filing.acceptedBehind
    : m.filing.accepted(dateTime(filed.filing.protectedUntil, zone, now, m));
}

function phoneShown(typed: string | undefined): string | undefined {
  const read = typed === undefined ? null : readFiledPhone(typed);
  return read === null ? (typed === undefined ? undefined : maskPhones(typed)) : maskFiled(read.phone);
}

/** The form that asks for the whole number when they arrive. */
export function confirmButton({ m, actor }: Pick<Moment, 'm' | 'actor'>): Action[] {
  return may(actor.member.role, 'filing:confirm')
    ? [
        button(m, {
          id: 'filing.confirm',
          label: m.filing.confirmButton,
          style: 'primary',
          command: 'filing.confirm',
          input: { form: 'yes' },
        }),
      ]
    : [];
}
