import type { Locale } from '../../domain/company.ts';
import { ROLES, may } from '../../domain/permissions.ts';
import { commandText } from '../../i18n/commandText.ts';
import { messages } from '../../i18n/messages.ts';
import type { Command } from '../command.ts';
import type { FieldSpec } from '../field.ts';
import { hasWords, optionLabel } from '../registry.ts';
import { helpGroups } from './helpGroups.ts';
import { sentence } from './sentence.ts';

/** docs/COMMANDS.md: every command that can be typed, from the registry. Ends with a line break. */
export function commandsText(commands: readonly Command[]): string {
  const typed = commands.filter(hasWords);
  const zh = messages('zh-CN');
  const en = messages('en');
  const parts = [
    '# Commands',
    '',
    'Generated from the registry by `src/cli/commandsDoc.ts`; do not edit. How a line is read: a word, then what follows in any order,',
    'Chinese or English; `field=value` and `field：value` always work. Typing a command without what it needs opens its form.',
    '',
    '| 说 / say | 做什么 / does | 谁 / who |',
    '|---|---|---|',
    ...typed.map((command) => row([words(command), title(command), roles(command)])),
  ];
  for (const { group, commands: members } of helpGroups(typed)) {
    parts.push('', `## ${zh.help.groups[group]} · ${en.help.groups[group]}`);
    for (const command of members) {
      parts.push('', ...section(command));
    }
  }
  return `${parts.join('\n')}\n`;
}

function section(command: Command): string[] {
  const zh = commandText('zh-CN', command.name);
  const en = commandText('en', command.name);
  const fields = Object.entries(command.fields).filter(([, spec]) => spec.inForm);
  return [
    `### ${title(command)}`,
    '',
    `\`${command.name}\` · ${words(command)} · ${roles(command)}`,
    '',
    `${zh?.about ?? ''}。${sentence(en?.about ?? '')}.`,
    '',
    '```text',
    ...(zh?.examples ?? []),
    ...(en?.examples ?? []),
    '```',
    ...(fields.length === 0 ? [] : ['', '| 字段 | field | |', '|---|---|---|']),
    ...fields.map(([name, spec]) =>
      row([
        `${zh?.fields[name] ?? name}${spec.required ? ' *' : ''}`,
        en?.fields[name] ?? name,
        what(command, name, spec),
      ]),
    ),
  ];
}

function what(command: Command, name: string, spec: FieldSpec): string {
  const inWords = (locale: Locale): string => {
    const hint = commandText(locale, command.name)?.hints?.[name];
    const options = (spec.options ?? []).map((code) => optionLabel(spec, code, locale));
    return hint ?? (options.length > 0 ? options.join(' / ') : messages(locale).help.kinds[spec.kind]);
  };
  const [zh, en] = [inWords('zh-CN'), inWords('en')];
  return zh === en ? zh : `${zh} · ${en}`;
}

function words(command: Command): string {
  return [...command.words.zh, ...command.words.en].map((word) => `\`${word}\``).join(' ');
}

function title(command: Command): string {
  return `${commandText('zh-CN', command.name)?.title ?? ''} · ${commandText('en', command.name)?.title ?? ''}`;
}

function roles(command: Command): string {
  const allowed = ROLES.filter((role) => may(role, command.allow));
  const zh = messages('zh-CN').words.role;
  return allowed.length === ROLES.length ? '所有人 / everybody' : allowed.map((role) => zh[role]).join('、');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
