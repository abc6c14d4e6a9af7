import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../../src/config.ts';

const KEYS = { AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 'geheim' };

function refusal(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  throw new Error('the configuration was accepted');
}

describe('files in a bucket', () => {
  test.each([
    ['s3://files', { AWS_REGION: 'eu-central-1' }, 'https://files.s3.eu-central-1.amazonaws.com'],
    ['s3://files', { AWS_REGION: 'cn-north-1' }, 'https://files.s3.cn-north-1.amazonaws.com.cn'],
    ['s3://my.files', { AWS_REGION: 'cn-north-1' }, 'https://s3.cn-north-1.amazonaws.com.cn/my.files'],
    ['s3://files', { LOUPAN_S3_ENDPOINT: 'http://127.0.0.1:9000/' }, 'http://127.0.0.1:9000/files'],
    [
      's3://files',
      { LOUPAN_S3_ENDPOINT: 'https://{bucket}.oss-cn-hangzhou.aliyuncs.com' },
      'https://files.oss-cn-hangzhou.aliyuncs.com',
    ],
  ])('%s with %j is at %s', (files, env, address) => {
    expect(readConfig({ LOUPAN_FILES: files, ...KEYS, ...env }).s3?.address).toBe(address);
  });

  test('lie under a prefix', () => {
    const { s3 } = readConfig({ LOUPAN_FILES: 's3://files/a/b/', AWS_REGION: 'cn-north-1', ...KEYS });
    expect(s3).toMatchObject({ prefix: 'a/b', region: 'cn-north-1', accessKeyId: 'AKID' });
  });

  test('one message names all that is missing or wrong, and no secret', () => {
    const missing = refusal({ LOUPAN_FILES: 's3://files' });
    for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_REGION']) {
      expect(missing).toContain(`${name} is not set, and LOUPAN_FILES is a bucket`);
    }
    const wrong = refusal({
      LOUPAN_FILES: 's3://Files/../x y',
      LOUPAN_S3_ENDPOINT: 'minio:9000',
      AWS_ACCESS_KEY_ID: 'AKID',
      AWS_SECRET_ACCESS_KEY: 'ge heim',
    });
    expect(wrong).toContain('LOUPAN_FILES is "s3://Files/../x y"');
    expect(wrong).toContain('LOUPAN_S3_ENDPOINT is "minio:9000"');
    expect(wrong).toContain('AWS_SECRET_ACCESS_KEY is set, but wrong');
    expect(wrong).not.toContain('ge heim');
  });

  test('a machine that has keys for something else keeps files in its folder', () => {
    expect(readConfig(KEYS).s3).toBeUndefined();
  });
});
