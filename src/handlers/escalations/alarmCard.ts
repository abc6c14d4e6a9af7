import type { Alarm } from '../../domain/complaints/alarms.ts';
import type { Complaint } from '../../domain/complaints/complaint.ts';
import { dateTime } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Action, Card } from '../chat/card.ts';
import { complaintRef } from '../complaints/complaintRef.ts';
import { button } from '../replies.ts';
import type { AlarmScene } from './alarmScene.ts';

interface At {
  readonly now: Date;
  readonly m: Messages;
}

/**
 * A complaint's time runs out, or has. The same card for everybody who is told, in a channel too: no name, no phone and nothing of what
 * was said.
 */
export function alarmCard(
  complaint: Complaint,
  alarm: Pick<Alarm, 'clock' | 'stage' | 'dueAt'>,
  { project, unit, owner }: AlarmScene,
  { now, m }: At,
): Card {
  const ref = complaintRef(complaint);
  const { clock, stage } = alarm;
  const due = dateTime(alarm.dueAt, project.zone, now, m);
  const what = whatOf(complaint, m);
  const answers =
    owner === undefined ? m.alarm.noOwner : owner.active ? owner.name : m.alarm.ownerLeft(owner.name);
  return {
    heading: m.alarm.heading[stage](ref, m.alarm.clocks[clock]),
    blocks: [
      {
        kind: 'facts',
        items: [
          { label: m.alarm.labels.about, value: what },
          {
            label: m.alarm.labels.project,
            value: [project.name, unit ?? complaint.place ?? ''].filter((one) => one !== '').join(' '),
          },
          { label: m.alarm.labels.owner, value: answers },
          {
            label: m.alarm.labels.due,
            value: complaint.provisional ? m.alarm.provisional(due) : due,
          },
        ],
      },
      { kind: 'actions', items: alarmActions(complaint, clock, m) },
    ],
    brief: {
      text: m.alarm.brief({ ref, what, clock: m.alarm.clocks[clock], due, owner: answers }),
      ref,
      late: stage === 100,
    },
  };
}

function whatOf({ category, severity }: Complaint, m: Messages): string {
  const grade = m.words.severity[severity];
  return category === null ? grade : `${m.words.complaintCategory[category]} · ${grade}`;
}

function alarmActions(complaint: Complaint, clock: Alarm['clock'], m: Messages): Action[] {
  const ref = complaintRef(complaint);
  const press = (command: string, label: string, more: Partial<Pick<Action, 'style' | 'input'>>): Action =>
    button(m, { id: command, label, command, ...more, input: { complaint: ref, ...more.input } });
  const form = { form: 'yes' };
  return [
    press('complaint.takeOver', m.alarm.takeOver, { input: { from: complaint.ownerId ?? '' } }),
    clock === 'first'
      ? press('complaint.respond', m.alarm.respond, { style: 'primary', input: form })
      : press('complaint.resolve', m.alarm.resolve, { style: 'primary', input: form }),
    press('complaint.pause', m.alarm.pause, { input: form }),
    button(m, {
      id: 'deadline.explain',
      label: m.alarm.explain,
      command: 'deadline.explain',
      // A deadline is explained of any record.
      input: { record: ref },
    }),
  ];
}
