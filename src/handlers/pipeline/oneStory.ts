import type { Reading } from '../../domain/understanding/reading.ts';
import type { Value } from '../../domain/values.ts';
import type { LastSaid } from './lastSaid.ts';
import { STORY_SECONDS } from './storySeconds.ts';

const LOG = 'followUp.log';

type Values = Readonly<Record<string, Value>>;

/**
 * 王先生来电 · 嫌贵 · 明天再打, in three messages: one follow-up, with all that was told and the next step. Undefined where the line before
 * was another matter, or is too long ago.
 */
export function oneStory(before: LastSaid, reading: Reading, now: Date): Reading | undefined {
  const same = before.command.name === LOG && before.values['customer'] === reading.fields['customer'];
  const seconds = (now.getTime() - before.at.getTime()) / 1000;
  const more =
    reading.command === LOG
      ? reading.fields
      : reading.command === 'plan.make'
        ? nextOf(reading.fields)
        : undefined;
  if (
    !same ||
    more === undefined ||
    seconds < 0 ||
    seconds > STORY_SECONDS ||
    reading.candidates.length > 0
  ) {
    return undefined;
  }
  return {
    ...reading,
    command: LOG,
    fields: { ...before.values, ...more, ...together(before.values, more) },
  };
}

function nextOf({ customer, at, method, goal }: Values): Values {
  return {
    ...(customer === undefined ? {} : { customer }),
    ...(at === undefined ? {} : { next: at }),
    ...(method === undefined ? {} : { nextMethod: method }),
    ...(goal === undefined ? {} : { nextGoal: goal }),
  };
}

/** What both have something to say about: the words one behind the other, every concern, and that he was reached in one of them. */
function together(first: Values, second: Values): Values {
  const words = [first['content'], second['content']].filter((text) => typeof text === 'string');
  const concerns = [first['concerns'], second['concerns']].flatMap((list) =>
    Array.isArray(list) ? (list as string[]) : [],
  );
  const reached = [first['effective'], second['effective']].filter((said) => said !== undefined);
  return {
    ...(words.length === 0 ? {} : { content: joined(words) }),
    ...(concerns.length === 0 ? {} : { concerns: [...new Set(concerns)] }),
    ...(reached.length === 0 ? {} : { effective: reached.includes('yes') ? 'yes' : 'no' }),
    ...(first['method'] === undefined ? {} : { method: first['method'] }),
  };
}

/** Two things that were told, with a mark between them where the first has none. */
function joined(words: readonly string[]): string {
  return words.reduce((all, more) => `${all}${/[。.！!？?~～…；;]$/u.test(all) ? '' : '，'}${more}`);
}
