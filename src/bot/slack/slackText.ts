import { shownText } from '../text/shownText.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** No mention or link can begin in it: for a message's `text`, where a phone's stars should stay stars. */
export function escapeEntities(text: string): string {
  return text.replaceAll(/[&<>]/gu, (c) => ENTITIES[c] ?? c);
}

/** What mrkdwn reads as formatting, and what looks like it. Slack has no escape for these. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ' };
const WORD_JOINER = '\u2060';

/**
 * A text for a mrkdwn object that is shown as it is: no mention, link, formatting, quote or emoji name. It changes characters,
 * so what people may copy (phones, names) goes into plain_text objects instead.
 */
export function escapeText(text: string): string {
  return escapeEntities(shownText(text))
    .replaceAll(/[*_~`]/gu, (c) => LOOK_ALIKES[c] ?? c)
    .replaceAll(/^(\s*)&gt;/gmu, `$1${WORD_JOINER}&gt;`)
    .replaceAll(/:(?=[\w+-])/gu, `:${WORD_JOINER}`);
}

/**
 * What a person typed, from Slack's wire text: what Slack made a link or a mention of is put back as it was seen, and the
 * entities are unescaped once. A raw '<' is always Slack's own: typed ones arrive as '&lt;'.
 *
 * @param nameOf the name of a mentioned user, where it is known
 */
export function typedText(
  text: string,
  nameOf: (userId: string) => string | undefined = () => undefined,
): string {
  return text.replaceAll(/<([^<>]*)>|&(amp|lt|gt);/gu, (whole: string, link?: string, entity?: string) =>
    link === undefined ? (PLAIN[entity ?? ''] ?? whole) : unescaped(seen(link, nameOf) ?? whole),
  );
}

const PLAIN: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

function unescaped(text: string): string {
  return text.replaceAll(/&(amp|lt|gt);/gu, (whole, entity: string) => PLAIN[entity] ?? whole);
}

function seen(link: string, nameOf: (userId: string) => string | undefined): string | undefined {
  const bar = link.indexOf('|');
  const target = bar < 0 ? link : link.slice(0, bar);
  const label = bar < 0 ? '' : link.slice(bar + 1);
  const id = target.slice(1);
  switch (target.charAt(0)) {
    case '@':
      return withSign('@', nameOf(id) ?? (label === '' ? id : label));
    case '#':
      return withSign('#', label === '' ? id : label);
    case '!':
      return id.startsWith('date^') && label !== '' ? label : withSign('@', label === '' ? id : label);
    default:
      return label !== '' ? label : /^(?:https?:\/\/|tel:|mailto:)/iu.test(target) ? bare(target) : undefined;
  }
}

function withSign(sign: string, name: string): string {
  return name.startsWith(sign) ? name : `${sign}${name}`;
}

function bare(target: string): string {
  return target.replace(/^(?:tel|mailto):/iu, '');
}
