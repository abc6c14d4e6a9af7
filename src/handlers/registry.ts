import { LOCALES } from '../domain/company.ts';
import type { LexiconCommand, LexiconField } from '../domain/understanding/reading.ts';
import { commandText } from '../i18n/commandText.ts';
import { messages } from '../i18n/messages.ts';
import type { Command } from './command.ts';
import type { FieldSpec } from './field.ts';

export interface Registry {
  readonly all: readonly Command[];
  byName(name: string): Command | undefined;
  /** By a word in either language, as typed. */
  byWord(word: string): Command | undefined;
  readonly lexicon: readonly LexiconCommand[];
}

/** Refuses at start what would fail later: a doubled word, a command without permission or text, an unknown argument. */
export function createRegistry(commands: readonly Command[]): Registry {
  const byName = new Map<string, Command>();
  const byWord = new Map<string, Command>();
  for (const command of commands) {
    refuse(byName.has(command.name), `command ${command.name} is defined twice`);
    refuse((command.allow as string | undefined) === undefined, `command ${command.name} has no permission`);
    byName.set(command.name, command);
    for (const word of [...command.words.zh, ...command.words.en]) {
      const key = word.toLowerCase();
      refuse(
        byWord.has(key),
        `the word ${word} belongs to ${byWord.get(key)?.name ?? ''} and ${command.name}`,
      );
      byWord.set(key, command);
    }
    for (const arg of command.args) {
      refuse(!(arg in command.fields), `command ${command.name} has no field ${arg}`);
    }
    if (hasWords(command)) {
      for (const locale of LOCALES) {
        const text = commandText(locale, command.name);
        refuse(text === undefined, `command ${command.name} has no text in ${locale}`);
        for (const name of Object.keys(command.fields)) {
          refuse(
            text?.fields[name] === undefined,
            `field ${name} of ${command.name} has no label in ${locale}`,
          );
        }
      }
    }
  }
  return {
    all: commands,
    byName: (name) => byName.get(name),
    byWord: (word) => byWord.get(word.toLowerCase()),
    lexicon: commands.filter(hasWords).map(lexiconOf),
  };
}

export function hasWords(command: Command): boolean {
  return command.words.zh.length + command.words.en.length > 0;
}

/** A field as domain/understanding reads it. */
export function lexiconField(command: string, name: string, spec: FieldSpec): LexiconField {
  const labels = LOCALES.map((locale) => commandText(locale, command)?.fields[name]);
  const keys = [...new Set([...labels.filter((l) => l !== undefined), name])];
  return {
    name,
    kind: spec.kind,
    keys,
    ...(spec.options === undefined
      ? {}
      : { options: spec.options.map((code) => ({ code, words: optionWords(spec, code) })) }),
    ...(spec.of === undefined ? {} : { of: spec.of }),
    ...(spec.askUnit === true ? { askUnit: true } : {}),
  };
}

/** The label of a choice in one language. */
export function optionLabel(spec: FieldSpec, code: string, locale: (typeof LOCALES)[number]): string {
  if (spec.vocabulary === undefined) {
    return code;
  }
  const list: Readonly<Record<string, string>> = messages(locale).words[spec.vocabulary];
  return list[code] ?? code;
}

function optionWords(spec: FieldSpec, code: string): string[] {
  return [
    ...new Set([
      ...LOCALES.map((locale) => optionLabel(spec, code, locale)),
      code,
      ...(spec.synonyms?.[code] ?? []),
    ]),
  ];
}

function lexiconOf(command: Command): LexiconCommand {
  return {
    name: command.name,
    words: [...command.words.zh, ...command.words.en],
    fields: Object.entries(command.fields).map(([name, spec]) => lexiconField(command.name, name, spec)),
    args: command.args,
  };
}

function refuse(fault: boolean, sentence: string): void {
  if (fault) {
    throw new Error(`command registry: ${sentence}`);
  }
}
