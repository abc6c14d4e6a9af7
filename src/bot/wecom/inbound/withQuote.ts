import type { BotMessage } from '../bot/botMessage.ts';

/** Words of commands that a message becomes, said of one that is quoted. */
const MAKES = /^\s*(?:投诉|登记投诉|跟进|记跟进|complaint|log)\s*$/iu;

/** 投诉 said of a quoted message means its text, as 登记投诉 at a message does in Slack; everything else is only an answer to it. */
export function withQuote({ text, quote }: Pick<BotMessage, 'text' | 'quote'>): string {
  const quoted = quote?.text.trim() ?? '';
  return quoted !== '' && MAKES.test(text) ? `${text.trim().replace(/^(?:登记|记)/u, '')} ${quoted}` : text;
}
