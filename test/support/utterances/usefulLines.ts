import { readdirSync } from 'node:fs';
import { ALL_COMMANDS } from '../../../src/handlers/allCommands.ts';
import { createRegistry } from '../../../src/handlers/registry.ts';
import { commandText } from '../../../src/i18n/commandText.ts';
import type { Utterance } from './utterance.ts';
import { readUtterances } from './utterance.ts';

const FOLDER = new URL('../../fixtures/understanding/', import.meta.url);
const COUNT = 100;
const GOOD: ReadonlySet<string> = new Set(['do', 'confirm', 'approval']);

/**
 * The 100 lines of docs/UNDERSTANDING.md, as Markdown: of our own lines that do something by themselves, in turn one of each command,
 * so that what is done most has the most of them.
 */
export function usefulLines(): string {
  const lines = readdirSync(FOLDER)
    .sort()
    .flatMap((file) => readUtterances(new URL(file, FOLDER)))
    .filter(
      ({ text, given, expect }) => GOOD.has(expect.outcome) && given === undefined && !text.includes('\n'),
    );
  const of = new Map<string, Utterance[]>();
  for (const line of lines) {
    const { command } = line.expect;
    if (command !== null) {
      of.set(command, [...(of.get(command) ?? []), line]);
    }
  }
  const chosen = new Map([...of.keys()].map((command): [string, Utterance[]] => [command, []]));
  for (let turn = 0, left = COUNT; left > 0 && turn < lines.length; turn += 1) {
    for (const [command, its] of of) {
      const line = its[turn];
      if (line !== undefined && left > 0) {
        chosen.get(command)?.push(line);
        left -= 1;
      }
    }
  }
  return [...chosen]
    .filter(([, its]) => its.length > 0)
    .map(([command, its]) =>
      [`### ${titleOf(command)}`, '', ...its.map(({ text }) => `- \`${text}\``)].join('\n'),
    )
    .join('\n\n');
}

function titleOf(word: string): string {
  const { all } = createRegistry(ALL_COMMANDS);
  const name = all.find(({ words }) => words.en[0] === word)?.name ?? word;
  return `${commandText('zh-CN', name)?.title ?? word} · \`${word}\``;
}
