import type { BucketOptions } from './bucket.ts';
import { Bucket } from './bucket.ts';
import type { FilePlace } from './filePlace.ts';
import { Folder } from './folder.ts';

/** The place that the configuration names. */
export function filesPlace({
  files,
  s3,
}: {
  readonly files: string;
  readonly s3?: BucketOptions;
}): FilePlace {
  return s3 === undefined ? new Folder(files) : new Bucket(s3);
}
