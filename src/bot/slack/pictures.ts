import type { ImageBlock, KnownBlock } from '@slack/types';
import type { Locale } from '../../domain/company.ts';
import { isBlank } from '../text/isBlank.ts';
import { shorten } from '../text/shorten.ts';
import { shownText } from '../text/shownText.ts';
import { LIMITS } from './limits.ts';
import { plain } from './plain.ts';
import { slackWords } from './slackWords.ts';

/** Stands for the id that Slack gives to an upload: only then can the picture be in a message. */
const OURS = 'file:';

export function imageBlock(fileId: string, alt: string, locale: Locale): ImageBlock {
  const said = shorten(shownText(alt), LIMITS.image.alt);
  return {
    type: 'image',
    slack_file: { id: `${OURS}${fileId}` },
    alt_text: isBlank(said) ? slackWords(locale).picture : said,
  };
}

/** Our ids of the pictures that must be uploaded before these blocks can be sent, each once. */
export function imagesOf(blocks: readonly KnownBlock[]): string[] {
  return [...new Set(blocks.map(ourFile).filter((id) => id !== undefined))];
}

/** The blocks with Slack's ids for ours; a picture that could not be uploaded becomes its text. */
export function withUploads(
  blocks: readonly KnownBlock[],
  slackIds: ReadonlyMap<string, string>,
): KnownBlock[] {
  return blocks.map((block): KnownBlock => {
    const ours = ourFile(block);
    if (ours === undefined || block.type !== 'image') {
      return block;
    }
    const id = slackIds.get(ours);
    return id === undefined || id === ''
      ? { type: 'section', text: plain(block.alt_text, LIMITS.text) }
      : { type: 'image', alt_text: block.alt_text, slack_file: { id } };
  });
}

function ourFile(block: KnownBlock): string | undefined {
  const id =
    block.type === 'image' && 'slack_file' in block && 'id' in block.slack_file ? block.slack_file.id : '';
  return id.startsWith(OURS) ? id.slice(OURS.length) : undefined;
}
