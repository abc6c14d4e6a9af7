/**
 * A line of a group without the mention of the bot that it begins with (D101463: `@RobotA /cmd`). The bot's name may contain blanks: with
 * its `name` exactly that is taken away, without it everything up to the first blank, of whatever width (WeCom's own is U+2005).
 */
export function withoutMention(text: string, name: string | undefined): string {
  const line = text.trimStart();
  if (!line.startsWith('@')) {
    return line.trim();
  }
  if (name !== undefined && name !== '' && line.startsWith(`@${name}`)) {
    return line.slice(name.length + 1).trim();
  }
  return line.replace(/^@\S*/u, '').trim();
}
