import { bytesOf } from '../../text/bytesOf.ts';
import { isBlank } from '../../text/isBlank.ts';
import { cardFaults } from './cardFaults.ts';
import { newFaultList } from './faultList.ts';
import { LIMITS } from './limits.ts';
import type { Sink, WecomPart } from './wecomPart.ts';

/**
 * What WeCom would refuse of a message, or cut, or show as something that we never send, one sentence each: where, which limit, what
 * was found. It knows the limits, and nothing of how messages are drawn.
 */
export function wecomFaults(sink: Sink, part: WecomPart): readonly string[] {
  switch (part.kind) {
    case 'markdown':
      return markdownFaults(sink, part.content);
    case 'text':
      return textFaults(sink, part);
    case 'image':
      return part.fileId === '' ? ['fileId: is missing'] : [];
    case 'card':
      return sink === 'app' || sink === 'bot'
        ? cardFaults(sink, part.card)
        : [`${sink} takes no cards with buttons`];
  }
}

function textFaults(
  sink: Sink,
  { content, userids }: Extract<WecomPart, { readonly kind: 'text' }>,
): string[] {
  const faults = newFaultList();
  faults.needed('content', content, Infinity);
  faults.most('content', 'bytes', bytesOf(content), LIMITS.bytes.text);
  if (content.includes('<')) {
    faults.add('content', 'has a tag or a mention');
  }
  if (userids.length === 0 || (sink !== 'webhook' && sink !== 'appchat')) {
    faults.add('mentioned_list', 'calls nobody');
  }
  return faults.found;
}

function markdownFaults(sink: Sink, content: string): string[] {
  const faults = newFaultList();
  if (isBlank(content)) {
    faults.add('content', 'is empty');
  }
  if (/\p{Surrogate}/u.test(content)) {
    faults.add('content', 'has half a character');
  }
  faults.most('content', 'bytes', bytesOf(content), LIMITS.markdown[sink]);
  // Neither mentions nor colours are ours: whoever wants to mention somebody uses another kind of message.
  if (content.includes('<')) {
    faults.add('content', 'has a tag or a mention');
  }
  // Pictures of ours have no address: they are messages of their own.
  if (content.includes('![')) {
    faults.add('content', 'has a picture');
  }
  for (const [, url = ''] of content.matchAll(/\]\(([^)]*)\)/gu)) {
    faults.url('content', url);
  }
  const hasTable = /^\s*\|.*\|\s*$/mu.test(content);
  if ((sink === 'app' || sink === 'appchat') && hasTable) {
    faults.add('content', 'has a table');
  }
  return faults.found;
}
