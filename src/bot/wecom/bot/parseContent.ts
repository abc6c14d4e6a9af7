import { z } from 'zod';
import type { BotAttachment, BotContent } from './botMessage.ts';

const wordsSchema = z.object({ content: z.string() });
const mediaSchema = z.object({ url: z.string().min(1), aeskey: z.string().optional() });

const partSchema = z.object({
  msgtype: z.string(),
  text: wordsSchema.optional(),
  voice: wordsSchema.optional(),
  image: mediaSchema.optional(),
  file: mediaSchema.optional(),
  video: mediaSchema.optional(),
});

/** What a message or a quoted one carries: one part under the name of its kind, or of a `mixed` one several (D101463). */
export const contentSchema = partSchema.extend({
  mixed: z.object({ msg_item: z.array(partSchema) }).optional(),
});

export function contentOf(read: z.infer<typeof contentSchema>): BotContent {
  const parts = read.mixed?.msg_item ?? [read];
  return {
    msgtype: read.msgtype,
    text: parts
      .map(({ text, voice }) => (text ?? voice)?.content ?? '')
      .filter((words) => words !== '')
      .join('\n'),
    attachments: parts.flatMap(attachmentsOf),
  };
}

function attachmentsOf({ image, file, video }: z.infer<typeof partSchema>): BotAttachment[] {
  const attachment = (kind: BotAttachment['kind'], media: z.infer<typeof mediaSchema>): BotAttachment => ({
    kind,
    url: media.url,
    aeskey: media.aeskey ?? null,
  });
  return [
    ...(image === undefined ? [] : [attachment('image', image)]),
    ...[file, video].filter((media) => media !== undefined).map((media) => attachment('file', media)),
  ];
}
