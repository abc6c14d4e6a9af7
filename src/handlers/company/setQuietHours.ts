import { clockText } from '../../domain/company/clockText.ts';
import { readQuietHours } from '../../domain/company/quietWords.ts';
import type { Shift } from '../../domain/company.ts';
import { sameValue } from '../../domain/sameValue.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import { defineCommand } from '../command.ts';
import { field } from '../field.ts';
import { button, done, refused, textCard } from '../replies.ts';
import { undoLast } from './undoLast.ts';

/** 免打扰: the hours of every day in which one's own reminders wait; only escalations come through. */
export const setQuietHours = defineCommand({
  name: 'member.quiet',
  words: { zh: ['免打扰'], en: ['quiet'] },
  allow: 'self:use',
  fields: { hours: field.text({ max: 60 }) },
  args: ['hours'],
  undo: 'restore',
  async run({ input, actor, repos, work, m, now }) {
    const member = (await repos.members.byId(actor.member.id)) ?? actor.member;
    const words = m.delivery.quiet;
    if (input.hours === undefined) {
      return done(member.quiet === null ? textCard(words.isOff) : shown(member.quiet, m));
    }
    const read = readQuietHours(input.hours);
    if (!read.ok) {
      return refused(
        read.why === 'long'
          ? words.long(span(read.quiet, m), hoursOf(read.quiet))
          : read.why === 'empty'
            ? words.empty
            : words.unreadable(input.hours),
      );
    }
    const { quiet } = read;
    if (sameValue(quiet, member.quiet)) {
      return done(textCard(quiet === null ? words.isOff : words.already(span(quiet, m))));
    }
    await work.update('member', member, { quiet });
    const undo = undoLast(m, now);
    return done(
      quiet === null
        ? textCard(words.off, [undo])
        : {
            heading: words.set(span(quiet, m)),
            blocks: [
              { kind: 'text', text: words.explained(clockText(quiet[1])) },
              { kind: 'actions', items: [undo] },
            ],
          },
    );
  },
});

function shown(quiet: Shift, m: Messages): Card {
  const words = m.delivery.quiet;
  const off = button(m, {
    id: 'quiet.off',
    label: words.turnOff,
    command: 'member.quiet',
    input: { hours: 'off' },
  });
  return { heading: words.isSet(span(quiet, m)), ...textCard(words.explained(clockText(quiet[1])), [off]) };
}

function span([from, to]: Shift, m: Messages): string {
  return m.delivery.quiet.span(clockText(from), clockText(to), from > to);
}

function hoursOf([from, to]: Shift): number {
  return Math.round((((to - from + 1440) % 1440) / 60) * 10) / 10;
}
