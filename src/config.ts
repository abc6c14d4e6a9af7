import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { PLATFORMS } from './domain/company.ts';
import { OperatorError } from './errors.ts';
import { type S3Config, s3Config, s3Problems, s3Schema } from './config/s3.ts';
import { type ScanConfig, scanConfig, scanSchema } from './config/scan.ts';
import { type SlackConfig, slackConfig, slackProblems, slackSchema } from './config/slack.ts';
import { type WecomConfig, wecomConfig, wecomProblems, wecomSchema } from './config/wecom.ts';

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
const DEFAULT_FILES = './data/files';

const zone = z.string().refine(isZone, 'an IANA time zone, e.g. Asia/Shanghai');

const schema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z
    .string()
    .refine((text) => /^\d{1,5}$/u.test(text) && Number(text) <= 65_535, 'a whole number from 0 to 65535')
    .transform(Number)
    .default(3000),
  BASE_URL: z
    .url({ protocol: /^https?$/u, error: 'an address such as https://loupan.example.com' })
    .optional(),
  DATABASE_URL: z
    .string()
    .regex(/^(mysql:\/\/.+|sqlite:.+)$/u, 'mysql://user:pass@host:3306/db or sqlite:PATH')
    .default('sqlite:./data/loupan.db'),
  LOUPAN_DATA_KEY: z.string().refine(isDataKey, '32 bytes in base64 (openssl rand -base64 32)').optional(),
  LOUPAN_TIMEZONE: zone.default('Asia/Shanghai'),
  LOUPAN_LOCALE: z.enum(['zh-CN', 'en'], 'zh-CN or en').default('zh-CN'),
  LOUPAN_ADMINS: z
    .string()
    .transform((text) => text.split(/[,\s]+/u).filter((part) => part !== ''))
    .pipe(
      z.array(
        z
          .string()
          .regex(/^(web|slack|wecom):\S+$/u, 'slack:U012AB3CD or wecom:zhangsan, separated by commas'),
      ),
    )
    .default([]),
  LOUPAN_DEMO: z.enum(['on', 'off'], 'on or off').optional(),
  LOUPAN_NOW: z.iso
    .datetime({ offset: true, message: 'an ISO instant, e.g. 2026-11-23T10:00:00+08:00' })
    .optional(),
  LOUPAN_FILES: z.string().min(1).default(DEFAULT_FILES),
  LOUPAN_LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'debug, info, warn, error or silent')
    .default('info'),
  ...s3Schema,
  ...scanSchema,
  ...slackSchema,
  ...wecomSchema,
});

/** Secrets whose value is never repeated in a message. */
const SECRET = /KEY|SECRET|TOKEN|DATABASE_URL/u;

export interface AdminIdentity {
  readonly platform: (typeof PLATFORMS)[number];
  readonly externalId: string;
}

/** The settings of one process, frozen. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly baseUrl: string;
  readonly databaseUrl: string;
  /** 32 bytes; undefined in the demo, which makes its own under ./data. */
  readonly dataKey: Uint8Array | undefined;
  readonly zone: string;
  readonly locale: 'zh-CN' | 'en';
  readonly admins: readonly AdminIdentity[];
  readonly demo: boolean;
  readonly now: Date | undefined;
  /** A folder, or s3://bucket/prefix. */
  readonly files: string;
  /** Undefined where files lie in a folder. */
  readonly s3?: S3Config;
  /** Undefined where what people send is not scanned for viruses. */
  readonly scan?: ScanConfig;
  readonly logLevel: string;
  /** Undefined where no workspace of Slack is connected. */
  readonly slack?: SlackConfig;
  /** Undefined where WeCom is not connected. */
  readonly wecom?: WecomConfig;
}

/** The environment with `.env` below it: what is set outside wins. */
export function environment(): Record<string, string | undefined> {
  const file = existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {};
  return { ...file, ...process.env };
}

/** Reads and checks every variable at once; throws one OperatorError that lists all problems. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(
      ([name, value]) => name in schema.shape && value !== undefined && value !== '',
    ),
  );
  const parsed = schema.safeParse(given);
  const wrong = new Map(
    (parsed.error?.issues ?? []).map((issue) => [String(issue.path[0]), issue.message] as const),
  );
  // The wrong ones are left out for a moment, so that what does not fit together is found in the same go.
  const data =
    parsed.data ??
    schema.parse(Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name))));
  const problems = [
    ...[...wrong].map(([name, allowed]) => problem(name, given[name], allowed)),
    ...crossChecks(data, wrong, platformsIn(given)),
  ];
  if (problems.length > 0) {
    throw new OperatorError(
      'config.invalid',
      `Loupan cannot start. Please correct in the environment or in .env (see .env.example):\n${problems.map((p) => `  - ${p}`).join('\n')}`,
    );
  }
  const slack = slackConfig(data);
  const wecom = wecomConfig(data);
  const s3 = s3Config(data.LOUPAN_FILES, data);
  const scan = scanConfig(data);
  return Object.freeze({
    host: data.HOST,
    port: data.PORT,
    baseUrl: (data.BASE_URL ?? `http://localhost:${data.PORT}`).replace(/\/$/u, ''),
    databaseUrl: data.DATABASE_URL,
    dataKey: data.LOUPAN_DATA_KEY === undefined ? undefined : Buffer.from(data.LOUPAN_DATA_KEY, 'base64'),
    zone: data.LOUPAN_TIMEZONE,
    locale: data.LOUPAN_LOCALE,
    admins: data.LOUPAN_ADMINS.map(adminIdentity),
    demo: isDemo(data, platformsIn(given)),
    now: data.LOUPAN_NOW === undefined ? undefined : new Date(data.LOUPAN_NOW),
    files: data.LOUPAN_FILES,
    logLevel: data.LOUPAN_LOG_LEVEL,
    ...(s3 === undefined ? {} : { s3 }),
    ...(scan === undefined ? {} : { scan }),
    ...(slack === undefined ? {} : { slack }),
    ...(wecom === undefined ? {} : { wecom }),
  });
}

type Settings = z.infer<typeof schema>;

function isDemo(data: Settings, platforms: readonly string[]): boolean {
  return data.LOUPAN_DEMO === undefined ? platforms.length === 0 : data.LOUPAN_DEMO === 'on';
}

/** The names of what was given for a platform; a mode or an address alone connects nothing. */
function platformsIn(given: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(given).filter(
    (name) => /^(SLACK|WECOM)_/u.test(name) && name !== 'SLACK_MODE' && !name.endsWith('_URL'),
  );
}

function crossChecks(
  data: Settings,
  wrong: ReadonlyMap<string, string>,
  platforms: readonly string[],
): string[] {
  const problems: string[] = [];
  const demo = isDemo(data, platforms);
  if (demo && !LOOPBACK.has(data.HOST)) {
    problems.push(
      `HOST is "${data.HOST}" in the demo: its chat page has no login, so HOST must be 127.0.0.1, ::1 or localhost. Set LOUPAN_DEMO=off for a real company`,
    );
  }
  if (!demo && data.LOUPAN_DATA_KEY === undefined && !wrong.has('LOUPAN_DATA_KEY')) {
    problems.push(
      'LOUPAN_DATA_KEY is not set: 32 bytes in base64 that encrypt personal data. Make one: openssl rand -base64 32',
    );
  }
  if (!demo && data.LOUPAN_NOW !== undefined) {
    problems.push(`LOUPAN_NOW is "${data.LOUPAN_NOW}": it is for the demo and tests only. Remove it`);
  }
  problems.push(
    ...slackProblems(
      data.SLACK_MODE,
      platforms.filter((name) => name.startsWith('SLACK_')),
    ),
    ...wecomProblems(platforms.filter((name) => name.startsWith('WECOM_'))),
  );
  problems.push(...s3Problems(data.LOUPAN_FILES, data, new Set(wrong.keys())));
  return problems;
}

function problem(name: string, value: string | undefined, allowed: string): string {
  const shown = value === undefined ? 'not set' : SECRET.test(name) ? 'set, but wrong' : `"${value}"`;
  return `${name} is ${shown}; allowed: ${allowed}`;
}

function adminIdentity(text: string): AdminIdentity {
  const colon = text.indexOf(':');
  const platform = PLATFORMS.find((p) => p === text.slice(0, colon)) ?? 'web';
  const id = text.slice(colon + 1);
  return { platform, externalId: platform === 'wecom' ? id.toLowerCase() : id };
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function isDataKey(text: string): boolean {
  return /^[A-Za-z0-9+/]{43}=$/u.test(text) && Buffer.from(text, 'base64').length === 32;
}
