import { z } from 'zod';

const ADDRESS =
  'an address such as https://s3.example.com, or with {bucket} where the bucket is part of the host: https://{bucket}.oss-cn-hangzhou.aliyuncs.com';
const PLACE = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w./-]*))?$/u;
const BUCKET = '{bucket}';
/** What most stores other than Amazon's take. */
const ANY_REGION = 'us-east-1';

export const s3Schema = {
  LOUPAN_S3_ENDPOINT: z
    .string()
    .refine((text) => isAddress(text), ADDRESS)
    .optional(),
  AWS_REGION: z
    .string()
    .regex(/^[a-z0-9-]+$/u, 'a region such as cn-north-1')
    .optional(),
  AWS_ACCESS_KEY_ID: z.string().regex(/^\S+$/u, 'the access key’s id, without spaces').optional(),
  AWS_SECRET_ACCESS_KEY: z.string().regex(/^\S+$/u, 'the access key’s secret, without spaces').optional(),
};

type Settings = z.infer<z.ZodObject<typeof s3Schema>>;

/** The bucket that files lie in. */
export interface S3Config {
  /** The bucket's own address, without a slash at its end. */
  readonly address: string;
  /** Without slashes at its ends. */
  readonly prefix: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Undefined where files lie in a folder. */
export function s3Config(files: string, data: Settings): S3Config | undefined {
  const [, bucket, prefix = ''] = PLACE.exec(files) ?? [];
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = data;
  if (bucket === undefined || accessKeyId === undefined || secretAccessKey === undefined) {
    return undefined;
  }
  const region = data.AWS_REGION ?? ANY_REGION;
  return {
    address: addressOf(bucket, data.LOUPAN_S3_ENDPOINT ?? amazon(region, bucket)),
    prefix: prefix.replace(/^\/+|\/+$/gu, ''),
    region,
    accessKeyId,
    secretAccessKey,
  };
}

/** What is missing for a bucket. `wrong`: the names of variables whose value was refused already. */
export function s3Problems(files: string, data: Settings, wrong: ReadonlySet<string>): string[] {
  if (!files.startsWith('s3:')) {
    return [];
  }
  const missing = (name: keyof Settings, allowed: string): string[] =>
    data[name] === undefined && !wrong.has(name)
      ? [`${name} is not set, and LOUPAN_FILES is a bucket; allowed: ${allowed}`]
      : [];
  return [
    ...(PLACE.test(files) ? [] : [`LOUPAN_FILES is "${files}"; allowed: a folder, or s3://bucket/prefix`]),
    ...missing('AWS_ACCESS_KEY_ID', 'the access key’s id'),
    ...missing('AWS_SECRET_ACCESS_KEY', 'the access key’s secret'),
    ...(data.LOUPAN_S3_ENDPOINT === undefined ? missing('AWS_REGION', 'a region such as cn-north-1') : []),
  ];
}

/** Amazon's: in China it has a domain of its own. */
function amazon(region: string, bucket: string): string {
  const host = `s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
  // A name with dots fits no certificate as part of the host.
  return bucket.includes('.') ? `https://${host}` : `https://${BUCKET}.${host}`;
}

function addressOf(bucket: string, endpoint: string): string {
  const bare = endpoint.replace(/\/+$/u, '');
  return bare.includes(BUCKET) ? bare.replace(BUCKET, bucket) : `${bare}/${bucket}`;
}

function isAddress(text: string): boolean {
  return z.url({ protocol: /^https?$/u }).safeParse(text.replace(BUCKET, 'bucket')).success;
}
