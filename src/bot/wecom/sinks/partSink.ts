import type { WecomPart } from '../cards/wecomPart.ts';
import type { PartKey } from '../partKey.ts';

/** A message of ours on its way, part by part. Each rejects as the calls to WeCom do. */
export type SendPart<T> = (target: T, part: WecomPart, key: PartKey) => Promise<void>;

/** Gives the bytes of a picture of ours; rejects with UnsendableError where it is gone. */
export type PictureOf = (fileId: string) => Promise<Uint8Array>;
