import type { Complaint } from '../../domain/complaints/complaint.ts';
import type { Customer } from '../../domain/customer.ts';
import { may, type Role } from '../../domain/permissions.ts';
import { isUnhappy } from '../../domain/satisfaction/isUnhappy.ts';
import type { Rating } from '../../domain/satisfaction/rating.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action, Card } from '../chat/card.ts';
import { complaintRef } from '../complaints/complaintRef.ts';
import { customerLabel } from '../customers/customerLabel.ts';
import { customerRef } from '../customers/customerRef.ts';
import { button } from '../replies.ts';
import { ratedText } from './ratedText.ts';

interface AnswerTo {
  readonly m: Messages;
  readonly now: Date;
  readonly zone: string;
  readonly complaint: Complaint | undefined;
  /** Where the reader leads him. */
  readonly servedBy: string | undefined;
  /** Where the reader sees him. */
  readonly customer: Customer | undefined;
  /** Of who is no customer. */
  readonly isComplainant: boolean;
  /** Of the reader. */
  readonly role: Role;
}

/** What a customer answered, for one reader: of one or two stars with what to do next. */
export function answerCard(rating: Rating, to: AnswerTo): Card {
  const { m, customer, complaint, servedBy } = to;
  const words = m.satisfaction;
  const stars = rating.stars ?? 0;
  const unhappy = isUnhappy(stars);
  const who =
    customer === undefined
      ? to.isComplainant
        ? words.complainant
        : words.aCustomer
      : customerLabel(customer, undefined);
  const [rated, day] = ratedText(rating, to);
  const what = complaint === undefined ? rated : `${complaintRef(complaint)} ${rated}`;
  const actions = unhappy ? nextSteps(to) : [];
  return {
    heading: words[unhappy ? 'unhappy' : 'answered'](who, what, day, words.points(stars)),
    blocks: [
      {
        kind: 'facts',
        items: [
          { label: words.labels.rating, value: `${words.stars(stars)} ${words.points(stars)}` },
          { label: words.labels.comment, value: rating.comment ?? words.noComment },
          ...(servedBy === undefined ? [] : [{ label: words.labels.about, value: servedBy }]),
        ],
      },
      ...(unhappy ? [{ kind: 'text' as const, text: words.callBack }] : []),
      ...(actions.length === 0 ? [] : [{ kind: 'actions' as const, items: actions }]),
    ],
  };
}

function nextSteps({ m, complaint, customer, role }: AnswerTo): Action[] {
  const words = m.satisfaction;
  return [
    ...(complaint?.state === 'resolved' && may(role, 'complaint:work')
      ? [
          button(m, {
            id: 'complaint.reopen',
            label: words.reopen,
            style: 'danger',
            command: 'complaint.reopen',
            input: { complaint: complaintRef(complaint), form: 'yes' },
          }),
        ]
      : []),
    ...(customer !== undefined && may(role, 'customer:read')
      ? [
          button(m, {
            id: 'customer.find',
            label: words.lookAt,
            command: 'customer.find',
            input: { query: customerRef(customer) },
          }),
        ]
      : []),
  ];
}
