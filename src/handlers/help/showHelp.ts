import { LOCALES } from '../../domain/company.ts';
import { nearestWords } from '../../domain/understanding/nearest.ts';
import { commandText } from '../../i18n/commandText.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Block, Card } from '../chat/card.ts';
import { defineCommand, type Command } from '../command.ts';
import { field } from '../field.ts';
import { button, done, refused } from '../replies.ts';
import { helpGroups } from './helpGroups.ts';
import { oneCommand } from './oneCommand.ts';
import { sentence } from './sentence.ts';
import { usableCommands } from './usableCommands.ts';

/** 帮助: what this person may do, or one command with its fields and examples. It never shows what he may not use. */
export const showHelp = defineCommand({
  name: 'help.show',
  words: { zh: ['帮助'], en: ['help'] },
  allow: 'self:use',
  fields: { command: field.text({ max: 60 }) },
  args: ['command'],
  undo: 'none',

  run({ input, m, actor, deps }) {
    const usable = usableCommands(deps.commands(), actor.member.role);
    const said = input.command?.trim();
    if (said === undefined || said === '') {
      return Promise.resolve(done(everything(usable, m)));
    }
    const command = usable.find((one) => isCalled(one, said));
    if (command !== undefined) {
      return Promise.resolve(done(oneCommand(command, m)));
    }
    const words = usable.flatMap((one) => (m.locale === 'en' ? one.words.en : one.words.zh));
    const near = nearestWords(said, words, 3);
    const text = [m.help.unknown(said), ...(near.length > 0 ? [m.common.didYouMean(near)] : [])].join('\n');
    return Promise.resolve(
      refused(text, [], [button(m, { id: 'help', label: m.help.everything, command: 'help.show' })]),
    );
  },
});

function isCalled(command: Command, said: string): boolean {
  const wanted = said.toLowerCase();
  const titles = LOCALES.map((locale) => commandText(locale, command.name)?.title.toLowerCase());
  return (
    [...command.words.zh, ...command.words.en].some((word) => word.toLowerCase() === wanted) ||
    command.name.toLowerCase() === wanted ||
    titles.includes(wanted)
  );
}

function everything(usable: readonly Command[], m: Messages): Card {
  const blocks = helpGroups(usable).flatMap(({ group, commands }): Block[] => [
    {
      kind: 'table',
      columns: [m.help.groups[group], m.help.does],
      rows: commands.map(({ name }) => {
        const text = commandText(m.locale, name);
        return [text?.examples[0] ?? '', sentence(text?.about ?? name)];
      }),
    },
  ]);
  return {
    heading: m.help.heading,
    blocks: [
      ...blocks,
      { kind: 'text', text: m.help.freely },
      {
        kind: 'actions',
        items: [
          {
            ...button(m, { id: 'help.one', label: m.help.more, command: 'help.show' }),
            takes: 'command',
            options: usable.map(({ name }) => ({
              value: name,
              label: commandText(m.locale, name)?.title ?? name,
            })),
          },
        ],
      },
    ],
  };
}
